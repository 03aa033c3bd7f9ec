import type { Clock } from '../clock.ts';

type Sleeper = { readonly at: number; readonly wake: () => void };

/** Lets everything that is ready run until it waits for time again. */
const settle = () => new Promise<void>((resolve) => void setImmediate(resolve));

/**
 * Time that stands still until a test moves it. Sleeping costs nothing, and everything that happens at one moment has
 * happened before the next one comes.
 */
export function createSimulatedTime(start = Date.UTC(2026, 10, 22, 9)) {
	let now = start;
	const sleepers = new Set<Sleeper>();

	const clock: Clock = {
		now: () => now,
		sleep: (milliseconds, signal) =>
			new Promise((resolve) => {
				if (signal?.aborted === true) {
					resolve();
					return;
				}
				const sleeper: Sleeper = {
					at: now + Math.max(0, milliseconds),
					wake: () => {
						sleepers.delete(sleeper);
						signal?.removeEventListener('abort', sleeper.wake);
						resolve();
					},
				};
				sleepers.add(sleeper);
				signal?.addEventListener('abort', sleeper.wake);
			}),
	};

	const next = () =>
		[...sleepers].reduce<Sleeper | null>((one, other) => (one === null || other.at < one.at ? other : one), null);

	/** Moves on by so many milliseconds, waking everybody on the way in order. */
	const advance = async (milliseconds: number): Promise<void> => {
		const until = now + milliseconds;
		await settle();
		for (let sleeper = next(); sleeper !== null && sleeper.at <= until; sleeper = next()) {
			now = Math.max(now, sleeper.at);
			sleeper.wake();
			await settle();
		}
		now = Math.max(now, until);
	};

	/** The machine sleeps for so many milliseconds: whoever was to be woken meanwhile is late, and is by the next move. */
	const oversleep = (milliseconds: number): void => {
		now += milliseconds;
	};

	/** Lets time run until the task is done, and gives its value; throws when it waits for something that never comes. */
	const run = async <Value>(task: Promise<Value>): Promise<Value> => {
		let done = false;
		let turns = 0;
		const marked = task.finally(() => {
			done = true;
		});
		marked.catch(() => {
			done = true;
		});
		for (;;) {
			await settle();
			if (done) return await marked;
			const sleeper = next();
			if (sleeper === null) {
				// Bodies and hashes take turns of the real event loop; a task that waits for nothing takes them all.
				turns += 1;
				if (turns > 1000) throw new Error('The task waits, but for no time.');
				continue;
			}
			now = Math.max(now, sleeper.at);
			sleeper.wake();
		}
	};

	return { clock, now: () => now, settle, advance, oversleep, run };
}

export type SimulatedTime = ReturnType<typeof createSimulatedTime>;
