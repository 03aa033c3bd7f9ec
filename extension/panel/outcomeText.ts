import type { Code } from '../../src/protocol/snapshot.ts';
import type { Outcome } from '../../src/wrapup/outcome.ts';
import { text } from '../shared/text.ts';

/** How a wrap-up ended, in words: what happened, what it means, what to do. */
export type OutcomeText = {
	readonly tone: 'good' | 'calm' | 'warning' | 'bad';
	readonly title: string;
	readonly sentence: string;
};

type Refused = Extract<Outcome, { kind: 'refused' }>;

/** Only what the platform confirmed reads as success. */
const tones: Record<Outcome['kind'], OutcomeText['tone']> = {
	applied: 'good',
	alreadyApplied: 'good',
	withdrawn: 'calm',
	missed: 'warning',
	refused: 'bad',
};

/** Words for an outcome; `code` is what was chosen, if anything was. */
export function outcomeText(outcome: Outcome, code: Code | null): OutcomeText {
	const { kind } = outcome;
	const nameless = kind === 'refused' && code === null;
	return {
		tone: tones[kind],
		title: text(nameless ? 'outcome_refused_titleNoCode' : `outcome_${kind}_title`, code?.name ?? ''),
		sentence: sentenceOf(outcome),
	};
}

function sentenceOf(outcome: Outcome): string {
	switch (outcome.kind) {
		case 'missed':
			return text(`outcome_missed_${outcome.reason}`);
		case 'refused':
			return refusedSentence(outcome);
		default:
			return text(`outcome_${outcome.kind}`);
	}
}

/** Where the platform named what is wrong, the sentence names it too. */
function refusedSentence({ reason, detail }: Refused): string {
	if (detail !== null && (reason === 'permission' || reason === 'scope' || reason === 'invalid')) {
		return text(`outcome_refused_${reason}Named`, detail);
	}
	return text(`outcome_refused_${reason}`);
}
