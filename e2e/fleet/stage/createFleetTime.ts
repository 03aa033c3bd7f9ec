import type { Clock } from '../../../src/genesys/clock.ts';
import { createDueQueue } from '../../genesys/world/createDueQueue.ts';
import type { Scheduler } from '../../genesys/world/scheduler.ts';

/** One time for everything in an agent's world: the product's clock and the stand-in's scheduler. */
export type FleetTime = {
	/** Milliseconds since 1970. */
	readonly now: () => number;
	readonly clock: Clock;
	readonly scheduler: Scheduler;
	/** Moves on to `until`; everything that falls due on the way happens, each with all that follows from it at once. */
	readonly runUntil: (until: number) => Promise<void>;
};

/** Lets every promise that is ready go on until it waits for time again. */
const settle = () => new Promise<void>((resolve) => void setImmediate(resolve));

/** Time that stands still until it is told to move. What takes no simulated time takes no real time either. */
export function createFleetTime(start: number): FleetTime {
	let present = start;
	const queue = createDueQueue<() => void>();
	const after = (milliseconds: number, task: () => void) => queue.add(present + Math.max(0, milliseconds), task);

	const sleep = (milliseconds: number, signal?: AbortSignal): Promise<void> => {
		if (signal?.aborted === true) return Promise.resolve();
		if (signal === undefined) return new Promise((resolve) => void after(milliseconds, resolve));
		return new Promise((resolve) => {
			const cancel = after(milliseconds, () => {
				signal.removeEventListener('abort', stop);
				resolve();
			});
			const stop = () => {
				cancel();
				resolve();
			};
			signal.addEventListener('abort', stop, { once: true });
		});
	};

	return {
		now: () => present,
		clock: { now: () => present, sleep },
		scheduler: { after },
		runUntil: async (until) => {
			await settle();
			for (let due = queue.nextDue(); due !== undefined && due <= until; due = queue.nextDue()) {
				present = Math.max(present, due);
				queue.take()?.task();
				await settle();
			}
			present = Math.max(present, until);
		},
	};
}
