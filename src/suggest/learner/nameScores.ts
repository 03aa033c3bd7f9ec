import type { Candidate } from './circumstances.ts';
import type { Scores } from './given.ts';
import type { Memory } from './memory.ts';
import { rarityIn } from './rarity.ts';
import { kinds, type TextFeatures } from './textFeatures.ts';
import { wordsInName } from './wordsIn.ts';

const scale = 6;
const lettersAgainstWords = 0.3;

/** The words of a code: its name and, where there is one, its description. */
export function wordsOfCode({ name, description }: Candidate): string[] {
	return wordsInName(`${name} ${description ?? ''}`);
}

/**
 * How much the conversation shares with the name of each code, in words and letters; `namesOf` has the names' features in
 * the order of the candidates.
 */
export function nameScores(memory: Memory, text: TextFeatures, namesOf: readonly TextFeatures[]): Scores {
	const rarity = rarityIn(memory);
	const worthOf = (id: number, kind: number | undefined) =>
		rarity(id) * (kind === kinds.letters ? lettersAgainstWords : 1);
	/** What each feature of a name is worth in the text: nothing yet. */
	const said = new Map<number, number>();
	for (const { ids, kinds: ofKind } of namesOf)
		for (const [at, id] of ids.entries()) if (ofKind[at] !== kinds.pair) said.set(id, 0);
	let length = 0;
	for (let at = 0; at < text.ids.length; at += 1) {
		if (text.kinds[at] === kinds.pair) continue;
		const id = text.ids[at] ?? 0;
		const value = worthOf(id, text.kinds[at]) * (text.weights[at] ?? 1);
		if (said.has(id)) said.set(id, value);
		length += value * value;
	}
	return Float64Array.from(namesOf, (name) => {
		let shared = 0;
		let nameLength = 0;
		for (let at = 0; at < name.ids.length; at += 1) {
			if (name.kinds[at] === kinds.pair) continue;
			const id = name.ids[at] ?? 0;
			const value = worthOf(id, name.kinds[at]);
			nameLength += value * value;
			shared += value * (said.get(id) ?? 0);
		}
		// A long conversation is less like a name as a whole, which is no argument against it: hence the fourth root.
		return shared === 0 ? 0 : (scale * shared) / (Math.sqrt(Math.sqrt(length)) * Math.sqrt(nameLength));
	});
}
