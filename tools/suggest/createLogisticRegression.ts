import { type Contender, fromLogarithms } from './contender.ts';
import type { Labelled } from './labelledSet.ts';
import { termsOf } from './termsOf.ts';

const rate = 1;
const caution = 0.1;

type Weights = { squares: number; readonly byCode: Map<string, number> };

/** Softmax logistic regression over words and facts, one step for each event, with steps that shrink (AdaGrad). */
export function createLogisticRegression(): Contender {
	const weights = new Map<string, Weights>();
	const scoresOf = (event: Labelled): number[] => {
		const terms = termsOf(event);
		const value = 1 / Math.sqrt(terms.length + 1);
		const scores = event.candidates.map(() => 0);
		for (const term of terms) {
			const byCode = weights.get(term)?.byCode;
			if (byCode === undefined) continue;
			for (const [at, { id }] of event.candidates.entries())
				scores[at] = (scores[at] ?? 0) + value * (byCode.get(id) ?? 0);
		}
		return fromLogarithms(scores);
	};
	return {
		suggest: scoresOf,
		learn: (event) => {
			const errors = scoresOf(event).map((chance, at) => (event.candidates[at]?.id === event.codeId ? 1 : 0) - chance);
			const size = errors.reduce((sum, error) => sum + error * error, 0);
			const terms = termsOf(event);
			const value = 1 / Math.sqrt(terms.length + 1);
			for (const term of terms) {
				const of: Weights = weights.get(term) ?? { squares: 0, byCode: new Map() };
				weights.set(term, of);
				of.squares += size * value * value;
				const step = (rate * value) / (caution + Math.sqrt(of.squares));
				for (const [at, { id }] of event.candidates.entries())
					of.byCode.set(id, (of.byCode.get(id) ?? 0) + step * (errors[at] ?? 0));
			}
		},
	};
}
