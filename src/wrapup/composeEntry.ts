import type { Codes, Entry, Progress, SuggestedCode, TimeLeft } from '../protocol/snapshot.ts';
import type { Suggestion } from '../suggest/suggestion.ts';
import { windowEnd } from './deadline.ts';
import type { Intent } from './intent.ts';
import type { Outcome } from './outcome.ts';
import type { SubmitPhase } from './submit.ts';
import type { WrapUp } from './wrapUp.ts';

/** Everything known of one wrap-up that is shown. */
export type EntryParts = {
	readonly wrapUp: WrapUp;
	readonly codes: Codes;
	readonly suggestions: readonly Suggestion[];
	/** The latest intent for it, if any. */
	readonly intent: Intent | null;
	readonly phase: SubmitPhase | null;
	readonly draft: string;
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

/** A choice that came to nothing while codes are still taken leads back to the list. */
function mayChooseAgain({ window }: WrapUp, outcome: Outcome): boolean {
	return window === 'open' && (outcome.kind === 'withdrawn' || outcome.kind === 'refused');
}

function intentProgress(wrapUp: WrapUp, intent: Intent, phase: SubmitPhase | null): Progress {
	const { stage, id: intentId, code } = intent;
	switch (stage.kind) {
		case 'held':
			return { kind: 'held', intentId, code, until: stage.until };
		case 'sending':
		case 'accepted':
			return sending(intent, phase);
		case 'conflict':
			return { kind: 'conflict', intentId, code, found: stage.found, foundAt: stage.foundAt };
		case 'ended': {
			const ended = { code, outcome: stage.outcome, at: stage.at };
			return mayChooseAgain(wrapUp, stage.outcome)
				? { kind: 'choosing', previous: ended }
				: { kind: 'ended', ...ended };
		}
	}
}

function progress({ wrapUp, intent, phase, codes }: EntryParts): Progress {
	if (intent !== null) return intentProgress(wrapUp, intent, phase);
	if (!('outcome' in wrapUp.phase) || wrapUp.window === 'open') return { kind: 'choosing', previous: null };
	const { outcome, at } = wrapUp.phase;
	return { kind: 'ended', code: storedCode(wrapUp, codes), outcome, at };
}

function storedCode(wrapUp: WrapUp, codes: Codes): Entry['stored'] {
	const { stored } = wrapUp;
	if (stored === null || stored.provisional) return null;
	const known = codes.kind === 'ready' ? codes.codes.find(({ id }) => id === stored.codeId) : undefined;
	return { id: stored.codeId, name: known?.name ?? stored.name ?? stored.codeId };
}

function suggestedCodes(codes: Codes, suggestions: readonly Suggestion[]): SuggestedCode[] {
	if (codes.kind !== 'ready') return [];
	const names = new Map(codes.codes.map(({ id, name }) => [id, name]));
	return suggestions.flatMap(({ codeId, confidence, reason }) => {
		const name = names.get(codeId);
		return name === undefined ? [] : [{ id: codeId, name, confidence, reason }];
	});
}

/** One wrap-up as the panel sees it. Pure: the same parts give the same entry. */
export function composeEntry(parts: EntryParts): Entry {
	const { wrapUp, codes } = parts;
	return {
		key: wrapUp.key,
		conversationId: wrapUp.target.conversationId,
		medium: wrapUp.target.medium,
		direction: wrapUp.direction,
		queueName: wrapUp.queueName,
		time: timeLeft(wrapUp, wrapUp.noticedAt ?? 0),
		codes,
		suggestions: suggestedCodes(codes, parts.suggestions),
		stored: storedCode(wrapUp, codes),
		draft: parts.draft,
		progress: progress(parts),
	};
}
