import { failed } from '../genesys/answer.ts';
import type { Clock } from '../genesys/clock.ts';
import { type JournalStep, withStep } from '../journal/journalStep.ts';
import { type Intent, type IntentOwner, type IntentStage, isSameOwner } from './intent.ts';
import type { News } from './news.ts';
import type { Outcome } from './outcome.ts';
import type { SubmitPhase } from './submit.ts';
import type { submitLate } from './submitLate.ts';
import type { SubmitPlatform } from './submitPlatform.ts';

/** Where intents live between two lives of the worker. Every method rejects when the disk fails. */
export type IntentStore = {
	readonly all: () => Promise<Intent[]>;
	readonly put: (intent: Intent) => Promise<void>;
	readonly remove: (id: string) => Promise<void>;
};

/** Runs one task at a time under a name, across tabs and lives of the worker. */
export type Locks = <Value>(name: string, task: () => Promise<Value>) => Promise<Value>;

/** What {@link createOutbox} needs from outside. */
export type OutboxPorts = {
	readonly store: IntentStore;
	readonly clock: Clock;
	readonly locks: Locks;
	readonly random: () => number;
	/** The platform's three questions for one intent; it counts its requests through `onRequest`, and tells of them. */
	readonly platform: (
		intent: Intent,
		onRequest: () => void,
		onStep: (step: JournalStep) => void,
	) => SubmitPlatform | Promise<SubmitPlatform>;
	/** Sends one choice to its end; see {@link submitLate}. */
	readonly submit: typeof submitLate;
	/** Who is signed in; an intent of anybody else stays parked on disk. */
	readonly owner: () => IntentOwner | null;
	/** Events about a communication, where they come; see {@link News}. */
	readonly news?: Pick<News, 'listen'>;
	/** Whether a choice whose time is up is tried once more; without it none is. */
	readonly mayBeLate?: () => boolean;
	/** The platform's clock minus ours, in milliseconds. */
	readonly skew?: () => number;
	/** Told after every change of an intent is on disk, and of every phase while it is on its way. */
	readonly onChange: (intent: Intent, phase: SubmitPhase | null) => Promise<void> | void;
	/** Awaited when an undo time is over and before the choice leaves; it may still be withdrawn there. */
	readonly beforeLeaving?: () => Promise<void>;
	/** A failure nobody else can see: the disk refused a change of a running intent. */
	readonly onTrouble: (error: unknown) => void;
};

/** What {@link createOutbox} gives: the only way a choice leaves the device. */
export type Outbox = {
	/** Stores a new intent, then starts it. Rejects, and starts nothing, when the disk refuses. */
	readonly add: (intent: Intent) => Promise<void>;
	/** Ends the undo time now; false when it is over already. */
	readonly sendNow: (id: string) => boolean;
	/** Takes the choice back; true also when it was taken back before, false when it has left already. */
	readonly withdraw: (id: string) => Promise<boolean>;
	/** The agent's answer to a conflict; false when there is none (any more). */
	readonly settle: (id: string, decision: 'keep' | 'replace') => Promise<boolean>;
	/** The window of a conflict nobody settled is over: it ends as missed. False when there is none (any more). */
	readonly expire: (id: string) => Promise<boolean>;
	/** Reads the disk and takes up what a former life of the worker, or a former sign-in, left. */
	readonly resume: () => Promise<readonly Intent[]>;
	/** Cuts every wait short: the network or the token came back. */
	readonly wake: () => void;
	/** Forgets an ended intent. */
	readonly forget: (id: string) => Promise<void>;
	readonly live: () => readonly Intent[];
};

type Live = {
	intent: Intent;
	readonly cancel: AbortController;
	running: boolean;
	/** A former life of the worker may have sent it without hearing the answer. */
	perhapsSent: boolean;
	/** The agent takes it back: done once the disk knows it. */
	takingBack?: Promise<void>;
};

/** How long a disk that refused is left alone, in milliseconds. */
const diskPause = 300;

/**
 * The outbox: every choice is on disk before the first byte of it leaves, is taken up again after any death of the
 * worker, and ends in exactly one outcome. Stages: `held → sending → accepted → ended`, with `conflict` waiting in between.
 */
export function createOutbox(ports: OutboxPorts): Outbox {
	const { store, clock } = ports;
	const entries = new Map<string, Live>();
	let waking = new AbortController();

	/**
	 * A disk that refuses a step is reported and asked twice more. After that the choice goes on all the same: an earlier
	 * step of it lies there, and to stop would be to miss the window.
	 */
	const keep = async (live: Live, change: Partial<Intent>, triesLeft = 2): Promise<boolean> => {
		live.intent = { ...live.intent, ...change };
		try {
			await store.put(live.intent);
			return true;
		} catch (error) {
			ports.onTrouble(error);
			if (triesLeft === 0) return false;
			await clock.sleep(diskPause);
			return entries.get(live.intent.id) === live && (await keep(live, {}, triesLeft - 1));
		}
	};

	const change = async (live: Live, stage: IntentStage, more: Partial<Intent> = {}) => {
		await keep(live, { ...more, stage });
		await ports.onChange(live.intent, null);
	};

	/**
	 * The end empties the notes: they have done their work. Where the disk keeps refusing it, the intent is removed
	 * instead, so that what was taken back is not sent by the next life; it is told in every case, and only then.
	 */
	const end = async (live: Live, outcome: Outcome) => {
		const kept = await keep(live, { notes: '', stage: { kind: 'ended', outcome, at: clock.now() } });
		if (!kept) await store.remove(live.intent.id).catch(ports.onTrouble);
		await ports.onChange(live.intent, null);
	};

	/** Asks only while the one who chose is signed in: the token of anybody else must not carry this choice. */
	const ownedBy = (owner: IntentOwner, platform: SubmitPlatform): SubmitPlatform => {
		const signedOut = failed({ kind: 'signedOut' });
		const isOwn = () => isSameOwner(owner, ports.owner());
		return {
			read: async () => (isOwn() ? platform.read() : signedOut),
			write: async (version, until) => (isOwn() ? platform.write(version, until) : signedOut),
			confirm: async () => (isOwn() ? platform.confirm() : signedOut),
		};
	};

	const note = (live: Live, step: JournalStep) => {
		live.intent = { ...live.intent, steps: withStep(live.intent.steps, step) };
	};

	const send = async (live: Live) => {
		const { intent, perhapsSent } = live;
		const { target, stage } = intent;
		if (stage.kind !== 'sending' && stage.kind !== 'accepted') return;
		live.perhapsSent = false;
		const { news } = ports;
		const count = () => {
			live.intent = { ...live.intent, requests: live.intent.requests + 1 };
		};
		const platform = await ports.platform(intent, count, (step) => note(live, step));
		const result = await ports.submit(
			{
				codeId: intent.code.id,
				notes: intent.notes,
				seenCodeId: intent.seenCodeId,
				deadline: intent.deadline,
				mayReplaceNotes: intent.mayReplaceNotes,
				accepted: stage.kind === 'accepted',
				perhapsSent,
			},
			{
				platform: ownedBy(intent.owner, platform),
				clock,
				random: ports.random,
				onPhase: (phase) => void ports.onChange(live.intent, phase),
				onAttempt: () => keep(live, { attempts: live.intent.attempts + 1 }),
				onAccepted: () => change(live, { kind: 'accepted' }),
				wake: () => waking.signal,
				...(news === undefined ? {} : { listen: (hear) => news.listen(target, hear) }),
			},
			ports.mayBeLate ?? (() => false),
		);
		if (result.kind === 'ended') return await end(live, result.outcome);
		const { codeId, name, notes, endedAt } = result.found;
		const foundAt = endedAt === null ? null : endedAt - (ports.skew?.() ?? 0);
		const foundNotes = notes !== '';
		note(live, { kind: 'conflict', at: clock.now() });
		await change(live, { kind: 'conflict', found: { id: codeId, name: name ?? codeId }, foundAt, foundNotes });
	};

	/** Waits out the undo time, then sends; one at a time for each participant. */
	const run = async (live: Live) => {
		const { stage } = live.intent;
		if (stage.kind === 'held') {
			await clock.sleep(Math.max(0, stage.until - clock.now()), live.cancel.signal);
			await ports.beforeLeaving?.();
			if (live.intent.stage.kind !== 'held') return;
			note(live, { kind: 'left', at: clock.now() });
			await change(live, { kind: 'sending' });
		}
		await ports.locks(`participant ${live.intent.target.participantId}`, () => send(live));
	};

	const start = (live: Live) => {
		const { stage, owner } = live.intent;
		const waits = stage.kind === 'ended' || stage.kind === 'conflict';
		if (live.running || waits || !isSameOwner(owner, ports.owner())) return;
		live.running = true;
		void run(live).then(
			() => {
				live.running = false;
				// The agent may have settled a conflict before this run had ended.
				start(live);
			},
			(error: unknown) => {
				live.running = false;
				ports.onTrouble(error);
			},
		);
	};

	const admit = (intent: Intent, perhapsSent = false) => {
		const known = entries.get(intent.id);
		const live = known ?? { intent, cancel: new AbortController(), running: false, perhapsSent };
		entries.set(intent.id, live);
		return live;
	};

	return {
		add: async (intent) => {
			await store.put(intent);
			const live = admit(intent);
			await ports.onChange(intent, null);
			start(live);
		},
		sendNow: (id) => {
			const live = entries.get(id);
			if (live?.intent.stage.kind !== 'held') return false;
			live.cancel.abort();
			return true;
		},
		withdraw: async (id) => {
			const live = entries.get(id);
			if (live?.intent.stage.kind === 'held') {
				live.takingBack = end(live, { kind: 'withdrawn' }).then(() => live.cancel.abort());
			}
			await live?.takingBack;
			return live?.intent.stage.kind === 'ended' && live.intent.stage.outcome.kind === 'withdrawn';
		},
		settle: async (id, decision) => {
			const live = entries.get(id);
			if (live?.intent.stage.kind !== 'conflict') return false;
			if (decision === 'keep') await end(live, { kind: 'withdrawn' });
			else {
				const seenCodeId = live.intent.stage.found.id;
				note(live, { kind: 'replace', at: clock.now() });
				await change(live, { kind: 'sending' }, { seenCodeId, mayReplaceNotes: true });
				start(live);
			}
			return true;
		},
		expire: async (id) => {
			const live = entries.get(id);
			if (live?.intent.stage.kind !== 'conflict') return false;
			await end(live, { kind: 'missed', reason: 'closed' });
			return true;
		},
		resume: async () => {
			const stored = await store.all();
			for (const intent of stored) start(admit(intent, intent.stage.kind === 'sending' && intent.attempts > 0));
			return [...entries.values()].map(({ intent }) => intent);
		},
		wake: () => {
			const old = waking;
			waking = new AbortController();
			old.abort();
		},
		forget: async (id) => {
			await store.remove(id);
			entries.delete(id);
		},
		live: () => [...entries.values()].map(({ intent }) => intent),
	};
}
