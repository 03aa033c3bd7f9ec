import type { Candidate } from '../../src/suggest/learner/circumstances.ts';
import { createLearner } from '../../src/suggest/learner/createLearner.ts';
import { createMemory } from '../../src/suggest/learner/memory.ts';
import { createFeatureExtractor, kinds } from '../../src/suggest/learner/textFeatures.ts';
import { experts } from '../../src/suggest/learner/trust.ts';
import type { Labelled } from './labelledSet.ts';

/** A simpler way to suggest, to measure against: gives a score for each candidate, then learns the choice. */
export type Rival = (event: Labelled) => ArrayLike<number>;

const scoresOf = (candidates: readonly Candidate[], counts: ReadonlyMap<string, number> | undefined) =>
	candidates.map(({ id }) => counts?.get(id) ?? 0);

/** Counts choices under a key, where earlier ones fade or do not. */
function createCounter(keyOf: (event: Labelled) => string, keep: number): Rival {
	const places = new Map<string, Map<string, number>>();
	return (event) => {
		const key = keyOf(event);
		const counts = places.get(key) ?? new Map<string, number>();
		places.set(key, counts);
		const scores = scoresOf(event.candidates, counts);
		for (const [code, count] of counts) counts.set(code, count * keep);
		counts.set(event.codeId, (counts.get(event.codeId) ?? 0) + 1);
		return scores;
	};
}

/** The habit of the agent in the queue, the queue's where the agent has none. */
function createHabit(): Rival {
	const queue = createCounter(({ circumstances }) => `${circumstances.queueId}`, 1);
	const agent = createCounter(
		({ circumstances }) => `${circumstances.queueId} ${circumstances.agentId}`,
		0.5 ** (1 / 30),
	);
	return (event) => {
		const ofQueue = queue(event);
		const all = Array.from(ofQueue).reduce((sum, count) => sum + count, 1);
		return Array.from(agent(event), (score, at) => score + (ofQueue[at] ?? 0) / all);
	};
}

const neighboursKept = 1000;
const neighboursAsked = 15;

/** The codes of the fifteen most similar among the last thousand conversations, by shared rare words. */
function createNeighbours(): Rival {
	const featuresOf = createFeatureExtractor();
	const kept: { readonly words: ReadonlySet<number>; readonly codeId: string }[] = [];
	const seen = new Map<number, number>();
	return ({ circumstances, candidates, codeId }) => {
		const text = featuresOf(circumstances.texts);
		const words = new Set(text.ids.filter((_, at) => text.kinds[at] === kinds.word));
		const similar = kept
			.map((one) => {
				let sum = 0;
				for (const word of words) if (one.words.has(word)) sum += Math.log((kept.length + 1) / (seen.get(word) ?? 1));
				return { codeId: one.codeId, likeness: sum / Math.sqrt(one.words.size + 1) };
			})
			.sort((one, other) => other.likeness - one.likeness)
			.slice(0, neighboursAsked);
		const votes = new Map<string, number>();
		for (const one of similar) votes.set(one.codeId, (votes.get(one.codeId) ?? 0) + one.likeness);
		for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
		kept.push({ words, codeId });
		if (kept.length > neighboursKept) kept.shift();
		return scoresOf(candidates, votes);
	};
}

/** One expert of the learner alone. */
function createSoleExpert(name: (typeof experts)[number]): Rival {
	const learner = createLearner(createMemory(), null);
	return ({ circumstances, candidates, codeId }) => {
		const forecast = learner.predict(circumstances, candidates);
		const scores = Float64Array.from(forecast.scores[experts.indexOf(name)] ?? []);
		learner.learn(forecast, codeId);
		return scores.map(Math.exp);
	};
}

/** Makes the rivals afresh, by name. */
export const rivals: Readonly<Record<string, () => Rival>> = {
	'most frequent': () => createCounter(({ circumstances }) => `${circumstances.queueId}`, 1),
	habit: createHabit,
	'naive Bayes': () => createSoleExpert('words'),
	'nearest neighbours': createNeighbours,
	'logistic regression': () => createSoleExpert('linear'),
};
