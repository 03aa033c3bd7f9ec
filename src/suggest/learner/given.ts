import type { Candidate, Circumstances } from './circumstances.ts';
import { hashText } from './hashText.ts';
import type { TextFeatures } from './textFeatures.ts';

/** One conversation as the experts see it: what is known, what can be chosen, and the features of what was said. */
export type Given = {
	readonly circumstances: Circumstances;
	readonly candidates: readonly Candidate[];
	/** A hash for each candidate, in their order. */
	readonly codes: readonly number[];
	readonly text: TextFeatures;
};

/** The hash under which a code is learned. */
export function codeHash(codeId: string): number {
	return hashText(codeId, 7);
}

/** One number for each candidate, in their order. */
export type Scores = Float64Array<ArrayBuffer>;

/** Scores as chances that sum to one. */
export function softmax(scores: Scores): Scores {
	const most = Math.max(...scores);
	const chances = scores.map((score) => Math.exp(score - most));
	const sum = chances.reduce((one, other) => one + other, 0);
	return chances.map((chance) => chance / sum);
}

/** No expert may speak against a code more loudly than this: one that is wrong must not silence the others. */
const loudest = 8;

/** Scores as logarithms of chances, none below what an expert may say. */
export function logChances(scores: Scores): Scores {
	return softmax(scores).map((chance) => Math.max(-loudest, Math.log(chance)));
}
