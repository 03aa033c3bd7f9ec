import { wordsIn } from '../../src/suggest/learner/wordsIn.ts';

/** The words of a table, most frequent first, with their shares of all words. */
export type Vocabulary = { readonly words: readonly string[]; readonly shares: readonly number[] };

/** How much what customers say counts beside spoken English at large. */
const weightOfSentences = 0.5;

/**
 * The words that matter most: by their share in spoken English together with that in the sentences; each of `wanted` is
 * among them. `shares` is what `readWordShares` gives.
 */
export function chooseWords(
	shares: ReadonlyMap<string, number>,
	sentences: readonly string[],
	wanted: readonly string[],
	rows: number,
): Vocabulary {
	const counts = new Map<string, number>();
	let total = 0;
	for (const sentence of sentences)
		for (const word of wordsIn(sentence)) {
			counts.set(word, (counts.get(word) ?? 0) + 1);
			total += 1;
		}
	const merged = new Map(shares);
	for (const [word, count] of counts) merged.set(word, (merged.get(word) ?? 0) + (weightOfSentences * count) / total);
	const byShare = (one: readonly [string, number], other: readonly [string, number]) =>
		other[1] - one[1] || (one[0] < other[0] ? -1 : 1);
	const must = new Set(wanted.flatMap(wordsIn));
	const all = [...merged].sort(byShare);
	const least = all[rows]?.[1] ?? 0;
	const kept = [...must].map((word) => [word, merged.get(word) ?? least] as const);
	const others = all.filter(([word]) => !must.has(word)).slice(0, Math.max(0, rows - kept.length));
	const chosen = [...kept, ...others].sort(byShare).slice(0, rows);
	return { words: chosen.map(([word]) => word), shares: chosen.map(([, share]) => share) };
}
