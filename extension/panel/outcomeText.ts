import type { Code } from '../../src/protocol/snapshot.ts';
import type { Outcome } from '../../src/wrapup/outcome.ts';
import { text } from '../shared/text.ts';
import { unreachable } from '../shared/unreachable.ts';

/** How a wrap-up ended, in words: what happened, what it means, what to do. */
export type OutcomeText = {
	readonly tone: 'good' | 'calm' | 'warning' | 'bad';
	readonly title: string;
	readonly sentence: string;
};

type Refused = Extract<Outcome, { kind: 'refused' }>;

/** Words for an outcome. Only `applied` and `alreadyApplied`, which the platform confirmed, read as success. */
export function outcomeText(outcome: Outcome, code: Code | null): OutcomeText {
	const { kind } = outcome;
	const title = text(
		kind === 'refused' && code === null ? 'outcome_refused_titleNoCode' : `outcome_${kind}_title`,
		code?.name ?? '',
	);
	switch (kind) {
		case 'applied':
		case 'alreadyApplied':
			return { tone: 'good', title, sentence: text(`outcome_${kind}`) };
		case 'withdrawn':
			return { tone: 'calm', title, sentence: text('outcome_withdrawn') };
		case 'missed':
			return {
				tone: outcome.reason === 'skipped' ? 'calm' : 'warning',
				title,
				sentence: text(`outcome_missed_${outcome.reason}`),
			};
		case 'refused':
			return { tone: 'bad', title, sentence: refusedSentence(outcome) };
		default:
			return unreachable(outcome);
	}
}

/** Where the platform named what is wrong, the sentence names it too. */
function refusedSentence({ reason, detail }: Refused): string {
	if (detail !== null && (reason === 'permission' || reason === 'scope' || reason === 'invalid')) {
		return text(`outcome_refused_${reason}Named`, detail);
	}
	return text(`outcome_refused_${reason}`);
}
