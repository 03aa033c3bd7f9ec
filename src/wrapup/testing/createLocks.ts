import type { Locks } from '../outbox.ts';

/** Locks of one life of the worker; as Web Locks they go with it. */
export function createLocks(): Locks {
	const last = new Map<string, Promise<unknown>>();
	return (name, task) => {
		const run = (last.get(name) ?? Promise.resolve()).then(task, task);
		last.set(name, run);
		return run;
	};
}
