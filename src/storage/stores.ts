import type { JournalEntry } from '../journal/journalEntry.ts';
import type { MemoryStore } from '../suggest/keptMemory.ts';
import type { ChoiceHistory } from '../suggest/pastChoice.ts';
import type { DeskStores, StoredDraft } from '../wrapup/deskPorts.ts';
import type { Database } from './database.ts';
import { readRecords, setAside } from './records.ts';

/** Choices kept, to learn from them anew where the memory cannot be read; older ones weigh next to nothing by then. */
const choicesKept = 2000;

/** Lines kept in the journal: more than half a year of one agent's work. */
const journalKept = 10_000;

/** What is on disk, by the questions the product asks. Every method rejects when the disk does. */
export type DiskStores = DeskStores & {
	readonly choices: ChoiceHistory;
	readonly memory: MemoryStore;
	readonly drafts: DeskStores['drafts'] & {
		/** Those of every agent on this device, to be kept elsewhere. */
		readonly everybodys: () => Promise<StoredDraft[]>;
	};
	/** Records that could not be read: of a newer version, or broken. They may hold notes, and nobody sees them otherwise. */
	readonly aside: {
		readonly count: () => Promise<number>;
		readonly clear: () => Promise<void>;
	};
	readonly journal: DeskStores['journal'] & {
		/** The latest lines of this user, newest first. */
		readonly list: (userId: string, limit: number) => Promise<JournalEntry[]>;
		/** One line of this user, or null. */
		readonly find: (userId: string, id: string) => Promise<JournalEntry | null>;
		/** The lines of this user that ended at this time or later, oldest first; epoch milliseconds. */
		readonly since: (userId: string, at: number) => Promise<JournalEntry[]>;
	};
};

/** The stores over one database, which is asked for at every question. `now` is the time in epoch milliseconds. */
export function createDiskStores(database: () => Promise<Database>, now: () => number = Date.now): DiskStores {
	/** Deletes the oldest records of a store beyond the number that is kept. */
	const keepLatest = async (disk: Database, store: 'choices' | 'journal', kept: number) => {
		const surplus = (await disk.count(store)) - kept;
		if (surplus <= 0) return;
		const oldest =
			store === 'choices'
				? await disk.getAllFromIndex(store, 'byTime', undefined, surplus)
				: await disk.getAllFromIndex(store, 'byEnd', undefined, surplus);
		for (const { id } of oldest) await disk.delete(store, id);
	};

	const mine = <Record extends { readonly userId: string }>(records: readonly Record[], userId: string) =>
		records.filter((record) => record.userId === userId);

	const allDrafts = async () => {
		const disk = await database();
		return await readRecords(disk, 'drafts', await disk.getAll('drafts'), now());
	};

	return {
		aside: {
			count: async () => (await database()).count('aside'),
			clear: async () => (await database()).clear('aside'),
		},
		intents: {
			all: async () => {
				const disk = await database();
				return await readRecords(disk, 'outbox', await disk.getAll('outbox'), now());
			},
			put: async (intent) => {
				// A choice must outlive the machine's power too, so the browser is not to keep it in memory for a while.
				const transaction = (await database()).transaction('outbox', 'readwrite', { durability: 'strict' });
				await Promise.all([transaction.store.put(intent), transaction.done]);
			},
			remove: async (id) => (await database()).delete('outbox', id),
		},
		journal: {
			/** Adds a line, or replaces the one with its id, so that a repeat makes no second line. */
			write: async (entry) => {
				const disk = await database();
				await disk.put('journal', entry);
				await keepLatest(disk, 'journal', journalKept);
			},
			list: async (userId, limit) => {
				const disk = await database();
				const lines = await readRecords(disk, 'journal', await disk.getAllFromIndex('journal', 'byEnd'), now());
				return mine(lines, userId).reverse().slice(0, limit);
			},
			find: async (userId, id) => {
				const disk = await database();
				const found = await disk.get('journal', id);
				const lines = await readRecords(disk, 'journal', found === undefined ? [] : [found], now());
				return mine(lines, userId)[0] ?? null;
			},
			since: async (userId, at) => {
				const disk = await database();
				const found = await disk.getAllFromIndex('journal', 'byEnd', IDBKeyRange.lowerBound(at));
				return mine(await readRecords(disk, 'journal', found, now()), userId);
			},
		},
		choices: {
			add: async (choice) => {
				const disk = await database();
				await disk.put('choices', choice);
				await keepLatest(disk, 'choices', choicesKept);
			},
			list: async (userId) => {
				const disk = await database();
				return mine(await readRecords(disk, 'choices', await disk.getAllFromIndex('choices', 'byTime'), now()), userId);
			},
			clear: async (userId) => {
				const disk = await database();
				for (const { id } of mine(await disk.getAll('choices'), userId)) await disk.delete('choices', id);
			},
		},
		memory: {
			read: async (key) => (await database()).get('memory', key),
			write: async (memory) => void (await (await database()).put('memory', memory)),
			setAside: async (key) => {
				const disk = await database();
				const record = await disk.get('memory', key);
				if (record !== undefined) await setAside(disk, 'memory', 'key', { record, at: now() });
			},
		},
		drafts: {
			put: async (draft) => void (await (await database()).put('drafts', draft)),
			all: async (userId) => mine(await allDrafts(), userId),
			everybodys: allDrafts,
			remove: async (key) => (await database()).delete('drafts', key),
		},
	};
}
