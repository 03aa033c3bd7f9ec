import type { OwnCommunication } from '../genesys/conversation.ts';
import type { Clues } from '../genesys/evidence/clues.ts';
import type { Advice, Situation } from '../suggest/adviser.ts';
import type { Suggestion } from '../suggest/suggestion.ts';
import { asEvidence, evidenceSources } from './asEvidence.ts';
import { codePolicy } from './codePolicy.ts';
import { timeoutCode } from './decideFresh.ts';
import type { DeskPorts } from './deskPorts.ts';
import type { Offer } from './offer.ts';
import { durationOf, situationOf } from './situationOf.ts';
import type { WrapUp } from './wrapUp.ts';
import type { BookEntry, WrapUpBook } from './wrapUpBook.ts';

/**
 * How long suggestions wait for what is being read of a conversation's content, in milliseconds: once they are painted
 * their order stays, so a moment is worth more than a hasty guess.
 */
const patience = 250;

/** What {@link createSuggesting} needs of the desk's ports. */
type SuggestingPorts = Pick<
	DeskPorts,
	'adviser' | 'client' | 'clock' | 'evidence' | 'settings' | 'skew' | 'work' | 'onChange' | 'onTrouble'
>;

/** What {@link createSuggesting} asks of the desk's other parts. */
type SuggestingParts = {
	/** The notes typed for a wrap-up so far. */
	readonly notesOf: (key: string) => string;
	readonly panelIsOpen: () => boolean;
};

/** What tells whether Copilot is there; after a choice nothing else is of use any more. */
const copilotSources: readonly string[] = ['copilot', 'summary'];

const nothing: Advice = { suggestions: [], heldOut: false, silent: false };

/**
 * The code that the platform holds for good once the window is over; null where there is none that anybody chose. What was
 * read before a choice of ours was applied is older than that choice, which is learned by itself.
 */
function choiceElsewhere({ window, noticedAt, stored, phase }: WrapUp, skew: number): string | null {
	if (window !== 'over' || noticedAt === null || stored === null || stored.provisional) return null;
	if (stored.codeId === timeoutCode) return null;
	const isOurs = 'outcome' in phase && phase.intentId !== null && /applied/i.test(phase.outcome.kind);
	const isNewer = isOurs && stored.endedAt !== null && stored.endedAt - skew > phase.at;
	return isOurs && !isNewer ? null : stored.codeId;
}

/**
 * Joins the desk and the adviser: what is known of each wrap-up goes to it, early and late, and every choice that the
 * platform has confirmed, whoever's hand made it. It remembers what was shown first, for the journal.
 */
export function createSuggesting(
	ports: SuggestingPorts,
	book: Pick<WrapUpBook, 'entries' | 'find'>,
	{ notesOf, panelIsOpen }: SuggestingParts,
) {
	const { adviser, client, clock, evidence } = ports;
	const clues = new Map<string, Clues>();
	/** Seconds. */
	const durations = new Map<string, number>();
	const gathered = new Set<string>();
	/** Wrap-ups whose content is being read. */
	const awaited = new Set<string>();
	/** Those whose codes were shown, which stay in sight. */
	const inSight = new Set<string>();
	/** The code last given to be learned, by wrap-up. */
	const learned = new Map<string, string>();
	/** The order that the open panel has painted, which stays. */
	const painted = new Map<string, readonly Suggestion[]>();

	const situation = ({ wrapUp }: BookEntry): Situation => {
		const { key } = wrapUp;
		return situationOf(wrapUp, { notes: notesOf(key), durationSeconds: durations.get(key) ?? null });
	};

	const of = (entry: BookEntry): Advice => {
		const { key } = entry.wrapUp;
		if (awaited.has(key)) return nothing;
		const { hidden } = codePolicy(ports.settings(), entry);
		const offered = (entry.codes ?? []).filter(({ id }) => !hidden.has(id));
		const advice = adviser.advise(situation(entry), offered);
		if (panelIsOpen() && advice.suggestions.length > 0 && !painted.has(key)) painted.set(key, advice.suggestions);
		return advice;
	};

	const gather = async ({ wrapUp }: BookEntry, requests: number, mayExplore: boolean): Promise<void> => {
		if (evidence === undefined) return;
		const { key, target, queueId } = wrapUp;
		const { conversationId, communicationId, medium } = target;
		const { suggestionSources: sources = [] } = ports.settings();
		const wanted = evidenceSources(mayExplore ? sources.filter((one) => copilotSources.includes(one)) : sources);
		await ports.work.gatherEvidence(
			client,
			{ conversationId, communicationId, medium, queueId, clues: clues.get(key) ?? null },
			wanted,
			{
				clock,
				...evidence,
				onPart: (part) => {
					if (book.find(key) !== undefined) adviser.enrich(key, asEvidence(part));
				},
				requests,
				mayExplore,
			},
		);
	};

	/** Reads what is known of the content of a new wrap-up; for a moment its suggestions wait for that. */
	const begin = async (entry: BookEntry): Promise<void> => {
		const { key } = entry.wrapUp;
		const read = new AbortController();
		gathered.add(key);
		awaited.add(key);
		const gathering = gather(entry, 1, false).finally(() => read.abort());
		// A gathering that breaks ends the sleep first, so that its wrap-up does not stay among those that wait.
		await Promise.race([gathering, clock.sleep(patience, read.signal)]);
		awaited.delete(key);
		ports.onChange();
		await gathering;
	};

	const learn = async (entry: BookEntry, codeId: string, at: number): Promise<void> => {
		const { key } = entry.wrapUp;
		if (learned.get(key) === codeId) return;
		learned.set(key, codeId);
		await adviser.confirm({ situation: situation(entry), candidates: entry.codes ?? [], codeId, at });
		// Whether Copilot is there is asked when nobody waits for anything.
		if (evidence?.memory.copilot() === 'unknown') await gather(entry, 1, true);
	};

	/** Follows the wrap-ups in sight: what is new in them is asked about, what ended elsewhere is learned. */
	const follow = (): void => {
		const entries = book.entries();
		for (const entry of entries) {
			const { key, window, phase } = entry.wrapUp;
			if (window === 'open' && phase.kind === 'wrapping' && !gathered.has(key))
				void begin(entry).catch(ports.onTrouble);
			if (window !== 'over') adviser.prepare();
			const elsewhere = choiceElsewhere(entry.wrapUp, ports.skew());
			if (elsewhere !== null) void learn(entry, elsewhere, clock.now()).catch(ports.onTrouble);
		}
		forgetAllBut(new Set(entries.map(({ wrapUp }) => wrapUp.key)));
	};

	const forgetAllBut = (keys: ReadonlySet<string>): void => {
		for (const key of gathered) if (!keys.has(key)) evidence?.memory.forget(key.slice(0, key.indexOf('/')));
		for (const known of [clues, durations, gathered, learned, painted, inSight])
			for (const key of known.keys()) if (!keys.has(key)) known.delete(key);
		adviser.keepOnly(keys);
	};

	return {
		/** Whether codes can be shown: not before suggestions can be given, because nothing may come above them once they are. */
		mayShow: ({ wrapUp: { key }, codes }: BookEntry): boolean => {
			const may = inSight.has(key) || (!awaited.has(key) && adviser.prepare());
			if (may && codes !== null) inSight.add(key);
			return may;
		},
		of,
		follow,
		learn,
		/** What the platform tells of the content of a conversation, beside its state. */
		see: (key: string, told: OwnCommunication): void => {
			const isLate = told.clues !== undefined && !clues.has(key) && gathered.has(key);
			if (told.clues !== undefined) clues.set(key, told.clues);
			const entry = isLate ? book.find(key) : undefined;
			// As after a restart, when a wrap-up is in sight before the platform has told of its content.
			if (entry !== undefined) void gather(entry, 1, false).catch(ports.onTrouble);
			const duration = durationOf(told);
			if (duration !== null) durations.set(key, duration);
		},
		/** Copilot's word on a conversation came, and is in the memory of the evidence. */
		hearSummary: (conversationId: string): void => {
			const entries = book.entries().filter(({ wrapUp }) => wrapUp.target.conversationId === conversationId);
			for (const entry of entries) void gather(entry, 0, false).catch(ports.onTrouble);
		},
		/** What was suggested for a wrap-up, for the record of a choice of this code. */
		offer: (entry: BookEntry, codeId: string | null): Offer => {
			const { suggestions, heldOut, silent } = of(entry);
			const shown = painted.get(entry.wrapUp.key) ?? suggestions;
			const find = (some: readonly Suggestion[]) => some.find((one) => one.codeId === codeId);
			const wasShown = find(shown);
			const source = wasShown === undefined ? null : (find(suggestions) ?? wasShown).reason.kind;
			return { offered: shown.map((one) => one.codeId), source, heldOut, silent };
		},
		panelOpened: (): void => {
			// Somebody looks: the next wrap-up is to find it ready.
			adviser.prepare();
		},
		/** The last panel has closed: the next one paints anew. */
		panelsClosed: (): void => painted.clear(),
		clear: (): void => {
			forgetAllBut(new Set());
		},
	};
}
