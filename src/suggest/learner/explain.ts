import type { Utterance } from './circumstances.ts';
import type { Forecast } from './createLearner.ts';
import type { Fact } from './factVector.ts';
import type { Scores } from './given.ts';
import { habitCounts } from './habits.ts';
import { linearWeight } from './linear.ts';
import type { Memory } from './memory.ts';
import { kinds, type TextFeatures } from './textFeatures.ts';
import { experts } from './trust.ts';
import { wordEvidence, wordScale } from './wordEvidence.ts';

/** One thing that speaks for a code. */
export type Cause =
	/** This word was said or written, by the role. */
	| { readonly kind: 'word'; readonly word: string; readonly role: Utterance['role'] }
	/** It was chosen `uses` of `of` times: by the agent in this queue, by all in it, or anywhere. */
	| { readonly kind: 'habit'; readonly by: 'agent' | 'queue' | 'all'; readonly uses: number; readonly of: number }
	/** The agent chose it before when the learner's first guess was that other code. */
	| { readonly kind: 'correction'; readonly insteadOf: string }
	/** Something known of the conversation, such as an attribute. */
	| { readonly kind: 'fact'; readonly fact: Fact }
	/** Words of the code's name were said. */
	| { readonly kind: 'name' }
	/** What was said means about the same as the code's name, or as what it was chosen for before. */
	| { readonly kind: 'meaning' }
	| { readonly kind: 'copilot'; readonly confidence: number }
	/** Rules of the organisation. */
	| { readonly kind: 'rules' };

/** A cause with what it adds to the score of the code, above what it adds to the candidates on average. */
export type Contribution = { readonly cause: Cause; readonly amount: number };

/** Causes weaker than this share of the strongest are not named. */
const worthNaming = 0.25;
const mostNamed = 3;

const meanOf = (scores: ArrayLike<number>) => Array.from(scores).reduce((sum, score) => sum + score, 0) / scores.length;

/** Sums amounts under a key; the first cause given for a key stands for all. */
function createSum() {
	const sums = new Map<string, { cause: Cause; amount: number }>();
	return {
		add: (key: string, cause: Cause, amount: number): void => {
			const sum = sums.get(key) ?? { cause, amount: 0 };
			sum.amount += amount;
			sums.set(key, sum);
		},
		strongest: (): Contribution[] => {
			const sorted = [...sums.values()]
				.filter(({ amount }) => amount > 0)
				.sort((one, other) => other.amount - one.amount);
			return sorted.filter(({ amount }) => amount >= worthNaming * (sorted[0]?.amount ?? 0)).slice(0, mostNamed);
		},
	};
}

/** How often the code was chosen, told of the nearest place where it was chosen at all. */
function habitCause(memory: Memory, { places, given }: Forecast, at: number): Cause {
	const [all, queue, agent] = places.steady.map((place) => habitCounts(memory, place, given.codes));
	for (const [by, counts] of [
		['agent', agent],
		['queue', queue],
		['all', all],
	] as const) {
		const uses = counts?.[at] ?? 0;
		if (counts !== undefined && (uses > 0 || by === 'all'))
			return { kind: 'habit', by, uses, of: counts.reduce((sum, count) => sum + count, 0) };
	}
	return { kind: 'habit', by: 'all', uses: 0, of: 0 };
}

type Keyed = readonly [key: string, cause: Cause];

/** The word at a place; all that it was part of is told of the word. */
function wordCause({ words, roles }: TextFeatures, origin: number): Keyed {
	const word = words[origin] ?? '';
	return [`word ${word}`, { kind: 'word', word, role: roles[origin] ?? 'customer' }];
}

/** The fact behind an entry of the linear expert's vector. */
function factCause({ facts, textPlaces }: Forecast, at: number): Keyed {
	const fact = facts[at - textPlaces.length] ?? { source: 'queue', text: '' };
	return [`${fact.source} ${fact.text}`, { kind: 'fact', fact }];
}

/**
 * Why these candidates (by place) stand where they stand: for each the largest parts of its score, largest first. They
 * are the sum's own parts: each expert's trusted score, with the words and facts taken apart, not a story about them.
 */
export function explain(memory: Memory, forecast: Forecast, shown: readonly number[]): Contribution[][] {
	const { given, scores, trust, correction, vector, textPlaces, offsets } = forecast;
	const { codes, text, candidates, circumstances } = given;
	const sums = shown.map(createSum);
	/** Adds what `score` gives each shown candidate above the mean of all. */
	const tell = (key: string, causeOf: (at: number) => Cause, scale: number, score: ArrayLike<number>): void => {
		const mean = meanOf(score);
		for (const [place, at] of shown.entries()) sums[place]?.add(key, causeOf(at), scale * ((score[at] ?? 0) - mean));
	};
	const first = correction.weights.guess + correction.weights.correction;
	const trusted = (expert: (typeof experts)[number]) => first * (trust[experts.indexOf(expert)] ?? 0);
	const scoreOf = (expert: (typeof experts)[number]): Scores | [] => scores[experts.indexOf(expert)] ?? [];
	const tellExpert = (expert: (typeof experts)[number], key: string, causeOf: (at: number) => Cause) =>
		tell(key, causeOf, trusted(expert), scoreOf(expert));
	tellExpert('habit', 'habit', (at) => habitCause(memory, forecast, at));
	tellExpert('recent', 'habit', (at) => habitCause(memory, forecast, at));
	tellExpert('name', 'name', () => ({ kind: 'name' }));
	tellExpert('meaning', 'meaning', () => ({ kind: 'meaning' }));
	tellExpert('copilot', 'copilot', (at) => ({
		kind: 'copilot',
		confidence: circumstances.predictions.find(({ codeId }) => codeId === candidates[at]?.id)?.confidence ?? 0,
	}));
	const insteadOf = candidates[correction.guessed]?.id ?? '';
	const corrected = correction.corrected.map((score, at) => score - (correction.guess[at] ?? 0));
	tell('correction', () => ({ kind: 'correction', insteadOf }), correction.weights.correction, corrected);
	if (offsets.length > 0) tell('rules', () => ({ kind: 'rules' }), 1, offsets);

	const ofWords = trusted('words') * wordScale(given);
	for (const [at, id] of text.ids.entries()) {
		if (text.kinds[at] !== kinds.word) continue;
		const evidence = codes.map((code) => wordEvidence(memory, id, code));
		const [key, cause] = wordCause(text, text.origins[at] ?? 0);
		tell(key, () => cause, ofWords * (text.weights[at] ?? 1), evidence);
	}
	for (const [at, id] of vector.ids.entries()) {
		const weights = codes.map((code) => linearWeight(memory, id, code));
		const place = textPlaces[at];
		const [key, cause] = place === undefined ? factCause(forecast, at) : wordCause(text, text.origins[place] ?? 0);
		tell(key, () => cause, trusted('linear') * (vector.values[at] ?? 0), weights);
	}
	return sums.map((sum) => sum.strongest());
}
