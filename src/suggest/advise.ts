import { answer } from './learner/answer.ts';
import type { Candidate, Circumstances } from './learner/circumstances.ts';
import type { Learner } from './learner/createLearner.ts';
import type { Memory } from './learner/memory.ts';
import type { Rule } from './learner/rules.ts';
import { reasonsOf } from './reasonsOf.ts';
import type { Suggestion } from './suggestion.ts';

/** A memory with the learner over it. */
export type Mind = { readonly memory: Memory; readonly learner: Learner };

/**
 * At most five of the candidates with the reasons for each, best first; none when even the best is below `floor`. A code
 * for which nothing speaks is unranked: it is offered because it is valid here, and in the platform's order.
 */
export function advise(
	{ memory, learner }: Mind,
	circumstances: Circumstances,
	candidates: readonly Candidate[],
	settings: { readonly rules: readonly Rule[]; readonly floor: number },
): readonly Suggestion[] {
	const [only, ...others] = candidates;
	if (only === undefined) return [];
	if (others.length === 0) {
		const reason = { kind: 'onlyCode', args: [] } as const;
		return [{ codeId: only.id, probability: 1, confidence: 'veryLikely', reason, more: [] }];
	}
	return answer(memory, learner, circumstances, candidates, settings).map(({ because, ...rest }): Suggestion => {
		const told = { circumstances, candidates, rules: settings.rules, codeId: rest.codeId };
		const [reason, ...more] = reasonsOf(because, told);
		if (reason === undefined)
			return { ...rest, confidence: 'unranked', reason: { kind: 'notUsedYet', args: [] }, more: [] };
		return { ...rest, reason, more };
	});
}
