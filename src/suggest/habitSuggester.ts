import type { PastChoice, Situation, Suggester } from './suggester.ts';
import type { Confidence, Suggestion } from './suggestion.ts';

/** A choice counts half as much after this many later choices in the same place. */
const halfLife = 25;
/** Sentences speak of the last few choices, which is what a person remembers. */
const spokenOf = 10;
/** Belief in "some other code", in choices: a single use is no habit. */
const doubt = 2;
const most = 5;

type Tally = { readonly weights: ReadonlyMap<string, number>; readonly total: number };

function tally(choices: readonly PastChoice[]): Tally {
	const weights = new Map<string, number>();
	let total = 0;
	for (const [position, choice] of choices.entries()) {
		const weight = 0.5 ** ((choices.length - 1 - position) / halfLife);
		weights.set(choice.codeId, (weights.get(choice.codeId) ?? 0) + weight);
		total += weight;
	}
	return { weights, total };
}

function confidenceOf(probability: number): Confidence {
	if (probability >= 0.75) return 'veryLikely';
	return probability >= 0.4 ? 'likely' : 'maybe';
}

/** How many of the last few choices were this code; of all of them where it is none of the last few. */
function usesOf(codeId: string, choices: readonly PastChoice[]): readonly [uses: number, of: number] {
	const count = (some: readonly PastChoice[]) => some.filter((choice) => choice.codeId === codeId).length;
	const last = choices.slice(-spokenOf);
	const uses = count(last);
	return uses > 0 ? [uses, last.length] : [count(choices), choices.length];
}

/**
 * Suggests by the agent's own habit: how often each code was chosen in this queue and medium, later choices weighing
 * more, with choices elsewhere as a weak second voice. Codes never used come last, in the platform's order, and are
 * marked as unranked: they are offered because they are valid, not because anything speaks for them.
 *
 * `past` is oldest first and is not changed; it may hold any number of queues.
 */
export function createHabitSuggester(past: readonly PastChoice[]): Suggester {
	const history = [...past];

	const suggest = (situation: Situation, candidateIds: readonly string[]): readonly Suggestion[] => {
		const [only, ...others] = candidateIds;
		if (only !== undefined && others.length === 0) {
			const reason = { kind: 'onlyCode', args: [] } as const;
			return [{ codeId: only, probability: 1, confidence: 'veryLikely', reason, more: [] }];
		}
		const candidates = new Set(candidateIds);
		const isHere = ({ queueId, medium }: Situation) => queueId === situation.queueId && medium === situation.medium;
		const isValid = ({ codeId }: PastChoice) => candidates.has(codeId);
		// The arithmetic is over what can be chosen now; what is said to the agent is over all that was chosen.
		const here = history.filter(isHere);
		const inPlace = tally(here.filter(isValid));
		const elsewhere = tally(history.filter((choice) => !isHere(choice) && isValid(choice)));

		const rate = (codeId: string): Suggestion => {
			const prior = (elsewhere.weights.get(codeId) ?? 0) / (elsewhere.total + doubt);
			const probability = ((inPlace.weights.get(codeId) ?? 0) + doubt * prior) / (inPlace.total + doubt);
			if (probability === 0) {
				return { codeId, probability, confidence: 'unranked', reason: { kind: 'notUsedYet', args: [] }, more: [] };
			}
			const reason = inPlace.weights.has(codeId)
				? { kind: 'habitHere' as const, args: usesOf(codeId, here) }
				: { kind: 'habitAnywhere' as const, args: usesOf(codeId, history) };
			return { codeId, probability, confidence: confidenceOf(probability), reason, more: [] };
		};

		// The sort is stable, so equals stay in the platform's order.
		return candidateIds
			.map(rate)
			.sort((one, other) => other.probability - one.probability)
			.slice(0, most);
	};

	return { suggest, learn: (choice) => void history.push(choice) };
}
