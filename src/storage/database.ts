import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { JournalEntry } from '../journal/journalEntry.ts';
import type { PastChoice } from '../suggest/suggester.ts';
import type { Intent } from '../wrapup/intent.ts';

/** A confirmed choice with its owner; `id` is the intent's, so that one choice is learned once. */
export type OwnedChoice = PastChoice & { readonly id: string; readonly userId: string };

/** Notes typed for a wrap-up that is not sent yet; deleted when it ends. */
export type Draft = { readonly key: string; readonly userId: string; readonly notes: string; readonly at: number };

/** What lies on disk, each store with its key. Records are checked when read, see `records.ts`. */
export type AfterwordSchema = DBSchema & {
	outbox: { key: string; value: Intent };
	journal: { key: string; value: JournalEntry; indexes: { byEnd: number } };
	choices: { key: string; value: OwnedChoice; indexes: { byTime: number } };
	drafts: { key: string; value: Draft };
	/** Records of any store that could not be read, kept for a later version or a support case. */
	aside: { key: string; value: { readonly id: string; readonly store: string; readonly record: unknown } };
};

export type Database = IDBPDatabase<AfterwordSchema>;

const version = 1;

/** Opens the database, creating or upgrading it. Rejects when the browser refuses, e.g. because the disk is full. */
export function openDatabase(name = 'afterword'): Promise<Database> {
	return openDB<AfterwordSchema>(name, version, {
		upgrade(database) {
			database.createObjectStore('outbox', { keyPath: 'id' });
			database.createObjectStore('journal', { keyPath: 'id' }).createIndex('byEnd', 'endedAt');
			database.createObjectStore('choices', { keyPath: 'id' }).createIndex('byTime', 'at');
			database.createObjectStore('drafts', { keyPath: 'key' });
			database.createObjectStore('aside', { keyPath: 'id' });
		},
	});
}
