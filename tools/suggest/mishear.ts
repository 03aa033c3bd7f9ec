import type { LabelledSet } from './labelledSet.ts';
import { createRandom } from './random.ts';

const seed = 5;

/** A word as a machine may hear it: a letter lost, changed or doubled, or cut in two. */
function misheardWord(word: string, random: () => number): string {
	const at = Math.floor(random() * word.length);
	const letter = 'abcdefghijklmnoprstuvw'[Math.floor(random() * 22)] ?? 'e';
	const ways = [
		() => word.slice(0, at) + word.slice(at + 1),
		() => word.slice(0, at) + letter + word.slice(at + 1),
		() => word.slice(0, at) + word.slice(at, at + 1) + word.slice(at),
		() => `${word.slice(0, at)} ${word.slice(at)}`,
	];
	return (ways[Math.floor(random() * ways.length)] ?? (() => word))();
}

/** The set as speech recognition may have written it down: the share `wrong` of its words misheard, always the same ones. */
export function mishear(set: LabelledSet, wrong: number): LabelledSet {
	const random = createRandom(seed);
	const heard = (text: string) =>
		text.replace(/\p{L}{3,}/gu, (word) => (random() < wrong ? misheardWord(word, random) : word));
	return {
		...set,
		events: set.events.map((event) => ({
			...event,
			circumstances: {
				...event.circumstances,
				texts: event.circumstances.texts.map(({ role, text }) => ({ role, text: heard(text) })),
			},
		})),
	};
}
