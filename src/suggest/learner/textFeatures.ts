import type { Utterance } from './circumstances.ts';
import { hashText, mix } from './hashText.ts';
import { wordsIn } from './wordsIn.ts';

/** What a feature is: a word, two words in a row, or three or four letters of a word. */
export const kinds = { word: 0, pair: 1, letters: 2 } as const;

/** The features of some turns: parallel lists, one entry for each different feature. */
export type TextFeatures = {
	/** 20 bits each. */
	readonly ids: readonly number[];
	readonly kinds: readonly number[];
	/** How often each occurs. */
	readonly times: readonly number[];
	/** Up to 1: what is said first says most about why somebody called. */
	readonly weights: readonly number[];
	/** Which of `words` a feature was first seen in. */
	readonly origins: readonly number[];
	/** All words in order, with the weight of their turn. They live as long as this object and are never stored. */
	readonly words: readonly string[];
	readonly wordWeights: readonly number[];
	readonly roles: readonly Utterance['role'][];
};

const bits = 20;
const mask = (1 << bits) - 1;
/** How much more the first turn of a speaker weighs than a late one, and how fast that fades, in turns. */
const firstTurnBonus = 2;
const fadesOver = 3;
const letterKind = 77;
/** From here on the scripts are written without spaces, and words are pairs of characters already. */
const firstUnspaced = 0x2e80;
/** Letters are taken of this many words: in a long conversation the words themselves say enough. */
const mostLettered = 100;
/** Words that are read of a conversation: what it is about was said by then, and a prediction must not take long. */
const mostRead = 600;
/** Pairs are taken of this many of them. */
const mostPaired = 300;
/** No conversation has more features than this; what comes later is left out. */
const mostFeatures = 20_000;

const weightOfTurn = (turn: number) => (1 + firstTurnBonus * Math.exp(-turn / fadesOver)) / (1 + firstTurnBonus);

/** Three and four letters in a row are taken of words of letters; they bridge endings and spelling mistakes. */
const hasLetters = (word: string) => !word.startsWith('#') && word.charCodeAt(0) < firstUnspaced;

/** The words of some turns with the weight and the speaker of each; `starts` marks those that begin a turn. */
function readTurns(texts: readonly Utterance[]) {
	const words: string[] = [];
	const wordWeights: number[] = [];
	const roles: Utterance['role'][] = [];
	const starts = new Set<number>();
	const turns = { customer: 0, agent: 0, note: 0, summary: 0 };
	for (const { role, text } of texts) {
		const weight = role === 'customer' || role === 'agent' ? weightOfTurn(turns[role]) : 1;
		turns[role] += 1;
		starts.add(words.length);
		for (const word of wordsIn(text)) {
			if (words.length >= mostRead) return { words, wordWeights, roles, starts };
			words.push(word);
			wordWeights.push(weight);
			roles.push(role);
		}
	}
	return { words, wordWeights, roles, starts };
}

/** Slots of the scratch table: more than features, few enough to stay near the processor. */
const slotBits = 15;
const slotMask = (1 << slotBits) - 1;

/** Takes features out of turns. It keeps one scratch table, so one extractor is meant for many conversations. */
export function createFeatureExtractor(): (texts: readonly Utterance[]) => TextFeatures {
	/** For each slot which feature is there, plus one, and its place in the lists; zero again when the work is done. */
	const features = new Uint32Array(slotMask + 1);
	const places = new Uint16Array(slotMask + 1);

	return (texts) => {
		const { words, wordWeights, roles, starts } = readTurns(texts);
		const ids: number[] = [];
		const ofKind: number[] = [];
		const times: number[] = [];
		const weights: number[] = [];
		const origins: number[] = [];
		const put = (hash: number, kind: number, origin: number): void => {
			const id = hash & mask;
			let slot = hash & slotMask;
			while (features[slot] !== 0 && features[slot] !== id + 1) slot = (slot + 1) & slotMask;
			if (features[slot] !== 0) {
				const place = places[slot] ?? 0;
				times[place] = (times[place] ?? 0) + 1;
			} else if (ids.length < mostFeatures) {
				features[slot] = id + 1;
				places[slot] = ids.push(id) - 1;
				ofKind.push(kind);
				times.push(1);
				weights.push(wordWeights[origin] ?? 1);
				origins.push(origin);
			}
		};
		const putLetters = (word: string, origin: number): void => {
			const framed = `<${word}>`;
			for (let length = 3; length <= 4; length += 1)
				for (let at = 0; at + length <= framed.length; at += 1)
					put(hashText(framed, letterKind + length, at, at + length), kinds.letters, origin);
		};
		let previous = 0;
		for (let at = 0; at < words.length; at += 1) {
			const word = words[at] ?? '';
			const hash = hashText(word);
			put(hash, kinds.word, at);
			if (at < mostPaired && !starts.has(at)) put(mix(previous, hash), kinds.pair, at);
			previous = hash;
			if (at < mostLettered && hasLetters(word)) putLetters(word, at);
		}
		features.fill(0);
		return { ids, kinds: ofKind, times, weights, origins, words, wordWeights, roles };
	};
}
