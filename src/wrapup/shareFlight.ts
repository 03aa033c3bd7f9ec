/**
 * Makes calls that come together share one run of a task. A call during a run gets the run after it, because the
 * present one may have asked before the thing it wants to know happened; any number of such calls share that one.
 */
export function shareFlight(task: () => Promise<void>): () => Promise<void> {
	let flying: Promise<void> | null = null;
	let next: Promise<void> | null = null;

	const start = (): Promise<void> => {
		next = null;
		flying = task().finally(() => {
			flying = null;
		});
		return flying;
	};

	return () => {
		// Between two runs `flying` is null for a moment while `next` is about to start.
		if (flying === null && next === null) return start();
		next ??= Promise.resolve(flying).then(start, start);
		return next;
	};
}
