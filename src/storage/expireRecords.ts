import type { Database } from './database.ts';
import { expireAside } from './expireAside.ts';

const dayLength = 24 * 60 * 60_000;

/**
 * Deletes what tells of wrap-ups that are longer ago than so many days, whoever's they were: lines of the journal, the
 * choices behind what was learned, drafts that nobody took up, choices in the outbox that have ended or whose time is
 * over, and records set aside. What was learned stays: it tells of no single wrap-up. `now` is epoch milliseconds.
 */
export async function expireRecords(database: Database, now: number, days: number): Promise<void> {
	const before = now - days * dayLength;
	const range = IDBKeyRange.upperBound(before, true);
	const transaction = database.transaction(['journal', 'choices', 'drafts', 'outbox'], 'readwrite');
	const journal = transaction.objectStore('journal');
	for (const id of await journal.index('byEnd').getAllKeys(range)) await journal.delete(id);
	const choices = transaction.objectStore('choices');
	for (const id of await choices.index('byTime').getAllKeys(range)) await choices.delete(id);
	const drafts = transaction.objectStore('drafts');
	for (const { key, at } of await drafts.getAll()) if (at < before) await drafts.delete(key);
	const outbox = transaction.objectStore('outbox');
	for (const { id, stage, deadline } of await outbox.getAll())
		if ((stage.kind === 'ended' ? stage.at : deadline) < before) await outbox.delete(id);
	await transaction.done;
	await expireAside(database, now, days);
}
