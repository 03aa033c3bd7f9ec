import type { JournalEntry } from '../journal/journalEntry.ts';
import type { DeskStores } from '../wrapup/deskPorts.ts';
import type { Database } from './database.ts';
import { readRecords } from './records.ts';

/** Choices kept for suggestions; older ones weigh next to nothing by then. */
const choicesKept = 2000;

/** What is on disk, by the questions the product asks. Every method rejects when the disk does. */
export type DiskStores = DeskStores & {
	readonly journal: DeskStores['journal'] & {
		/** The latest lines of this user, newest first. */
		readonly list: (userId: string, limit: number) => Promise<JournalEntry[]>;
		readonly clear: () => Promise<void>;
	};
};

/** The stores over one database. `open` is asked at first use and again after it failed. */
export function createDiskStores(open: () => Promise<Database>): DiskStores {
	let opened: Promise<Database> | null = null;
	const database = async () => {
		opened ??= open();
		try {
			return await opened;
		} catch (error) {
			opened = null;
			throw error;
		}
	};

	const mine = <Record extends { readonly userId: string }>(records: readonly Record[], userId: string) =>
		records.filter((record) => record.userId === userId);

	return {
		intents: {
			all: async () => {
				const disk = await database();
				return await readRecords(disk, 'outbox', await disk.getAll('outbox'));
			},
			put: async (intent) => void (await (await database()).put('outbox', intent)),
			remove: async (id) => (await database()).delete('outbox', id),
		},
		journal: {
			/** Adds a line, or replaces the one with its id, so that a repeat makes no second line. */
			write: async (entry) => void (await (await database()).put('journal', entry)),
			list: async (userId, limit) => {
				const disk = await database();
				const lines = await readRecords(disk, 'journal', await disk.getAllFromIndex('journal', 'byEnd'));
				return mine(lines, userId).reverse().slice(0, limit);
			},
			clear: async () => (await database()).clear('journal'),
		},
		choices: {
			add: async (choice) => {
				const disk = await database();
				await disk.put('choices', choice);
				const surplus = (await disk.count('choices')) - choicesKept;
				if (surplus <= 0) return;
				for (const old of await disk.getAllFromIndex('choices', 'byTime', undefined, surplus)) {
					await disk.delete('choices', old.id);
				}
			},
			list: async (userId) => {
				const disk = await database();
				return mine(await readRecords(disk, 'choices', await disk.getAllFromIndex('choices', 'byTime')), userId);
			},
		},
		drafts: {
			put: async (draft) => void (await (await database()).put('drafts', draft)),
			all: async (userId) => {
				const disk = await database();
				return mine(await readRecords(disk, 'drafts', await disk.getAll('drafts')), userId);
			},
			remove: async (key) => (await database()).delete('drafts', key),
		},
	};
}
