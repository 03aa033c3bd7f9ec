import type { Candidate } from './circumstances.ts';
import type { Given, Scores } from './given.ts';
import type { Memory } from './memory.ts';
import { rarity } from './rarity.ts';
import { kinds, type TextFeatures } from './textFeatures.ts';
import { wordsInName } from './wordsIn.ts';

const scale = 6;
const lettersAgainstWords = 0.3;

/** The words of a code: its name and, where there is one, its description. */
export function wordsOfCode({ name, description }: Candidate): string[] {
	return wordsInName(`${name} ${description ?? ''}`);
}

const valueAt = (memory: Memory, { ids, kinds: ofKind }: TextFeatures, at: number) =>
	rarity(memory, ids[at] ?? 0) * (ofKind[at] === kinds.letters ? lettersAgainstWords : 1);

/** How much the conversation shares with the name of each code, in words and letters; `namesOf` has the names' features. */
export function nameScores(
	memory: Memory,
	{ text, candidates }: Given,
	namesOf: (candidate: Candidate) => TextFeatures,
): Scores {
	const said = new Map<number, number>();
	let length = 0;
	for (let at = 0; at < text.ids.length; at += 1) {
		if (text.kinds[at] === kinds.pair) continue;
		const value = valueAt(memory, text, at) * (text.weights[at] ?? 1);
		said.set(text.ids[at] ?? 0, value);
		length += value * value;
	}
	return Float64Array.from(candidates, (candidate) => {
		const name = namesOf(candidate);
		let shared = 0;
		let nameLength = 0;
		for (const [at, id] of name.ids.entries()) {
			if (name.kinds[at] === kinds.pair) continue;
			const value = valueAt(memory, name, at);
			nameLength += value * value;
			shared += value * (said.get(id) ?? 0);
		}
		// A long conversation is less like a name as a whole, which is no argument against it: hence the fourth root.
		return shared === 0 ? 0 : (scale * shared) / (Math.sqrt(Math.sqrt(length)) * Math.sqrt(nameLength));
	});
}
