import { asChances, type Contender } from './contender.ts';
import { termsOf } from './termsOf.ts';

const mostKept = 1000;
const asked = 15;

/** The codes of the fifteen most similar of the last thousand events, by the rare words and facts that are shared. */
export function createNeighbours(): Contender {
	const kept = new Map<number, { readonly codeId: string; readonly length: number }>();
	const holders = new Map<string, number[]>();
	const seen = new Map<string, number>();
	let events = 0;
	return {
		suggest: (event) => {
			const shared = new Map<number, number>();
			for (const term of termsOf(event)) {
				const rarity = Math.log((events + 1) / (seen.get(term) ?? 1));
				for (const place of holders.get(term) ?? []) shared.set(place, (shared.get(place) ?? 0) + rarity);
			}
			const near = [...shared]
				.map(([place, sum]) => ({ place, likeness: sum / (kept.get(place)?.length ?? 1) }))
				.sort((one, other) => other.likeness - one.likeness)
				.slice(0, asked);
			const votes = new Map<string, number>();
			for (const { place, likeness } of near) {
				const { codeId = '' } = kept.get(place) ?? {};
				votes.set(codeId, (votes.get(codeId) ?? 0) + likeness);
			}
			return asChances(event.candidates.map(({ id }) => votes.get(id) ?? 0));
		},
		learn: (event) => {
			const terms = termsOf(event);
			for (const term of terms) {
				seen.set(term, (seen.get(term) ?? 0) + 1);
				const places = holders.get(term) ?? [];
				places.push(events);
				while ((places[0] ?? events) <= events - mostKept) places.shift();
				holders.set(term, places);
			}
			kept.set(events, { codeId: event.codeId, length: Math.sqrt(terms.length + 1) });
			events += 1;
		},
	};
}
