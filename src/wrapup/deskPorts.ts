import type { Client } from '../genesys/client.ts';
import type { Clock } from '../genesys/clock.ts';
import type { EvidenceMemory } from '../genesys/evidence/createEvidenceMemory.ts';
import type { Failure } from '../genesys/failure.ts';
import type { WriteRoute } from '../genesys/writeRoute.ts';
import type { JournalEntry } from '../journal/journalEntry.ts';
import type { AutoApply, QueueCodes } from '../policy/settingSchemas.ts';
import type { Adviser } from '../suggest/adviser.ts';
import type { UndoOnClose } from './createUndoOnClose.ts';
import type { DeskWork } from './deskWork.ts';
import type { IntentOwner } from './intent.ts';
import type { IntentStore, Locks } from './outbox.ts';

/** What was prepared for a wrap-up that has not ended: notes, and the id of a code chosen early. */
export type StoredDraft = {
	readonly key: string;
	readonly userId: string;
	readonly notes: string;
	readonly codeId?: string;
	readonly at: number;
};

/** What the desk keeps on disk. Every method rejects when the disk does. */
export type DeskStores = {
	readonly intents: IntentStore;
	readonly journal: { readonly write: (entry: JournalEntry) => Promise<void> };
	readonly drafts: {
		readonly put: (draft: StoredDraft) => Promise<void>;
		readonly all: (userId: string) => Promise<StoredDraft[]>;
		readonly remove: (key: string) => Promise<void>;
	};
};

/** Everything the desk needs from outside. */
export type DeskPorts = {
	readonly client: Client;
	readonly clock: Clock;
	readonly locks: Locks;
	/** 0 up to 1. */
	readonly random: () => number;
	readonly newId: () => string;
	readonly stores: DeskStores;
	/** What stands behind the suggestions. */
	readonly adviser: Pick<Adviser, 'open' | 'close' | 'prepare' | 'advise' | 'enrich' | 'confirm' | 'keepOnly'>;
	/** Work that comes when it is to be done. */
	readonly work: DeskWork;
	/** What is known of the sources beside the facts, and the organisation's counts in a queue; without it there are facts alone. */
	readonly evidence?: {
		readonly memory: EvidenceMemory;
		readonly prior: (queueId: string) => Readonly<Record<string, number>>;
	};
	/** Who is signed in; null for nobody. */
	readonly owner: () => IntentOwner | null;
	/** Whether the platform's events come at present, to `hear`; without it none ever do. */
	readonly hears?: () => boolean;
	/** True after a spell without a sign of the agent; nothing is read then. Without it there is no rest. */
	readonly isResting?: () => boolean;
	/** The platform's clock minus ours, in milliseconds. */
	readonly skew: () => number;
	readonly settings: () => {
		readonly undoSeconds: number;
		readonly undoOnClose: UndoOnClose;
		readonly writeRoute: WriteRoute;
		/** Whether wrap-ups of the deprecated media are wanted; without it they are not. */
		readonly deprecatedMedia?: boolean;
		/** Whether drafts are saved at the platform while a conversation goes on; without it they are not. */
		readonly provisional?: boolean;
		/** The sources that suggestions may be made of; without it none is asked. */
		readonly suggestionSources?: readonly string[];
		/** Whether a choice whose time is up is tried once more; without it none is. */
		readonly lateWrite?: boolean;
		/** Whether, and when, a code is applied by itself; without it none ever is. */
		readonly autoApply?: AutoApply;
		/** Codes that need notes, that are not offered, and that stand on top, by queue; without them there are none. */
		readonly requiredNotesCodes?: readonly QueueCodes[];
		readonly pinnedCodes?: readonly QueueCodes[];
		readonly hiddenCodes?: readonly QueueCodes[];
	};
	/** Called after every change of anything the panel shows. */
	readonly onChange: () => void;
	/** How the last look at the platform went; null when it went well. */
	readonly onReach: (failure: Failure | null) => void;
	/** A failure that has no other place to be seen, e.g. of the disk. */
	readonly onTrouble: (error: unknown) => void;
};
