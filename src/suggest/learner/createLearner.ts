import type { Candidate, Circumstances } from './circumstances.ts';
import { type Correction, correctedScores, correctionOf, learnCorrection, unlearnCorrection } from './correction.ts';
import { type Fact, factVector } from './factVector.ts';
import { codeHash, type Given, logChances, type Scores, softmax } from './given.ts';
import { countHabit, habitChances, type Place, steadyDoubt } from './habits.ts';
import { hashText } from './hashText.ts';
import { linearScores, linearStep, type Vector } from './linear.ts';
import { learnMeaning, type Meaning, meaningOf, meaningScores } from './meaning.ts';
import type { Memory } from './memory.ts';
import { nameScores, wordsOfCode } from './nameScores.ts';
import { createFeatureExtractor, type TextFeatures } from './textFeatures.ts';
import { textVector } from './textVector.ts';
import { blend, learnTrust, stageOf, trustAt } from './trust.ts';
import { countSeen, countWords, wordScores } from './wordEvidence.ts';
import type { WordTable } from './wordTable.ts';

/** Where choices are counted: everywhere, in this queue, by this agent in it; and the last two again, fading. */
type Places = { readonly steady: readonly Place[]; readonly fading: readonly Place[] };

/** What the learner thinks of one conversation, with everything it came from. */
export type Forecast = {
	readonly given: Given;
	/** The chance of each candidate, in their order. */
	readonly chances: Scores;
	/** What each expert says, in the order of `experts`, as logarithms of chances. */
	readonly scores: readonly Scores[];
	/** How much each expert is trusted here. */
	readonly trust: readonly number[];
	readonly correction: Correction;
	/** Features of the linear expert: those of the text, then those of the facts. */
	readonly vector: Vector;
	/** Which feature of the text each of the first entries of `vector` is. */
	readonly textPlaces: readonly number[];
	/** What each of the last entries of `vector` is. */
	readonly facts: readonly Fact[];
	readonly linearChances: Scores;
	/** The queue as a hash. */
	readonly queue: number;
	readonly places: Places;
	readonly stage: number;
	readonly said: Meaning | null;
	readonly nameMeanings: readonly (Meaning | null)[];
	/** What was added for each code from outside, such as rules. */
	readonly offsets: readonly number[];
};

/** Learns which code is chosen for a conversation: one pass, one choice at a time, in a memory of fixed size. */
export type Learner = {
	/** The chances of the candidates; `offsets` are added to their scores at the end, one for each. */
	readonly predict: (
		circumstances: Circumstances,
		candidates: readonly Candidate[],
		offsets?: readonly number[],
	) => Forecast;
	/** Learns that this candidate was chosen. A code that was none of the candidates teaches nothing. */
	readonly learn: (forecast: Forecast, codeId: string) => void;
	/** Takes a choice back that was learned before: exactly where things are counted, else as well as that is possible. */
	readonly unlearn: (forecast: Forecast, codeId: string) => void;
};

const queueKind = 1;
const everywhere = 1;
/** A choice counts half as much in the fading places after this many later ones. */
const halfLife = 30;
const keep = 0.5 ** (1 / halfLife);
const namesKept = 2000;
/** What Copilot's silence about a code is worth. */
const unpredicted = 0.05;

/** The organisation's habit in this queue; the same for all where it is not known. */
function baseOf({ prior }: Circumstances, candidates: readonly Candidate[]): Scores {
	const counts = Float64Array.from(candidates, ({ id }) => (prior[id] ?? 0) + 1 / candidates.length);
	const all = counts.reduce((sum, count) => sum + count, 0);
	return counts.map((count) => count / all);
}

function copilotScores({ predictions }: Circumstances, candidates: readonly Candidate[]): Scores {
	return Float64Array.from(candidates, ({ id }) =>
		Math.log(unpredicted + (predictions.find(({ codeId }) => codeId === id)?.confidence ?? 0)),
	);
}

/** Makes a learner over a memory, which it changes. Without a word table it does without the expert for meanings. */
export function createLearner(memory: Memory, table: WordTable | null): Learner {
	const featuresOf = createFeatureExtractor();
	const names = new Map<string, { readonly text: TextFeatures; readonly meaning: Meaning | null }>();

	const nameOf = (candidate: Candidate) => {
		const key = JSON.stringify([candidate.id, candidate.name, candidate.description]);
		const known = names.get(key);
		if (known !== undefined) return known;
		if (names.size >= namesKept) names.clear();
		const words = wordsOfCode(candidate);
		const parts = words.flatMap((word) => table?.partsOf(word) ?? []);
		const text = featuresOf([{ role: 'note', text: [...words, ...parts].join(' ') }]);
		const slot = hashText(key) & (memory.named.length - 1);
		// The words of names are common words of this business from the start.
		if (memory.named[slot] === 0) countSeen(memory, text.ids, 1);
		memory.named[slot] = 1;
		const found = {
			text,
			meaning:
				table === null
					? null
					: meaningOf(
							table,
							words,
							words.map(() => 1),
						),
		};
		names.set(key, found);
		return found;
	};

	const placesOf = (queue: number, agent: number): Places => ({
		steady: [everywhere, queue, agent].map((hash) => ({ table: 'steady', hash })),
		fading: [queue, agent].map((hash) => ({ table: 'fading', hash })),
	});

	const lastSlot = ({ agentId }: Circumstances) => hashText(`${agentId}`) & (memory.last.length - 1);

	const predict: Learner['predict'] = (circumstances, candidates, offsets = []) => {
		const codes = candidates.map(({ id }) => codeHash(id));
		const known = candidates.map(nameOf);
		const given: Given = { circumstances, candidates, codes, text: featuresOf(circumstances.texts) };
		const hasText = given.text.ids.length > 0;
		const { places, ...ofText } = textVector(memory, given.text);
		const { facts, ...ofFacts } = factVector(circumstances, memory.last[lastSlot(circumstances)] ?? 0);
		const vector = { ids: ofText.ids.concat(ofFacts.ids), values: ofText.values.concat(ofFacts.values) };
		const queue = hashText(`${circumstances.queueId}`, queueKind);
		const agent = hashText(`${circumstances.queueId} ${circumstances.agentId}`, queueKind);
		const habitPlaces = placesOf(queue, agent);
		const { steady, fading } = habitPlaces;
		const base = baseOf(circumstances, candidates);
		const silent: Scores = new Float64Array(codes.length);
		const said = table === null ? null : meaningOf(table, given.text.words, given.text.wordWeights);
		const nameMeanings = known.map(({ meaning }) => meaning);
		const linear = linearScores(memory, vector, codes);
		const scores = [
			habitChances(memory, steady, codes, base, steadyDoubt).map(Math.log),
			habitChances(memory, [...steady, ...fading], codes, base, steadyDoubt).map(Math.log),
			hasText ? wordScores(memory, given) : silent,
			linear,
			hasText
				? nameScores(
						memory,
						given.text,
						known.map(({ text }) => text),
					)
				: silent,
			said === null ? silent : meaningScores(memory, given, said, nameMeanings),
			circumstances.predictions.length > 0 ? copilotScores(circumstances, candidates) : silent,
		].map(logChances);
		const stage = stageOf(memory.choices[queue & (memory.choices.length - 1)] ?? 0, codes.length);
		const trust = trustAt(memory, stage, hasText);
		const first = softmax(blend(scores, trust));
		const correction = correctionOf(memory, first, codes, queue, agent, stage + (hasText ? 0 : 7));
		const chances = softmax(correctedScores(correction).map((score, at) => score + (offsets[at] ?? 0)));
		return {
			given,
			chances,
			scores,
			trust,
			correction,
			vector,
			textPlaces: places,
			facts,
			linearChances: softmax(linear),
			queue,
			places: habitPlaces,
			stage,
			said,
			nameMeanings,
			offsets,
		};
	};

	const move = (forecast: Forecast, codeId: string, sign: 1 | -1): void => {
		const { given, queue, places, vector, linearChances, said, nameMeanings } = forecast;
		const { codes, text, circumstances } = given;
		const chosen = given.candidates.findIndex(({ id }) => id === codeId);
		const code = codes[chosen];
		if (code === undefined) return;
		linearStep(memory, vector, codes, linearChances, chosen, sign);
		countWords(memory, given, code, sign);
		countSeen(memory, text.ids, sign);
		countHabit(memory, places.steady, codes, chosen, 1, sign);
		countHabit(memory, places.fading, codes, chosen, keep, sign);
		if (said !== null) learnMeaning(memory, code, said, nameMeanings[chosen] ?? null, sign);
		const place = queue & (memory.choices.length - 1);
		memory.choices[place] = Math.max(0, (memory.choices[place] ?? 0) + sign);
		if (sign > 0) memory.last[lastSlot(circumstances)] = code;
	};

	return {
		predict,
		learn: (forecast, codeId) => {
			const { given, scores, correction, chances, stage } = forecast;
			const chosen = given.candidates.findIndex(({ id }) => id === codeId);
			if (chosen < 0) return;
			learnTrust(memory, stage, given.text.ids.length > 0, scores, correction.first, chosen);
			learnCorrection(memory, correction, given.codes, chances, chosen);
			move(forecast, codeId, 1);
		},
		unlearn: (forecast, codeId) => {
			const chosen = forecast.given.candidates.findIndex(({ id }) => id === codeId);
			if (chosen >= 0) unlearnCorrection(memory, forecast.correction, forecast.given.codes, chosen);
			move(forecast, codeId, -1);
		},
	};
}
