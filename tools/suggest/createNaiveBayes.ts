import { type Contender, fromLogarithms } from './contender.ts';
import { termsOf } from './termsOf.ts';

const smoothing = 0.3;

/** Multinomial naive Bayes over words and facts, learned one event at a time; all counts are kept as they are. */
export function createNaiveBayes(): Contender {
	const codes = new Map<string, { events: number; terms: number; readonly counts: Map<string, number> }>();
	const vocabulary = new Set<string>();
	return {
		suggest: (event) => {
			const terms = termsOf(event);
			const scores = event.candidates.map(({ id }) => {
				const { events = 0, terms: all = 0, counts } = codes.get(id) ?? {};
				const of = Math.log(all + smoothing * (vocabulary.size + 1));
				return terms.reduce(
					(sum, term) => sum + Math.log((counts?.get(term) ?? 0) + smoothing) - of,
					Math.log(events + smoothing),
				);
			});
			return fromLogarithms(scores);
		},
		learn: (event) => {
			const code = codes.get(event.codeId) ?? { events: 0, terms: 0, counts: new Map<string, number>() };
			codes.set(event.codeId, code);
			code.events += 1;
			for (const term of termsOf(event)) {
				vocabulary.add(term);
				code.terms += 1;
				code.counts.set(term, (code.counts.get(term) ?? 0) + 1);
			}
		},
	};
}
