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
	const name = code?.name ?? '';
	switch (outcome.kind) {
		case 'applied':
		case 'alreadyApplied':
			return {
				tone: 'good',
				title: text(`outcome_${outcome.kind}_title`, name),
				sentence: text(`outcome_${outcome.kind}`),
			};
		case 'withdrawn':
			return { tone: 'calm', title: text('outcome_withdrawn_title'), sentence: text('outcome_withdrawn') };
		case 'missed':
			return {
				tone: outcome.reason === 'skipped' ? 'calm' : 'warning',
				title: text('outcome_missed_title'),
				sentence: text(`outcome_missed_${outcome.reason}`),
			};
		case 'refused':
			return {
				tone: 'bad',
				title: code === null ? text('outcome_refused_titleNoCode') : text('outcome_refused_title', name),
				sentence: refusedSentence(outcome),
			};
		default:
			return unreachable(outcome);
	}
}

function refusedSentence({ reason, detail }: Refused): string {
	switch (reason) {
		case 'permission':
		case 'scope':
		case 'invalid':
			return detail === null ? text(`outcome_refused_${reason}`) : text(`outcome_refused_${reason}Named`, detail);
		case 'foreign':
		case 'notFound':
		case 'versionConflict':
		case 'neverApplied':
		case 'signedOut':
		case 'platformDown':
			return text(`outcome_refused_${reason}`);
		default:
			return unreachable(reason);
	}
}
