import type { Evidence, Situation } from './adviser.ts';
import { type Circumstances, type Utterance, unknownCircumstances } from './learner/circumstances.ts';

/** All that is known of a wrap-up, in the learner's words. What was written comes first, then the notes, then the summary. */
export function circumstancesOf(situation: Situation, evidence: Evidence, agentId: string): Circumstances {
	const { queueId, medium, direction, hour, durationSeconds, notes } = situation;
	const { messages = [], summary = [], attributes = {}, predictions = [], prior = {} } = evidence;
	const note: readonly Utterance[] = notes.trim() === '' ? [] : [{ role: 'note', text: notes }];
	const facts = { queueId, medium, direction, hour, durationSeconds, agentId };
	return {
		...unknownCircumstances,
		...facts,
		attributes,
		predictions,
		prior,
		texts: [...messages, ...note, ...summary],
	};
}
