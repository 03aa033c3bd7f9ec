import type { Utterance } from './circumstances.ts';
import type { Forecast } from './createLearner.ts';
import type { Fact } from './factVector.ts';
import type { Given, Scores } from './given.ts';
import { habitCounts, steadyDoubt } from './habits.ts';
import { isTelling } from './isTelling.ts';
import { linearWeight } from './linear.ts';
import type { Memory } from './memory.ts';
import { kinds, type TextFeatures } from './textFeatures.ts';
import { type Expert, experts } from './trust.ts';
import { wordEvidence, wordScale } from './wordEvidence.ts';
import { wordsInName } from './wordsIn.ts';

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
	/** At least half of the telling words of the code's name were said. */
	| { readonly kind: 'name' }
	/** What was said as a whole is like the code's name, or like what it was chosen for before, with no single word to name. */
	| { readonly kind: 'meaning' }
	| { readonly kind: 'copilot'; readonly confidence: number }
	/** Rules of the organisation. */
	| { readonly kind: 'rules' };

/** A cause with what it adds to the score of the code, above what it adds to the others, each as far as it is likely. */
export type Contribution = { readonly cause: Cause; readonly amount: number };

/** Causes weaker than this share of the strongest are not named. */
const worthNaming = 0.25;
const mostNamed = 3;
/** Less than this is what rounding left. */
const noise = 1e-6;
/** A choice counts as remembered while this much of it is left. */
const rememberedTimes = 0.5;

/** How likely each other candidate is when it is not this one: what a code has to be better than. */
function rivalsOf(chances: Scores, at: number): Scores {
	const rivals = chances.map((chance, other) => (other === at ? 0 : chance + 1e-6));
	const sum = rivals.reduce((one, other) => one + other, 0) || 1;
	return rivals.map((chance) => chance / sum);
}

const sumOf = (scores: Scores) => scores.reduce((one, other) => one + other, 0);

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
			const speaking = [...sums].filter(([, { amount }]) => amount > noise);
			const named = speaking.filter(([key]) => key !== restKey);
			const sorted = (named.length > 0 ? named : speaking).map(([, sum]) => sum);
			sorted.sort((one, other) => other.amount - one.amount);
			return sorted.filter(({ amount }) => amount >= worthNaming * (sorted[0]?.amount ?? 0)).slice(0, mostNamed);
		},
	};
}

/**
 * How often the code was chosen, told of the nearest place that weighs more than the doubt about it, or that all choices
 * were made in.
 */
function habitCause(memory: Memory, { places, given }: Forecast, at: number): Cause {
	const counted = places.steady.map((place) => habitCounts(memory, place, given.codes));
	const told = (['all', 'queue', 'agent'] as const).map((by, place) => {
		const counts = counted[place] ?? new Float64Array(0);
		return { kind: 'habit', by, uses: counts[at] ?? 0, of: sumOf(counts) } as const;
	});
	const wider = (place: number) => told[place - 1]?.of ?? 0;
	const nearest = told.findLastIndex(({ uses, of }, place) => uses > 0 && (of > steadyDoubt || of === wider(place)));
	return told[Math.max(0, nearest)] ?? { kind: 'habit', by: 'all', uses: 0, of: 0 };
}

type Keyed = readonly [key: string, cause: Cause];

/** The fact behind an entry of the linear expert's vector; that it is this queue and this agent is told as their habit. */
function factCause(memory: Memory, forecast: Forecast, at: number, code: number): Keyed {
	const fact = forecast.facts[at - forecast.textPlaces.length] ?? { source: 'queue', text: '' };
	const habit = fact.source === 'queue' ? habitCause(memory, forecast, code) : null;
	return habit?.kind === 'habit' && habit.uses > 0
		? ['habit', habit]
		: [`${fact.source} ${fact.text}`, { kind: 'fact', fact }];
}

const asAWhole: Keyed = ['meaning', { kind: 'meaning' }];
/** What words add that tell nothing alone: it is named only where nothing else is. */
const restKey = 'rest';
const rest: Keyed = [restKey, { kind: 'meaning' }];

/** The word at a place; all that it was part of is told of the word, and words that tell nothing of the rest. */
function wordCause(memory: Memory, { words, roles }: TextFeatures, origin: number): Keyed {
	const word = words[origin] ?? '';
	if (!isTelling(memory, word)) return rest;
	return [`word ${word}`, { kind: 'word', word, role: roles[origin] ?? 'customer' }];
}

/** Whether the name of a code was said, by at least half of its telling words. Letters alone can be alike by chance. */
function nameCause(memory: Memory, { text, candidates }: Given, at: number): Keyed {
	const said = new Set(text.words);
	const words = [...new Set(wordsInName(candidates[at]?.name ?? ''))].filter((word) => isTelling(memory, word));
	const found = words.filter((word) => said.has(word)).length;
	return found > 0 && found * 2 >= words.length ? ['name', { kind: 'name' }] : asAWhole;
}

/** Whether the code was chosen, by this agent in this queue, when the first guess was another; half a time is forgotten. */
function wasPreferred(memory: Memory, { correction, given }: Forecast, at: number): boolean {
	const [place] = correction.places.slice(-1);
	if (place === undefined || correction.guessed === at) return false;
	return (habitCounts(memory, place, given.codes)[at] ?? 0) >= rememberedTimes;
}

/**
 * Why these candidates (by place) stand where they stand: for each the largest parts of its score, largest first. They
 * are the sum's own parts: each expert's trusted score, with the words and facts taken apart, not a story about them.
 */
export function explain(memory: Memory, forecast: Forecast, shown: readonly number[]): Contribution[][] {
	const { given, scores, trust, correction, vector, textPlaces, offsets, chances } = forecast;
	const { codes, text, candidates, circumstances } = given;
	const sums = shown.map((at) => ({ at, rivals: rivalsOf(chances, at), ...createSum() }));
	/** Adds what `score` gives each shown candidate above what it gives the others. */
	const tell = (causeOf: (at: number) => Keyed | null, scale: number, score: ArrayLike<number>): void => {
		for (const { at, rivals, add } of sums) {
			const keyed = causeOf(at);
			if (keyed === null) continue;
			const others = rivals.reduce((sum, chance, other) => sum + chance * (score[other] ?? 0), 0);
			add(...keyed, scale * ((score[at] ?? 0) - others));
		}
	};
	const first = correction.weights.guess + correction.weights.correction;
	const trusted = (expert: Expert) => first * (trust[experts.indexOf(expert)] ?? 0);
	const tellExpert = (expert: Expert, causeOf: (at: number) => Keyed | null) =>
		tell(causeOf, trusted(expert), scores[experts.indexOf(expert)] ?? []);
	tellExpert('habit', (at) => ['habit', habitCause(memory, forecast, at)]);
	tellExpert('recent', (at) => ['habit', habitCause(memory, forecast, at)]);
	tellExpert('name', (at) => nameCause(memory, given, at));
	tellExpert('meaning', () => asAWhole);
	const confidenceAt = (at: number) =>
		circumstances.predictions.find(({ codeId }) => codeId === candidates[at]?.id)?.confidence ?? 0;
	tellExpert('copilot', (at) => {
		const confidence = confidenceAt(at);
		return confidence > 0 ? ['copilot', { kind: 'copilot', confidence }] : null;
	});
	const insteadOf = candidates[correction.guessed]?.id ?? '';
	const corrected = correction.corrected.map((score, at) => score - (correction.guess[at] ?? 0));
	tell(
		(at) => (wasPreferred(memory, forecast, at) ? ['correction', { kind: 'correction', insteadOf }] : null),
		correction.weights.correction,
		corrected,
	);
	if (offsets.length > 0) tell(() => ['rules', { kind: 'rules' }], 1, offsets);

	const ofWords = trusted('words') * wordScale(given);
	for (const [at, id] of text.ids.entries()) {
		if (text.kinds[at] !== kinds.word) continue;
		const cause = wordCause(memory, text, text.origins[at] ?? 0);
		const evidence = codes.map((code) => wordEvidence(memory, id, code));
		tell(() => cause, ofWords * (text.weights[at] ?? 1), evidence);
	}
	for (const [at, id] of vector.ids.entries()) {
		const place = textPlaces[at];
		const ofWord = place === undefined ? null : wordCause(memory, text, text.origins[place] ?? 0);
		const weights = codes.map((code) => linearWeight(memory, id, code));
		const causeOf = (code: number) => ofWord ?? factCause(memory, forecast, at, code);
		tell(causeOf, trusted('linear') * (vector.values[at] ?? 0), weights);
	}
	return sums.map((sum) => sum.strongest());
}
