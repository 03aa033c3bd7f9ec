/** The two ways to ask for a run. */
export type SharedFlight = {
	/**
	 * A call during a run gets the run after it, because the present one may have asked before the thing it wants to know
	 * happened; any number of such calls share that one.
	 */
	readonly fly: () => Promise<void>;
	/** Takes the present run where there is one: for a caller who asks again anyway. */
	readonly join: () => Promise<void>;
};

/** Makes calls that come together share one run of a task; two runs never overlap. */
export function shareFlight(task: () => Promise<void>): SharedFlight {
	let flying: Promise<void> | null = null;
	let next: Promise<void> | null = null;

	const start = (): Promise<void> => {
		next = null;
		flying = task().finally(() => {
			flying = null;
		});
		return flying;
	};

	const fly = (): Promise<void> => {
		// Between two runs `flying` is null for a moment while `next` is about to start.
		if (flying === null && next === null) return start();
		next ??= Promise.resolve(flying).then(start, start);
		return next;
	};

	return { fly, join: () => flying ?? fly() };
}
