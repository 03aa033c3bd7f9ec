import { setTimeout as pass } from 'node:timers/promises';
import type { FleetTime } from '../stage/createFleetTime.ts';

/** How many times faster than real time a run over TLS goes. */
export const haste = 60;

/** Real time, hurried: a minute of the shift is a second here, while requests take what they really take. */
export function createHurriedTime(start: number): FleetTime {
	const began = performance.now();
	const now = () => start + (performance.now() - began) * haste;
	const sleep = async (milliseconds: number, signal?: AbortSignal): Promise<void> => {
		const done = signal === undefined ? {} : { signal };
		try {
			await pass(Math.max(0, milliseconds) / haste, undefined, done);
		} catch (error) {
			// The port's promise resolves where it is cut short.
			if (signal?.aborted !== true) throw error;
		}
	};
	return {
		now,
		clock: { now, sleep },
		scheduler: {
			after(milliseconds, task) {
				const timer = setTimeout(task, milliseconds / haste);
				return () => clearTimeout(timer);
			},
		},
		runUntil: (until) => sleep(until - now()),
	};
}
