import type { Locks } from '../../../src/wrapup/outbox.ts';

/** Locks of one life: the browser frees them when it ends. */
export function createLocks(): Locks {
	const last = new Map<string, Promise<unknown>>();
	return (name, task) => {
		const before = last.get(name) ?? Promise.resolve();
		const run = before.then(task, task);
		last.set(name, run);
		return run;
	};
}
