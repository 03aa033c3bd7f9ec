import type { Given, Scores } from './given.ts';
import { mix } from './hashText.ts';
import { type Memory, scalars } from './memory.ts';
import { kinds } from './textFeatures.ts';

/** What a word of a code weighs against surprise: smaller trusts rare words sooner. */
const doubt = 0.35;
/** Long conversations repeat themselves; past this many words their evidence grows with the root. */
const fullWeightWords = 30;

const slotOf = ({ wordCounts }: Memory, feature: number, code: number) => mix(feature, code) & (wordCounts.length - 1);

/**
 * How much more often a word came up in conversations of a code than in all, as a logarithm. A slot of the table can be
 * shared by chance, but no word was seen with a code more often than at all, which undoes most of such accidents.
 */
export function wordEvidence(memory: Memory, feature: number, code: number): number {
	const seen = memory.seen[feature & (memory.seen.length - 1)] ?? 0;
	const found = Math.min(seen, memory.wordCounts[slotOf(memory, feature, code)] ?? 0);
	const wordsOfCode = memory.wordsOfCode[code & (memory.wordsOfCode.length - 1)] ?? 0;
	const expected = (wordsOfCode * seen) / ((memory.scalars[scalars.words] ?? 0) + 1);
	return Math.log((found + doubt) / (expected + doubt));
}

/** By how much the evidence of each single word is scaled. */
export function wordScale({ text }: Given): number {
	const words = text.kinds.reduce((sum, kind) => sum + (kind === kinds.word ? 1 : 0), 0);
	return 1 / Math.sqrt(1 + words / fullWeightWords);
}

/** What the words say of each code, each word for itself (naive Bayes). */
export function wordScores(memory: Memory, given: Given): Scores {
	const { text, codes } = given;
	const sums = new Float64Array(codes.length);
	const scale = wordScale(given);
	for (let at = 0; at < text.ids.length; at += 1) {
		if (text.kinds[at] !== kinds.word) continue;
		const weight = (text.weights[at] ?? 1) * scale;
		for (let code = 0; code < codes.length; code += 1)
			sums[code] = (sums[code] ?? 0) + weight * wordEvidence(memory, text.ids[at] ?? 0, codes[code] ?? 0);
	}
	return sums;
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
