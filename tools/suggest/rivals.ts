import { asChances, type Contender } from './contender.ts';
import { createLogisticRegression } from './createLogisticRegression.ts';
import { createNaiveBayes } from './createNaiveBayes.ts';
import { createNeighbours } from './createNeighbours.ts';
import type { Labelled } from './labelledSet.ts';

type Counts = Map<string, number>;

/** Counts choices under a key; with each choice what was counted before is kept to the share `keep`. */
function createCounter(keyOf: (event: Labelled) => string, keep: number) {
	const places = new Map<string, Counts>();
	return {
		scores: (event: Labelled): number[] => event.candidates.map(({ id }) => places.get(keyOf(event))?.get(id) ?? 0),
		learn: (event: Labelled): void => {
			const counts: Counts = places.get(keyOf(event)) ?? new Map();
			places.set(keyOf(event), counts);
			for (const [code, count] of counts) counts.set(code, count * keep);
			counts.set(event.codeId, (counts.get(event.codeId) ?? 0) + 1);
		},
	};
}

const queueOf = ({ circumstances }: Labelled) => `${circumstances.queueId}`;

/** What is chosen most often in the queue. */
function createMostFrequent(): Contender {
	const queue = createCounter(queueOf, 1);
	return { suggest: (event) => asChances(queue.scores(event)), learn: queue.learn };
}

const halfLife = 30;

/** The habit of the agent in the queue, where half is forgotten after thirty choices; the queue's where the agent has none. */
function createHabit(): Contender {
	const queue = createCounter(queueOf, 1);
	const agent = createCounter((event) => `${queueOf(event)} ${event.circumstances.agentId}`, 0.5 ** (1 / halfLife));
	return {
		suggest: (event) => {
			const ofQueue = asChances(queue.scores(event));
			return asChances(agent.scores(event).map((score, at) => score + (ofQueue[at] ?? 0)));
		},
		learn: (event) => {
			queue.learn(event);
			agent.learn(event);
		},
	};
}

/** Simpler ways to suggest, to measure against; each is made afresh for a run. */
export const rivals: Readonly<Record<string, () => Contender>> = {
	'most frequent': createMostFrequent,
	habit: createHabit,
	'naive Bayes': createNaiveBayes,
	'nearest neighbours': createNeighbours,
	'logistic regression': createLogisticRegression,
};
