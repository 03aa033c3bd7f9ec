import type { Vector } from './linear.ts';
import type { Memory } from './memory.ts';
import { rarityIn } from './rarity.ts';
import { kinds, type TextFeatures } from './textFeatures.ts';

/** Letters help where there are few words, and drown the words where there are many. */
const lettersAgainstWords = 2.2;
const leastLetters = 0.25;
const mostLetters = 0.8;

const timesWeight = (times: number) => (times === 1 ? 1 : 1 + Math.log(times));

/**
 * The features of a text for the linear expert: often here and rare elsewhere weighs more, words and pairs together have
 * length one. Pairs and letters count from their second conversation on; `places` says where each value came from.
 */
export function textVector(memory: Memory, text: TextFeatures): Vector & { readonly places: readonly number[] } {
	const { seen } = memory;
	const rarity = rarityIn(memory);
	const ids: number[] = [];
	const values: number[] = [];
	const places: number[] = [];
	let words = 0;
	let letters = 0;
	for (let at = 0; at < text.ids.length; at += 1) {
		const id = text.ids[at] ?? 0;
		const kind = text.kinds[at];
		if (kind !== kinds.word && seen[id & (seen.length - 1)] === 0) continue;
		const value = (text.weights[at] ?? 1) * timesWeight(text.times[at] ?? 1) * rarity(id);
		ids.push(id);
		values.push(value);
		places.push(at);
		if (kind === kinds.letters) letters += value * value;
		else words += value * value;
	}
	const share = Math.min(mostLetters, Math.max(leastLetters, lettersAgainstWords / Math.sqrt(text.words.length)));
	const scaleOfWords = 1 / Math.max(1e-9, Math.sqrt(words));
	const scaleOfLetters = share / Math.max(1e-9, Math.sqrt(letters));
	for (let at = 0; at < values.length; at += 1)
		values[at] = (values[at] ?? 0) * (text.kinds[places[at] ?? 0] === kinds.letters ? scaleOfLetters : scaleOfWords);
	return { ids, values, places };
}
