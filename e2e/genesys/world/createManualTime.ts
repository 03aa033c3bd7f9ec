import { createDueQueue } from './createDueQueue.ts';
import type { Scheduler } from './scheduler.ts';

/** A clock that stands still until it is told to move, and the scheduler that goes with it. */
export type ManualTime = {
	readonly now: () => number;
	readonly scheduler: Scheduler;
	/** Moves the clock by `milliseconds` and runs what falls due on the way, in order of time. */
	advance(milliseconds: number): void;
	/** When the next task falls due, epoch milliseconds; `undefined` when nothing waits. */
	nextDue(): number | undefined;
	/** How many tasks wait. */
	waiting(): number;
};

/** Builds a {@link ManualTime} that starts at `start` (epoch milliseconds). */
export function createManualTime(start: number): ManualTime {
	let present = start;
	const queue = createDueQueue<() => void>();
	const advance = (milliseconds: number): void => {
		const end = present + milliseconds;
		for (let due = queue.nextDue(); due !== undefined && due <= end; due = queue.nextDue()) {
			const next = queue.take();
			if (next === undefined) break;
			present = Math.max(present, next.due);
			next.task();
		}
		present = end;
	};
	const scheduler: Scheduler = { after: (milliseconds, task) => queue.add(present + milliseconds, task) };
	return { now: () => present, scheduler, advance, nextDue: queue.nextDue, waiting: queue.size };
}
