import { logChances, type Scores } from './given.ts';
import { countHabit, habitChances, type Place } from './habits.ts';
import { mix } from './hashText.ts';
import type { Memory } from './memory.ts';
import { surprise } from './trust.ts';

/** Half of a choice is forgotten after this many with the same first guess. */
const halfLife = 40;
const doubt = 10;
const guessKind = 31;
const keep = 0.5 ** (1 / halfLife);
const rate = 0.006;
/** Where in `trust` the weights of the second step begin, behind those of the experts. */
const firstSet = 128;
const start = { guess: 0.6667, correction: 0.2 };

/** The first guess, what was chosen when that was the guess, and the weights of both. */
export type Correction = {
	readonly places: readonly Place[];
	/** The chances before this step. */
	readonly first: Scores;
	readonly guess: Scores;
	readonly corrected: Scores;
	readonly weights: { readonly guess: number; readonly correction: number };
	readonly set: number;
	readonly guessed: number;
};

/**
 * Looks at what was chosen before when the first guess was this code: by all, in this queue, by this agent there. It
 * learns habits like "where it says X, she uses Y", and how sure the whole may be, at each stage of learning.
 */
export function correctionOf(
	memory: Memory,
	chances: Scores,
	codes: readonly number[],
	queue: number,
	agent: number,
	stage: number,
): Correction {
	const guessed = chances.indexOf(Math.max(...chances));
	const guessHash = mix(guessKind, codes[guessed] ?? 0);
	const places = [guessHash, mix(guessHash, queue), mix(guessHash, agent)].map(
		(hash) => ({ table: 'fading', hash }) as const,
	);
	const set = firstSet + stage * 2;
	return {
		places,
		first: chances,
		guess: logChances(chances.map(Math.log)),
		corrected: logChances(habitChances(memory, places, codes, chances, doubt).map(Math.log)),
		weights: {
			guess: start.guess + (memory.trust[set] ?? 0),
			correction: start.correction + (memory.trust[set + 1] ?? 0),
		},
		set,
		guessed,
	};
}

/** The scores after the second step. */
export function correctedScores({ guess, corrected, weights }: Correction): Scores {
	return guess.map((score, at) => weights.guess * score + weights.correction * (corrected[at] ?? 0));
}

/** Learns what was chosen after this guess. */
export function learnCorrection(
	memory: Memory,
	{ places, guess, corrected, weights, set }: Correction,
	codes: readonly number[],
	chances: Scores,
	chosen: number,
): void {
	const step = (at: number, score: Scores, weight: number): void => {
		const moved = (memory.trust[set + at] ?? 0) + rate * surprise(score, chances, chosen);
		memory.trust[set + at] = Math.max(-weight + (memory.trust[set + at] ?? 0), moved);
	};
	step(0, guess, weights.guess);
	step(1, corrected, weights.correction);
	countHabit(memory, places, codes, chosen, keep, 1);
}

/** Takes back that this was chosen after this guess. */
export function unlearnCorrection(
	memory: Memory,
	{ places }: Correction,
	codes: readonly number[],
	chosen: number,
): void {
	countHabit(memory, places, codes, chosen, keep, -1);
}
