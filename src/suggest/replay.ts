import type { Learned } from './learned.ts';
import { unknownCircumstances } from './learner/circumstances.ts';
import { createLearner } from './learner/createLearner.ts';
import type { PastChoice } from './pastChoice.ts';

/**
 * Learns the choices of the past, oldest first, into a memory that has learned nothing: what there is of the time before
 * it, or after it could not be read. They are facts alone, chosen among the codes that were ever chosen in that queue.
 */
export function replay(learned: Learned, past: readonly PastChoice[]): Learned {
	if (past.length === 0) return learned;
	const learner = createLearner(learned.own, null);
	const codesOf = new Map<string | null, Set<string>>();
	for (const { queueId, codeId } of past) {
		const known = codesOf.get(queueId) ?? new Set();
		codesOf.set(queueId, known.add(codeId));
	}
	for (const { queueId, medium, userId, codeId } of past) {
		const candidates = [...(codesOf.get(queueId) ?? [])].map((id) => ({ id, name: '' }));
		const circumstances = { ...unknownCircumstances, queueId, medium, agentId: userId };
		learner.learn(learner.predict(circumstances, candidates), codeId);
	}
	return { ...learned, notes: { ...learned.notes, learned: past.length } };
}
