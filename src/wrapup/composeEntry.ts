import type { Code, Codes, EndedChoice, Entry, Progress, SuggestedCode, TimeLeft } from '../protocol/snapshot.ts';
import type { Suggestion } from '../suggest/suggestion.ts';
import { windowEnd } from './deadline.ts';
import type { Intent } from './intent.ts';
import { mayTryAgain } from './mayTryAgain.ts';
import type { Outcome } from './outcome.ts';
import type { SubmitPhase } from './submit.ts';
import type { WrapUp } from './wrapUp.ts';

/** Everything known of one wrap-up that is shown. */
export type EntryParts = {
	readonly wrapUp: WrapUp;
	readonly codes: Codes;
	readonly suggestions: readonly Suggestion[];
	/** They are not to be shown, because it is measured what they are worth. */
	readonly heldOut?: boolean;
	/** The latest intent for it, if any. */
	readonly intent: Intent | null;
	readonly phase: SubmitPhase | null;
	readonly draft: string;
	/** The code the agent had in mind during the conversation, if any. */
	readonly tentativeCodeId?: string | null;
	/** The code chosen early, if any. */
	readonly armedCodeId?: string | null;
	/** Ids of the codes that policy wants notes for, keeps out of sight, and wants on top. */
	readonly needsNotes?: ReadonlySet<string>;
	readonly hidden?: ReadonlySet<string>;
	readonly pinned?: ReadonlySet<string>;
	/** What can be done about it while the conversation goes on. */
	readonly talking?: Pick<Extract<Progress, { kind: 'talking' }>, 'provisional' | 'requestedWork'>;
};

function timeLeft(wrapUp: WrapUp, fallback: number): TimeLeft {
	const startedAt = wrapUp.startedAt ?? fallback;
	const until = windowEnd({ ...wrapUp, startedAt });
	if (until === null) return { kind: 'open', since: startedAt };
	return { kind: 'until', since: startedAt, until, forced: wrapUp.prompt === 'forcedTimeout' };
}

function sending(intent: Intent, phase: SubmitPhase | null): Progress {
	const base = { kind: 'sending', intentId: intent.id, code: intent.code } as const;
	if (phase === null) return { ...base, phase: 'reading', retryAt: null };
	return phase.kind === 'waiting'
		? { ...base, phase: 'waiting', retryAt: phase.retryAt }
		: { ...base, phase: phase.kind, retryAt: null };
}

/**
 * Whether nobody was to give a code: after-call work was skipped, or the queue asks for none and the agent went on
 * without.
 */
function isNothingOwed({ prompt }: WrapUp, outcome: Outcome, code: Code | null): boolean {
	if (outcome.kind !== 'missed' || code !== null) return false;
	return outcome.reason === 'skipped' || (outcome.reason === 'closed' && prompt === 'optional');
}

/** An outcome whose code has its name: the platform names codes by id where it stores them. */
function withNames(outcome: Outcome, codes: Codes): Outcome {
	if (outcome.kind !== 'refused' || outcome.holds === undefined) return outcome;
	return { ...outcome, holds: named(outcome.holds, codes) };
}

function named(code: Code, codes: Codes): Code {
	return (codes.kind === 'ready' ? codes.codes.find(({ id }) => id === code.id) : undefined) ?? code;
}

function intentProgress({ wrapUp, codes, phase }: EntryParts, intent: Intent): Progress {
	const { stage, id: intentId, code } = intent;
	const by = intent.by === undefined ? {} : { by: intent.by };
	switch (stage.kind) {
		case 'held':
			return { kind: 'held', intentId, code, until: stage.until, ...by };
		case 'sending':
		case 'accepted':
			return sending(intent, phase);
		case 'conflict': {
			const { foundAt, foundNotes = false } = stage;
			return { kind: 'conflict', intentId, code, found: named(stage.found, codes), foundAt, foundNotes };
		}
		case 'ended': {
			const outcome = withNames(stage.outcome, codes);
			const ended: EndedChoice = { code, outcome, at: stage.at, nothingOwed: false, ...by };
			return mayTryAgain(wrapUp, stage.outcome) ? { kind: 'choosing', previous: ended } : { kind: 'ended', ...ended };
		}
	}
}

function progress(parts: EntryParts): Progress {
	const { wrapUp, intent, codes, talking } = parts;
	if (intent !== null) return intentProgress(parts, intent);
	if (talking !== undefined) return { kind: 'talking', ...talking };
	if (!('outcome' in wrapUp.phase) || wrapUp.window === 'open') return { kind: 'choosing', previous: null };
	const { outcome, at } = wrapUp.phase;
	const code = storedCode(wrapUp, codes);
	return { kind: 'ended', code, outcome, at, nothingOwed: isNothingOwed(wrapUp, outcome, code) };
}

function storedCode(wrapUp: WrapUp, codes: Codes): Code | null {
	const { stored } = wrapUp;
	if (stored === null || stored.provisional) return null;
	return named({ id: stored.codeId, name: stored.name ?? stored.codeId }, codes);
}

/** What the agent is told that the platform holds: what came of the last choice may be newer than the last look. */
function shownStored({ wrapUp, codes }: EntryParts, now: Progress): Code | null {
	const seen = storedCode(wrapUp, codes);
	const outcome = now.kind === 'choosing' ? now.previous?.outcome : undefined;
	if (outcome?.kind === 'refused' && outcome.holds !== undefined) return outcome.holds;
	const isNewer = now.kind === 'ended' && (wrapUp.stored?.endedAt ?? 0) > now.at;
	return now.kind === 'ended' && isApplied(now) && !isNewer ? now.code : seen;
}

/** The code in mind during the conversation; a draft at the platform tells it to a life of the worker that was not there. */
function tentativeCode({ wrapUp, tentativeCodeId }: EntryParts, codes: Codes): Code | null {
	const draft = wrapUp.stored?.provisional === true ? wrapUp.stored.codeId : null;
	return codeOf(codes, tentativeCodeId ?? draft);
}

function codeOf(codes: Codes, id: string | null): Code | null {
	return (codes.kind === 'ready' && codes.codes.find((code) => code.id === id)) || null;
}

/** What an entry has only now and then. */
function rarely(parts: EntryParts, codes: Codes): Partial<Entry> {
	const { armedCodeId, heldOut, intent, needsNotes, pinned = new Set() } = parts;
	const armed = codeOf(codes, armedCodeId ?? null);
	const early = armedCodeId ?? parts.tentativeCodeId ?? null;
	const isGone = intent === null && early !== null && codes.kind === 'ready' && codeOf(codes, early) === null;
	return {
		...(isGone ? { earlyGone: true } : {}),
		...(pinned.size === 0 ? {} : { pinned: [...pinned] }),
		...(heldOut === true ? { heldOut: true } : {}),
		...(armed === null ? {} : { armed }),
		...(needsNotes === undefined || needsNotes.size === 0 ? {} : { needsNotes: [...needsNotes] }),
	};
}

const isApplied = (now: Progress): boolean =>
	now.kind === 'ended' && (now.outcome.kind === 'applied' || now.outcome.kind === 'alreadyApplied');

/** Only where the time has to run out does the platform take another code after a final one. */
function isCorrectable({ window, prompt }: WrapUp, now: Progress): boolean {
	return window === 'open' && prompt === 'forcedTimeout' && isApplied(now);
}

function hasNotesLeft({ draft, intent }: EntryParts, now: Progress): boolean {
	return now.kind === 'ended' && draft !== '' && (intent === null || now.outcome.kind === 'missed');
}

function suggestedCodes(codes: Codes, suggestions: readonly Suggestion[]): SuggestedCode[] {
	if (codes.kind !== 'ready') return [];
	const names = new Map(codes.codes.map(({ id, name }) => [id, name]));
	return suggestions.flatMap(({ codeId, confidence, reason, more }) => {
		const name = names.get(codeId);
		return name === undefined ? [] : [{ id: codeId, name, confidence, reason, more }];
	});
}

/** What is offered: a hidden code keeps its name where the platform or a choice names it, and stands in no list. */
function offeredCodes({ codes, hidden }: EntryParts): Codes {
	if (codes.kind !== 'ready' || hidden === undefined || hidden.size === 0) return codes;
	return { kind: 'ready', codes: codes.codes.filter(({ id }) => !hidden.has(id)) };
}

/** One wrap-up as the panel sees it. Pure: the same parts give the same entry. */
export function composeEntry(parts: EntryParts): Entry {
	const { wrapUp } = parts;
	const now = progress(parts);
	const codes = offeredCodes(parts);
	return {
		key: wrapUp.key,
		conversationId: wrapUp.target.conversationId,
		medium: wrapUp.target.medium,
		direction: wrapUp.direction,
		queueName: wrapUp.queueName,
		time: timeLeft(wrapUp, wrapUp.noticedAt ?? 0),
		codes,
		suggestions: parts.heldOut === true ? [] : suggestedCodes(codes, parts.suggestions),
		stored: shownStored(parts, now),
		dialer: wrapUp.dialer === true,
		draft: parts.draft,
		notesLeft: hasNotesLeft(parts, now),
		tentative: tentativeCode(parts, codes),
		correctable: isCorrectable(wrapUp, now),
		progress: now,
		...rarely(parts, codes),
	};
}
