import type { Given, Scores } from './given.ts';
import { mix } from './hashText.ts';
import { type Memory, scalars } from './memory.ts';
import { kinds } from './textFeatures.ts';

/** What a word of a code weighs against surprise: smaller trusts rare words sooner. */
const doubt = 0.35;
/** Long conversations repeat themselves; past this many words their evidence grows with the root. */
const fullWeightWords = 30;

const slotOf = ({ wordCounts }: Memory, feature: number, code: number) => mix(feature, code) & (wordCounts.length - 1);

/** What a code's words are compared with: how many it has of all. */
const shareOfCode = ({ wordsOfCode, scalars: numbers }: Memory, code: number) =>
	(wordsOfCode[code & (wordsOfCode.length - 1)] ?? 0) / ((numbers[scalars.words] ?? 0) + 1);

/** A slot of the table can be shared by chance, but no word was seen with a code more often than at all, which undoes most of such accidents. */
const ratio = (memory: Memory, feature: number, code: number, seen: number, share: number) =>
	(Math.min(seen, memory.wordCounts[slotOf(memory, feature, code)] ?? 0) + doubt) / (share * seen + doubt);

const seenOf = ({ seen }: Memory, feature: number) => seen[feature & (seen.length - 1)] ?? 0;

/** How much more often a word came up in conversations of a code than in all, as a logarithm. */
export function wordEvidence(memory: Memory, feature: number, code: number): number {
	return Math.log(ratio(memory, feature, code, seenOf(memory, feature), shareOfCode(memory, code)));
}

/** By how much the evidence of each single word is scaled. */
export function wordScale({ text }: Given): number {
	const words = text.kinds.reduce((sum, kind) => sum + (kind === kinds.word ? 1 : 0), 0);
	return 1 / Math.sqrt(1 + words / fullWeightWords);
}

/** Products of ratios stay between this and its inverse, far from where numbers end. */
const largest = 1e100;

/** What the words say of each code, each word for itself (naive Bayes). */
export function wordScores(memory: Memory, given: Given): Scores {
	const { text, codes } = given;
	const words = text.ids
		.map((id, at) => ({ id, weight: text.weights[at] ?? 1, seen: seenOf(memory, id), kind: text.kinds[at] }))
		.filter(({ kind }) => kind === kinds.word);
	const scale = wordScale(given);
	return Float64Array.from(codes, (code) => {
		const share = shareOfCode(memory, code);
		let sum = 0;
		// Ratios of words that weigh the same are multiplied, because a logarithm costs more than all the rest.
		let product = 1;
		let weight = 1;
		for (const word of words) {
			if (word.weight !== weight || product > largest || product * largest < 1) {
				sum += weight * Math.log(product);
				product = 1;
				weight = word.weight;
			}
			product *= ratio(memory, word.id, code, word.seen, share);
		}
		return scale * (sum + weight * Math.log(product));
	});
}

/** Counts (or with `sign` -1 takes back) the words of a conversation for the code that was chosen. */
export function countWords(memory: Memory, { text }: Pick<Given, 'text'>, code: number, sign: 1 | -1): void {
	let words = 0;
	for (const [at, id] of text.ids.entries())
		if (text.kinds[at] === kinds.word) {
			add(memory.wordCounts, slotOf(memory, id, code), sign);
			words += 1;
		}
	const slot = code & (memory.wordsOfCode.length - 1);
	memory.wordsOfCode[slot] = Math.max(0, (memory.wordsOfCode[slot] ?? 0) + sign * words);
	memory.scalars[scalars.words] = Math.max(0, (memory.scalars[scalars.words] ?? 0) + sign * words);
}

/** Counts (or takes back) that a conversation, or a name, with these features was seen. */
export function countSeen(memory: Memory, ids: readonly number[], sign: 1 | -1): void {
	if (ids.length === 0) return;
	for (const id of ids) add(memory.seen, id & (memory.seen.length - 1), sign);
	memory.scalars[scalars.conversations] = Math.max(0, (memory.scalars[scalars.conversations] ?? 0) + sign);
}

/** Adds to a small whole number without leaving its range. */
function add(table: Uint16Array, slot: number, by: number): void {
	table[slot] = Math.max(0, Math.min(65_535, (table[slot] ?? 0) + by));
}
