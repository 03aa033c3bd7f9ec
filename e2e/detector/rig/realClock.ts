import { setTimeout as pass } from 'node:timers/promises';
import type { Clock } from '../../../src/genesys/clock.ts';

/** Real time, as the background has it. */
export const realClock: Clock = {
	now: () => Date.now(),
	sleep: async (milliseconds, signal) => {
		try {
			// Whoever waits does not keep the process alive: what is open, browser and servers, does.
			await pass(Math.max(0, milliseconds), undefined, { ref: false, ...(signal && { signal }) });
		} catch (error) {
			// The port's promise resolves where it is cut short.
			if (signal?.aborted !== true) throw error;
		}
	},
};
