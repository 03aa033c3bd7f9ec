import type { Client } from '../genesys/client.ts';
import type { Clock } from '../genesys/clock.ts';
import type { OwnCommunication } from '../genesys/conversation.ts';
import { listMyCommunications } from '../genesys/conversations.ts';
import type { Failure } from '../genesys/failure.ts';
import { isDeprecated } from '../genesys/medium.ts';
import { listWrapUpCodes, type WrapUpCode } from '../genesys/wrapUpCodes.ts';
import { asCommunication } from './asCommunication.ts';
import { heardCommunication } from './heardCommunication.ts';
import { reduce, unknownWrapUp } from './lifecycle.ts';
import { readAbsent } from './readAbsent.ts';
import { shareFlight } from './shareFlight.ts';
import { type WrapUp, type WrapUpEvent, wrapUpKey } from './wrapUp.ts';

/** A wrap-up with what was read for it. `codes` is null until the platform has answered. */
export type BookEntry = {
	readonly wrapUp: WrapUp;
	readonly codes: readonly WrapUpCode[] | null;
	/** Why the codes could not be read; null while they can. */
	readonly codesFailure: Failure | null;
	/** Requests spent from the notice on, before any choice: the look that noticed it, and its codes. */
	readonly requests: number;
	/** The agent has read how it ended. */
	readonly dismissed: boolean;
};

export type WrapUpBookPorts = {
	readonly client: Client;
	readonly clock: Clock;
	/** Null while nobody is signed in, or gives a sign of life; then nothing is asked. */
	readonly userId: () => string | null;
	/** The platform's clock minus ours, in milliseconds. */
	readonly skew: () => number;
	/** Whether policy wants wrap-ups of the deprecated media too; without it they are left out. */
	readonly deprecatedMedia?: () => boolean;
	/** Called with every word of the platform about a communication of the agent, before it is taken in. */
	readonly onTold?: (key: string, told: OwnCommunication) => void;
	/** Called after every change. */
	readonly onChange: () => void;
	/** How the last look at the platform went; null when it went well. */
	readonly onReach: (failure: Failure | null) => void;
	/** A noticed wrap-up ended without a choice made here. */
	readonly onEndedElsewhere: (entry: BookEntry) => void;
};

export type WrapUpBook = {
	readonly entries: () => readonly BookEntry[];
	readonly find: (key: string) => BookEntry | undefined;
	/** Takes the agent's communications out of an event, which may be repeated, late, or of something long forgotten. */
	readonly hear: (communications: readonly OwnCommunication[]) => void;
	/** Reads the platform now. Calls that come together share one read. */
	readonly look: () => Promise<void>;
	/** Reads, and reads again for a few seconds while the platform does not say yet what the page says. */
	readonly lookForEnd: () => Promise<void>;
	/** The page takes it back: a conversation is on again. */
	readonly stopLookingForEnd: () => void;
	/** Reads the codes again after a failure. */
	readonly reloadCodes: (key: string) => Promise<void>;
	readonly apply: (key: string, event: WrapUpEvent) => void;
	/** The agent has read how it ended; it is kept until the platform no longer lists it. */
	readonly dismiss: (key: string) => void;
	readonly restore: (entries: readonly BookEntry[]) => void;
	readonly clear: () => void;
};

/** Waits before the platform is asked again whether a conversation has ended, in milliseconds. */
const endWaits = [100, 150, 200, 300, 750, 1500, 2500];

/** The same where a wrap-up that is known already may be what the page speaks of. */
const doubtfulWaits = [250, 1000, 3000];

/** How far the list of conversations may be behind the events, in milliseconds. */
const listLag = 5000;

/** How long after an event that leaves something open the next one is waited for, in milliseconds. */
const nextEvent = 500;

type PhaseKind = WrapUp['phase']['kind'];

/** Phases in which it matters to the agent whether the platform still takes a code. */
const undecided = new Set<PhaseKind>([
	'idle',
	'alerting',
	'connected',
	'ended',
	'wrapping',
	'conflict',
	'withdrawn',
	'refused',
]);
const decided = new Set<PhaseKind>(['applied', 'alreadyApplied', 'missed']);

/**
 * All wrap-ups of the signed-in agent, and the one place where the platform's word meets the lifecycle. The page only
 * says when to look. Rests on `GET /conversations` and the codes of a participant.
 */
export function createWrapUpBook(ports: WrapUpBookPorts): WrapUpBook {
	const { client, clock } = ports;
	const entries = new Map<string, BookEntry>();
	/** Wrap-ups that are over and forgotten; a late event or a slow list must not bring one back. */
	const finished = new Set<string>();
	/** Names of queues by id: events carry ids alone. */
	const queueNames = new Map<string, string>();
	const loading = new Map<string, Promise<void>>();
	const asking = new Set<string>();
	const heardAt = new Map<string, number>();
	let looking = new AbortController();

	const put = (entry: BookEntry) => {
		const before = entries.get(entry.wrapUp.key);
		entries.set(entry.wrapUp.key, entry);
		const { phase } = entry.wrapUp;
		const ended = before?.wrapUp.phase.kind === 'wrapping' && 'outcome' in phase && phase.intentId === null;
		if (ended) ports.onEndedElsewhere(entry);
	};

	/** `cost` is what it took to learn it, in requests. */
	const see = (told: OwnCommunication, cost: number) => {
		const key = wrapUpKey(told);
		const { queueId, queueName } = told;
		if (finished.has(key) || (isDeprecated(told.medium) && ports.deprecatedMedia?.() !== true)) return;
		ports.onTold?.(key, told);
		if (queueId !== null && queueName !== null) queueNames.set(queueId, queueName);
		const communication = { ...told, queueName: queueName ?? queueNames.get(queueId ?? '') ?? null };
		const known = entries.get(key);
		const before = known?.wrapUp ?? unknownWrapUp(communication);
		const event = { kind: 'seen', communication, at: clock.now(), skew: ports.skew() } as const;
		const wrapUp = reduce(before, event);
		const noticed = before.noticedAt === null && wrapUp.noticedAt !== null;
		const rest = known ?? { codes: null, codesFailure: null, requests: 0, dismissed: false };
		put({ ...rest, wrapUp, requests: noticed ? cost : rest.requests });
	};

	const seeAbsent = async ({ wrapUp }: BookEntry) => {
		const found = await readAbsent(client, wrapUp);
		if (found.kind === 'over') close(wrapUp.key, found.stored, found.skipped);
		// One that was cleared meanwhile, as at a sign-out, stays away.
		if (found.kind === 'pending' && entries.has(wrapUp.key))
			see({ ...asCommunication(wrapUp), startedAt: found.startedAt }, 1);
	};

	/** The window is over. An entry that was cleared meanwhile, as at a sign-out, stays away. */
	const close = (key: string, stored: WrapUp['stored'], skipped: boolean) => {
		const entry = entries.get(key);
		if (entry === undefined) return;
		const event = { kind: 'closed', stored, skipped, at: clock.now() } as const;
		put({ ...entry, wrapUp: reduce(entry.wrapUp, event) });
	};

	const readCodes = async ({ wrapUp: { key, target } }: BookEntry) => {
		const answer = await listWrapUpCodes(client, target);
		const current = entries.get(key);
		if (current === undefined) return;
		const requests = current.requests + 1;
		if (answer.kind === 'ok') entries.set(key, { ...current, codes: answer.value, codesFailure: null, requests });
		else entries.set(key, { ...current, codesFailure: answer.failure, requests });
		ports.onChange();
	};

	/** The list may be behind the events, so what one has just told of is not missed there yet. */
	const isFresh = (key: string) => (heardAt.get(key) ?? Number.NEGATIVE_INFINITY) > clock.now() - listLag;

	/** Reads after a while, unless it has become clear by then; for each matter one wait at a time. */
	const askLater = async (matter: string, wait: number, isOpen = () => true) => {
		if (asking.has(matter)) return;
		asking.add(matter);
		await clock.sleep(wait);
		asking.delete(matter);
		if (isOpen()) await look();
	};

	/** An event and a look may both find that codes are missing. */
	const loadCodes = (entry: BookEntry): Promise<void> => {
		const { key } = entry.wrapUp;
		const running = loading.get(key) ?? readCodes(entry).finally(() => loading.delete(key));
		loading.set(key, running);
		return running;
	};

	const withoutCodes = () =>
		[...entries.values()].filter(({ wrapUp, codes }) => wrapUp.window === 'open' && codes === null);

	/** Those that the list does not show and that are not decided; the decided ones are over then. */
	const findAbsent = (listed: ReadonlySet<string>): BookEntry[] => {
		const unlisted = [...entries.values()].filter(({ wrapUp }) => !listed.has(wrapUp.key) && wrapUp.window !== 'over');
		for (const { wrapUp } of unlisted) if (decided.has(wrapUp.phase.kind)) close(wrapUp.key, null, false);
		const missing = unlisted.filter(({ wrapUp }) => undecided.has(wrapUp.phase.kind));
		const absent = missing.filter(({ wrapUp }) => !isFresh(wrapUp.key));
		if (absent.length < missing.length) void askLater('list', listLag);
		return absent;
	};

	const { fly: look, join } = shareFlight(async () => {
		const userId = ports.userId();
		if (userId === null) return;
		const answer = await listMyCommunications(client, userId);
		if (ports.userId() !== userId) return;
		if (answer.kind === 'failed') {
			ports.onReach(answer.failure);
			return;
		}
		ports.onReach(null);
		for (const communication of answer.value) see(communication, 1);
		const listed = new Set(answer.value.map(wrapUpKey));
		const absent = findAbsent(listed);
		forgetFinished(listed);
		ports.onChange();
		await Promise.all([...withoutCodes().map(loadCodes), ...absent.map(seeAbsent)]);
		const late = withoutCodes().filter(({ wrapUp }) => !listed.has(wrapUp.key));
		await Promise.all(late.map(loadCodes));
		if (absent.length > 0) ports.onChange();
	});

	const forgetFinished = (listed: ReadonlySet<string>) => {
		for (const { wrapUp, dismissed } of entries.values()) {
			const over = wrapUp.phase.kind === 'quiet' || (dismissed && wrapUp.window === 'over');
			if (!over || listed.has(wrapUp.key)) continue;
			entries.delete(wrapUp.key);
			finished.add(wrapUp.key);
		}
	};

	const hearOne = (told: OwnCommunication) => {
		const key = wrapUpKey(told);
		heardAt.set(key, clock.now());
		const { communication, ask } = heardCommunication(told, entries.get(key)?.wrapUp);
		if (communication !== null) see(communication, 0);
		const wrapUp = entries.get(key)?.wrapUp;
		if (wrapUp === undefined || wrapUp.window === 'over') return;
		const isNameless = wrapUp.queueId !== null && wrapUp.queueName === null;
		if (isNameless) void look();
		else if (ask) void askLater(key, nextEvent, () => entries.get(key)?.wrapUp.window === 'open');
	};

	const hear = (told: readonly OwnCommunication[]) => {
		forgetFinished(new Set());
		told.forEach(hearOne);
		ports.onChange();
		for (const entry of withoutCodes()) void loadCodes(entry);
	};

	const openCount = () => [...entries.values()].filter(({ wrapUp }) => wrapUp.noticedAt !== null).length;
	const mayEnd = () =>
		[...entries.values()].some(({ wrapUp }) => wrapUp.phase.kind === 'connected' || wrapUp.phase.kind === 'ended');

	const lookForEnd = async () => {
		looking.abort();
		looking = new AbortController();
		const { signal } = looking;
		const before = openCount();
		const isDoubtful = [...entries.values()].some(
			({ wrapUp: { window, noticedAt } }) => window === 'open' && noticedAt !== null,
		);
		await join();
		for (const wait of isDoubtful ? doubtfulWaits : endWaits) {
			if (signal.aborted || openCount() > before || !mayEnd()) return;
			await clock.sleep(wait, signal);
			if (!signal.aborted) await join();
		}
	};

	return {
		entries: () => [...entries.values()],
		find: (key) => entries.get(key),
		hear,
		look,
		lookForEnd,
		stopLookingForEnd: () => looking.abort(),
		reloadCodes: async (key) => {
			const entry = entries.get(key);
			if (entry !== undefined) await loadCodes(entry);
		},
		apply: (key, event) => {
			const entry = entries.get(key);
			if (entry === undefined) return;
			put({ ...entry, wrapUp: reduce(entry.wrapUp, event) });
			ports.onChange();
		},
		dismiss: (key) => {
			const entry = entries.get(key);
			if (entry === undefined) return;
			entries.set(key, { ...entry, dismissed: true });
			ports.onChange();
		},
		restore: (stored) => {
			for (const entry of stored) if (!entries.has(entry.wrapUp.key)) entries.set(entry.wrapUp.key, entry);
		},
		clear: () => {
			looking.abort();
			entries.clear();
			finished.clear();
			heardAt.clear();
			ports.onChange();
		},
	};
}
