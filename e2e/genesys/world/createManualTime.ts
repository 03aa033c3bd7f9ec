import type { Scheduler } from './scheduler.ts';

/** A clock that stands still until it is told to move, and the scheduler that goes with it. */
export type ManualTime = {
	readonly now: () => number;
	readonly scheduler: Scheduler;
	/** Moves the clock by `milliseconds` and runs what falls due on the way, in order of time. */
	advance(milliseconds: number): void;
};

type Task = { readonly due: number; readonly run: () => void };

/** Builds a {@link ManualTime} that starts at `start` (epoch milliseconds). */
export function createManualTime(start: number): ManualTime {
	let present = start;
	const tasks = new Set<Task>();
	const nextDue = (end: number): Task | undefined =>
		[...tasks].filter((task) => task.due <= end).sort((a, b) => a.due - b.due)[0];
	const advance = (milliseconds: number): void => {
		const end = present + milliseconds;
		for (let task = nextDue(end); task !== undefined; task = nextDue(end)) {
			tasks.delete(task);
			present = task.due;
			task.run();
		}
		present = end;
	};
	const scheduler: Scheduler = {
		after(milliseconds, run) {
			const task = { due: present + milliseconds, run };
			tasks.add(task);
			return () => tasks.delete(task);
		},
	};
	return { now: () => present, scheduler, advance };
}
