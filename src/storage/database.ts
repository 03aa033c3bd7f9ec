import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB, type StoreNames } from 'idb';
import type { JournalEntry } from '../journal/journalEntry.ts';
import type { KeptMemory } from '../suggest/keptMemory.ts';
import type { PastChoice } from '../suggest/pastChoice.ts';
import type { StoredDraft } from '../wrapup/deskPorts.ts';
import type { Intent } from '../wrapup/intent.ts';
import { toVersion2 } from './toVersion2.ts';

/** A record that could not be read, as it was. It may hold an agent's notes, so it does not stay for good. */
type AsideRecord = {
	readonly id: string;
	readonly store: string;
	readonly record: unknown;
	/** When it was set aside, epoch milliseconds. Absent in what an older Afterword set aside. */
	readonly at?: number;
};

/** What lies on disk, each store with its key. Records are checked when read, see `records.ts`. */
export type AfterwordSchema = DBSchema & {
	outbox: { key: string; value: Intent };
	journal: { key: string; value: JournalEntry; indexes: { byEnd: number } };
	choices: { key: string; value: PastChoice; indexes: { byTime: number } };
	drafts: { key: string; value: StoredDraft };
	/** What was learned, by region, organisation and user. */
	memory: { key: string; value: KeptMemory };
	/** Records of any store that could not be read, kept for a while for a later version or a support case. */
	aside: { key: string; value: AsideRecord };
};

export type Database = IDBPDatabase<AfterwordSchema>;

type OutboxInUpgrade = IDBPObjectStore<AfterwordSchema, StoreNames<AfterwordSchema>[], 'outbox', 'versionchange'>;

/**
 * 2: `accepted` is a stage of its own in the outbox, and `attempts` are counted.
 * 3: what was learned has a store.
 */
const version = 3;

/**
 * Opens the database, creating or upgrading it. One that a newer version of Afterword has left is opened as it is: what
 * cannot be read in it is set aside. `onClosed` is told when the browser has closed the connection, or a newer version
 * waits for it. Rejects when the browser refuses, e.g. because the disk is full.
 */
export async function openDatabase(name = 'afterword', onClosed: () => void = () => undefined): Promise<Database> {
	let trouble: unknown;
	const keep = (error: unknown) => {
		trouble ??= error;
	};
	const open = (wanted: number | undefined) =>
		openDB<AfterwordSchema>(name, wanted, {
			upgrade(database, from, _, transaction) {
				if (from < 3) database.createObjectStore('memory', { keyPath: 'key' });
				if (from < 1) {
					database.createObjectStore('outbox', { keyPath: 'id' });
					database.createObjectStore('journal', { keyPath: 'id' }).createIndex('byEnd', 'endedAt');
					database.createObjectStore('choices', { keyPath: 'id' }).createIndex('byTime', 'at');
					database.createObjectStore('drafts', { keyPath: 'key' });
					database.createObjectStore('aside', { keyPath: 'id' });
				}
				if (from !== 1) return;
				// Half an upgrade is none: the database stays as it was, and opening it fails.
				transaction.done.catch(keep);
				moveUp(transaction.objectStore('outbox')).catch((error: unknown) => {
					keep(error);
					if (transaction.error === null) transaction.abort();
				});
			},
			blocking: (_from, _to, event) => {
				(event.target as IDBDatabase).close();
				onClosed();
			},
			terminated: onClosed,
		});
	try {
		return await open(version);
	} catch (error) {
		if (error instanceof DOMException && error.name === 'VersionError') return await open(undefined);
		throw trouble ?? error;
	}
}

async function moveUp(outbox: OutboxInUpgrade): Promise<void> {
	for (const record of await outbox.getAll()) await outbox.put(toVersion2(record) as Intent);
}
