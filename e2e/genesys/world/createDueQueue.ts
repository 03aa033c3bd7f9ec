/** Tasks in the order they fall due; those due at the same time keep the order in which they were added. */
export type DueQueue<Task> = {
	/** Adds a task for a time in milliseconds; the returned function takes it out again. */
	add(due: number, task: Task): () => void;
	/** When the first task falls due; `undefined` when there is none. */
	nextDue(this: void): number | undefined;
	/** Takes the first task out. */
	take(): { readonly due: number; readonly task: Task } | undefined;
	size(this: void): number;
};

type Entry<Task> = { readonly due: number; readonly order: number; readonly task: Task; cancelled: boolean };

/** Builds an empty queue: a binary heap, so that adding and taking cost the logarithm of what waits. */
export function createDueQueue<Task>(): DueQueue<Task> {
	const heap: Entry<Task>[] = [];
	let added = 0;
	let waiting = 0;

	const isBefore = (one: Entry<Task> | undefined, other: Entry<Task> | undefined): boolean => {
		if (one === undefined || other === undefined) return one !== undefined;
		return one.due === other.due ? one.order < other.order : one.due < other.due;
	};
	const swap = (one: number, other: number): void => {
		const [first, second] = [heap[one], heap[other]];
		if (first === undefined || second === undefined) return;
		heap[one] = second;
		heap[other] = first;
	};
	const rise = (start: number): void => {
		let place = start;
		for (let above = (place - 1) >> 1; place > 0 && isBefore(heap[place], heap[above]); above = (place - 1) >> 1) {
			swap(place, above);
			place = above;
		}
	};
	const sink = (): void => {
		let place = 0;
		for (;;) {
			const [left, right] = [2 * place + 1, 2 * place + 2];
			const lesser = isBefore(heap[right], heap[left]) ? right : left;
			if (!isBefore(heap[lesser], heap[place])) return;
			swap(place, lesser);
			place = lesser;
		}
	};
	const removeFirst = (): Entry<Task> | undefined => {
		swap(0, heap.length - 1);
		const entry = heap.pop();
		sink();
		return entry;
	};
	/** Entries taken back stay in the heap until they come to its top. */
	const first = (): Entry<Task> | undefined => {
		while (heap[0]?.cancelled === true) removeFirst();
		return heap[0];
	};

	return {
		add(due, task) {
			const entry = { due, order: added, task, cancelled: false };
			added += 1;
			waiting += 1;
			heap.push(entry);
			rise(heap.length - 1);
			return () => {
				if (entry.cancelled) return;
				entry.cancelled = true;
				waiting -= 1;
			};
		},
		nextDue: () => first()?.due,
		take() {
			const entry = first();
			if (entry === undefined) return undefined;
			removeFirst();
			// Marked, so that taking it back after it ran changes nothing.
			entry.cancelled = true;
			waiting -= 1;
			return { due: entry.due, task: entry.task };
		},
		size: () => waiting,
	};
}
