import { createLearner, type Forecast } from '../../src/suggest/learner/createLearner.ts';
import type { Memory } from '../../src/suggest/learner/memory.ts';
import type { WordTable } from '../../src/suggest/learner/wordTable.ts';
import type { Labelled } from './labelledSet.ts';

/** One way to suggest, as it is measured: asked about an event first, told what was chosen then. */
export type Contender = {
	/** The chance of each candidate of the event, in their order. */
	readonly suggest: (event: Labelled) => ArrayLike<number>;
	/** Learns the event that was asked about last. */
	readonly learn: (event: Labelled) => void;
};

/** The learner of the product, over a memory. */
export function createLearnerContender(memory: Memory, table: WordTable | null): Contender {
	const learner = createLearner(memory, table);
	let forecast: Forecast | null = null;
	return {
		suggest: ({ circumstances, candidates }) => {
			forecast = learner.predict(circumstances, candidates);
			return forecast.chances;
		},
		learn: ({ codeId }) => {
			if (forecast !== null) learner.learn(forecast, codeId);
		},
	};
}

/** Scores as shares of their sum; all the same where nothing is known. */
export function asChances(scores: readonly number[]): number[] {
	const sum = scores.reduce((one, other) => one + other, 0);
	return scores.map((score) => (sum > 0 ? score / sum : 1 / scores.length));
}

/** Logarithms as chances that sum to one. */
export function fromLogarithms(scores: readonly number[]): number[] {
	const most = Math.max(...scores);
	return asChances(scores.map((score) => Math.exp(score - most)));
}
