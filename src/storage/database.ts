import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { JournalEntry } from '../journal/journalEntry.ts';
import type { OwnedChoice, StoredDraft } from '../wrapup/deskPorts.ts';
import type { Intent } from '../wrapup/intent.ts';

/** What lies on disk, each store with its key. Records are checked when read, see `records.ts`. */
export type AfterwordSchema = DBSchema & {
	outbox: { key: string; value: Intent };
	journal: { key: string; value: JournalEntry; indexes: { byEnd: number } };
	choices: { key: string; value: OwnedChoice; indexes: { byTime: number } };
	drafts: { key: string; value: StoredDraft };
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
