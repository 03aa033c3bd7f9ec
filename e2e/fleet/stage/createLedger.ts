import type { JournalEntry } from '../../../src/journal/journalEntry.ts';
import type { Intent } from '../../../src/wrapup/intent.ts';
import type { Outcome } from '../../../src/wrapup/outcome.ts';
import type { FleetTime } from './createFleetTime.ts';
import type { NetworkLine } from './networkLine.ts';

/** What the agent did with a wrap-up, as a witness behind the agent's chair wrote it down. */
export type Choice = {
	/** The panel's name for it, and so the intent's. */
	readonly id: string;
	/** Milliseconds since 1970 of the world. */
	readonly at: number;
	readonly userId: string;
	readonly conversationId: string;
	readonly communicationId: string;
	readonly codeId: string;
	readonly notes: string;
	/** Final codes of others that the agent had in sight when choosing, or decided to replace later. */
	readonly known: Set<string>;
	/** What the panel was answered; `lost` when the background died over it. */
	answer: 'pending' | 'done' | 'rejected' | 'lost';
};

/** An intent as it lay on the disk. */
export type IntentTrace = {
	readonly id: string;
	readonly userId: string;
	readonly conversationId: string;
	readonly communicationId: string;
	readonly codeId: string;
	readonly notes: string;
	/** When it first lay there. */
	readonly storedAt: number;
	/** Spells in which it waited for the agent's answer to a conflict. */
	readonly asked: { readonly from: number; until: number }[];
	/** How it ended, each time it was stored so. */
	readonly ends: { readonly outcome: Outcome; readonly at: number }[];
};

/** Something that kept choices from leaving, e.g. an outage, a dead worker; world time. */
export type Obstacle = { readonly from: number; until: number; readonly what: string };

/** Everything the checks need beside the stand-in's own ground truth. */
export type Ledger = ReturnType<typeof createLedger>;

/** Opens an empty ledger. */
export function createLedger(time: FleetTime) {
	const choices: Choice[] = [];
	const intents = new Map<string, IntentTrace>();
	const journal: { readonly entry: JournalEntry; readonly at: number }[] = [];
	const network: NetworkLine[] = [];
	const obstacles: Obstacle[] = [];
	const troubles: unknown[] = [];
	let eventCount = 0;
	let channelCount = 0;

	const intentPut = (intent: Intent) => {
		const { id, owner, target, code, notes, stage } = intent;
		const trace = intents.get(id) ?? {
			id,
			userId: owner.userId,
			conversationId: target.conversationId,
			communicationId: target.communicationId ?? '',
			codeId: code.id,
			notes,
			storedAt: time.now(),
			asked: [],
			ends: [],
		};
		intents.set(id, trace);
		const [waiting] = trace.asked.filter(({ until }) => until === Number.POSITIVE_INFINITY);
		if (waiting === undefined && stage.kind === 'conflict') {
			trace.asked.push({ from: time.now(), until: Number.POSITIVE_INFINITY });
		}
		if (waiting !== undefined && stage.kind !== 'conflict') waiting.until = time.now();
		if (stage.kind === 'ended') trace.ends.push({ outcome: stage.outcome, at: time.now() });
	};

	return {
		choices,
		intents,
		journal,
		network,
		obstacles,
		troubles,
		intentPut,
		journalWritten: (entry: JournalEntry) => void journal.push({ entry, at: time.now() }),
		countEvent: () => {
			eventCount += 1;
		},
		eventCount: () => eventCount,
		/** Notes how many channels live just now. */
		sawChannels: (count: number) => {
			channelCount = Math.max(channelCount, count);
		},
		channelCount: () => channelCount,
	};
}
