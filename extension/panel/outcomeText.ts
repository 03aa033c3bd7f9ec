import type { EndedChoice } from '../../src/protocol/snapshot.ts';
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

/** Words for an end. One where nothing was owed is no reason to worry, and does not look like one. */
export function outcomeText({ outcome, code, nothingOwed, by }: EndedChoice): OutcomeText {
	const { kind } = outcome;
	if (nothingOwed) {
		return { tone: 'calm', title: text('outcome_nothingOwed_title'), sentence: sentenceOf(outcome) };
	}
	if (kind === 'applied' && by === 'automatic') {
		const title = text('outcome_applied_title_automatic', code?.name ?? '');
		return { tone: 'calm', title, sentence: text('outcome_applied_automatic') };
	}
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

/** Where the platform named what is wrong, or is known to hold another code, the sentence names that too. */
function refusedSentence({ reason, detail, holds }: Refused): string {
	if (reason === 'versionConflict' && holds !== undefined) {
		return text('outcome_refused_versionConflictHolds', holds.name);
	}
	if (detail !== null && (reason === 'permission' || reason === 'scope' || reason === 'invalid')) {
		return text(`outcome_refused_${reason}Named`, detail);
	}
	return text(`outcome_refused_${reason}`);
}
