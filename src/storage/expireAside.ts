import type { Database } from './database.ts';

/** Days that a record which could not be read is kept: long enough for an update that can read it. */
const asideKept = 30;
const dayLength = 24 * 60 * 60_000;

/**
 * Deletes the records that were set aside more than thirty days ago, or more than `days` where that is less. One without a time, or with one that is still to
 * come because the clock was wrong, counts from this moment on. `now` is epoch milliseconds.
 */
export async function expireAside(database: Database, now: number, days: number): Promise<void> {
	const kept = Math.min(asideKept, days) * dayLength;
	const { store, done } = database.transaction('aside', 'readwrite');
	for (const found of await store.getAll()) {
		const at = found.at ?? Number.POSITIVE_INFINITY;
		if (at > now) await store.put({ ...found, at: now });
		else if (now - at > kept) await store.delete(found.id);
	}
	await done;
}
