import type { Clock } from '../clock.ts';

/**
 * Waits for a task so long and no longer: null when it did not end in time. The signal it gets aborts then, so that the
 * request behind it is given up too. A task that rejects makes this reject.
 *
 * @param limit milliseconds
 */
export async function within<Value>(
	clock: Clock,
	limit: number,
	task: (cut: AbortSignal) => Promise<Value>,
): Promise<Value | null> {
	const cut = new AbortController();
	const done = new AbortController();
	const late = clock.sleep(limit, done.signal).then(() => {
		if (!done.signal.aborted) cut.abort();
		return null;
	});
	try {
		return await Promise.race([task(cut.signal), late]);
	} finally {
		done.abort();
	}
}
