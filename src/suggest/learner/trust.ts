import type { Scores } from './given.ts';
import type { Memory } from './memory.ts';

/** The experts, in the order of their scores. */
export const experts = ['habit', 'recent', 'words', 'linear', 'name', 'meaning', 'copilot'] as const;

export type Expert = (typeof experts)[number];

/** What each expert is trusted before anything was learned, and what after some twenty choices for each code. */
const atFirst: Readonly<Record<Expert, number>> = {
	habit: 0.07,
	recent: 0.13,
	words: 0.3,
	linear: 0.13,
	name: 1,
	meaning: 0.5,
	copilot: 1,
};
const later: Readonly<Record<Expert, number>> = {
	habit: 0.07,
	recent: 0.05,
	words: 0.3,
	linear: 0.4,
	name: 1,
	meaning: 0.33,
	copilot: 1,
};

const setLength = 8;
const lastStage = 6;
const rate = 0.0065;
const loudestError = 4;

/** How far the learning is, 0 to 6: choices for each code, in powers of two. `choices` is what was learned in this queue. */
export function stageOf(choices: number, codes: number): number {
	return Math.min(lastStage, Math.floor(Math.log2(1 + (2 * choices) / codes)));
}

/** The trust in each expert at a stage: what is common to all stages, and what is of this one, with or without text. */
export function trustAt({ trust }: Memory, stage: number, hasText: boolean): number[] {
	const own = setOf(stage, hasText);
	return experts.map(
		(expert, at) =>
			atFirst[expert] +
			((later[expert] - atFirst[expert]) * stage) / lastStage +
			(trust[at] ?? 0) +
			(trust[own + at] ?? 0),
	);
}

function setOf(stage: number, hasText: boolean): number {
	return (1 + stage + (hasText ? 0 : lastStage + 1)) * setLength;
}

/** Trusts those more that were more for the chosen code than the blend expected of them, and the others less. */
export function learnTrust(
	{ trust }: Memory,
	stage: number,
	hasText: boolean,
	scores: readonly Scores[],
	chances: Scores,
	chosen: number,
): void {
	const own = setOf(stage, hasText);
	for (const [at, score] of scores.entries()) {
		const step = rate * surprise(score, chances, chosen);
		trust[at] = (trust[at] ?? 0) + step;
		trust[own + at] = (trust[own + at] ?? 0) + step;
	}
}

/** How much more an expert was for the chosen code than the blend expected: the gradient of its trust. */
export function surprise(score: Scores, chances: Scores, chosen: number): number {
	const expected = score.reduce((sum, value, at) => sum + value * (chances[at] ?? 0), 0);
	return Math.max(-loudestError, Math.min(loudestError, (score[chosen] ?? 0) - expected));
}

/** The trusted sum of scores. */
export function blend(scores: readonly Scores[], trust: readonly number[]): Scores {
	const [first] = scores;
	return (first ?? new Float64Array(0)).map((_, code) =>
		scores.reduce((sum, score, at) => sum + (trust[at] ?? 0) * (score[code] ?? 0), 0),
	);
}
