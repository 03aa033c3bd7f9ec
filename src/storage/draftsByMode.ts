import * as v from 'valibot';
import type { DeskStores, StoredDraft } from '../wrapup/deskPorts.ts';
import { type Areas, type Item, readItem, writeItem } from './item.ts';
import { draftSchema } from './records.ts';
import type { DiskStores } from './stores.ts';

type Drafts = Readonly<Record<string, StoredDraft>>;

/** Unfinished notes where the organisation wants none on the disk; gone with the browser. */
export const draftsItem: Item<Drafts> = {
	key: 'drafts',
	area: 'session',
	version: 1,
	schema: v.record(v.string(), draftSchema),
	fallback: {},
	migrations: {},
};

/** What {@link draftsByMode} needs from outside; `mode` is that of the settings in force. */
export type DraftPlaces = {
	readonly disk: DiskStores['drafts'];
	readonly areas: Areas;
	readonly mode: () => 'device' | 'session';
};

/**
 * Unfinished notes, in the place that the settings say: on the disk, or in the browser's memory. Both are looked at and
 * both are cleared, so that a change of the settings loses nothing and leaves nothing.
 */
export function draftsByMode({ disk, areas, mode }: DraftPlaces): DeskStores['drafts'] & {
	/** Brings what lies in the other place to the right one. */
	readonly follow: () => Promise<void>;
} {
	let last: Promise<unknown> = Promise.resolve();

	/** Changes the drafts in memory, one change after the other. */
	const change = async (how: (drafts: Drafts) => Drafts): Promise<void> => {
		const next = last.then(async () => {
			const before = await readItem(areas, draftsItem);
			const after = how(before);
			if (after !== before) await writeItem(areas, draftsItem, after);
		});
		last = next.catch(() => null);
		await next;
	};

	const inMemory = async (): Promise<readonly StoredDraft[]> => {
		await last;
		return Object.values(await readItem(areas, draftsItem));
	};
	const remember = (draft: StoredDraft) => change((drafts) => ({ ...drafts, [draft.key]: draft }));
	const forget = (key: string) =>
		change((drafts) => {
			const { [key]: gone, ...others } = drafts;
			return gone === undefined ? drafts : others;
		});

	const put = async (draft: StoredDraft): Promise<void> => {
		if (mode() === 'session') {
			await remember(draft);
			await disk.remove(draft.key);
		} else {
			await disk.put(draft);
			await forget(draft.key);
		}
	};

	return {
		put,
		all: async (userId) => {
			const own = (await inMemory()).filter((draft) => draft.userId === userId);
			const onDisk = await disk.all(userId);
			return [...onDisk.filter(({ key }) => !own.some((one) => one.key === key)), ...own];
		},
		remove: async (key) => {
			await forget(key);
			await disk.remove(key);
		},
		follow: async () => {
			const misplaced = mode() === 'session' ? await disk.everybodys() : await inMemory();
			for (const draft of misplaced) await put(draft);
		},
	};
}
