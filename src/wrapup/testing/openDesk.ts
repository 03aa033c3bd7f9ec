import type { Client } from '../../genesys/client.ts';
import { createSimulatedTime } from '../../genesys/testing/simulatedTime.ts';
import type { JournalEntry } from '../../journal/journalEntry.ts';
import { createIdleAdviser } from '../../suggest/testing/idleAdviser.ts';
import { createDesk } from '../createDesk.ts';
import type { UndoOnClose } from '../createUndoOnClose.ts';
import type { DeskPorts, DeskStores, StoredDraft } from '../deskPorts.ts';
import type { IntentOwner } from '../intent.ts';
import { createLocks } from './createLocks.ts';
import { deskWork } from './deskWork.ts';
import { createMemoryStore } from './memoryStore.ts';
import { createWirePlatform } from './wirePlatform.ts';

/** Stores in memory that outlive a desk. */
export function createDeskDisk() {
	const intents = createMemoryStore();
	const journal = new Map<string, JournalEntry>();
	const drafts = new Map<string, StoredDraft>();
	const stores: DeskStores = {
		intents: intents.store,
		journal: { write: async (entry) => void journal.set(entry.id, entry) },
		drafts: {
			put: async (draft) => void drafts.set(draft.key, draft),
			all: async (userId) => [...drafts.values()].filter((draft) => draft.userId === userId),
			remove: async (key) => void drafts.delete(key),
		},
	};
	return { intents, journal, drafts, stores };
}

/** What outlives a desk: time, the platform, the disk. */
export function createDeskWorld() {
	const time = createSimulatedTime();
	return { time, platform: createWirePlatform(time), disk: createDeskDisk() };
}

/**
 * A desk of `agent-1` in such a world, with an undo time of two seconds; `way` is its client instead of the platform's, and
 * `more` is given to the desk beside the rest.
 */
export function openDesk(
	world = createDeskWorld(),
	way: Client = world.platform.client,
	more: Partial<Pick<DeskPorts, 'adviser' | 'evidence' | 'work' | 'onChange'>> = {},
) {
	const { time, platform, disk } = world;
	const who: { owner: IntentOwner | null } = {
		owner: { userId: 'agent-1', organizationId: 'org', region: 'eu-central-1' },
	};
	const settings = {
		undoSeconds: 2,
		undoOnClose: 'commit' as UndoOnClose,
		writeRoute: 'communication' as const,
		suggestionSources: ['attributes', 'messages', 'summary', 'copilot', 'prior'],
	};
	const idle = createIdleAdviser();
	/** Whether events come, and whether nobody is at the desk. */
	const line = { isUp: false, isResting: false };
	const troubles: unknown[] = [];
	let ids = disk.intents.disk.size;
	const desk = createDesk({
		client: way,
		clock: time.clock,
		locks: createLocks(),
		random: () => 0.5,
		newId: () => {
			ids += 1;
			return `intent-${ids}`;
		},
		stores: disk.stores,
		work: deskWork,
		adviser: idle.adviser,
		owner: () => who.owner,
		hears: () => line.isUp,
		isResting: () => line.isResting,
		skew: () => 0,
		settings: () => settings,
		onChange: () => undefined,
		onReach: () => undefined,
		onTrouble: (error) => troubles.push(error),
		...more,
	});
	const key = (id: string) => `${id}/${id}-agent/${id}-leg`;
	return {
		...world,
		world,
		desk,
		who,
		line,
		settings,
		troubles,
		/** What the adviser was given to learn, where no other one stands there. */
		confirmed: idle.confirmed,
		key,
		/** The first entry as the panel would see it. */
		entry: () => desk.entries()[0],
		choose: (id: string, more: { readonly codeId?: string; readonly notes?: string } = {}) =>
			desk.choose(key(id), { codeId: 'refund', notes: 'ticket 4711', seenCodeId: null, rank: 1, ...more }),
		/** A call that has just ended, noticed. */
		owe: async (id: string) => {
			const leg = platform.call(id);
			platform.hangUp(leg);
			await time.run(desk.book.look());
			return leg;
		},
	};
}
