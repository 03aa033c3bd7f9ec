import { createMemory } from '../../src/suggest/learner/memory.ts';
import type { WordTable } from '../../src/suggest/learner/wordTable.ts';
import { type Contender, createLearnerContender } from './contender.ts';
import { playFewShot } from './fewShot.ts';
import type { Labelled, LabelledSet } from './labelledSet.ts';
import { type Played, playStream } from './playStream.ts';
import { playWarm } from './playWarm.ts';
import { rivals } from './rivals.ts';

/** The ways to measure: test-then-train, the official split, none or a few of each code, and agents who start with a pack. */
export const modes = ['stream', 'split', 'fewshot', 'pack'] as const;

export type Mode = (typeof modes)[number];

/** What each run found, by name. */
export type Runs = Record<string, Played>;

/** One run that can be started; `by` is the rival that plays, null for the learner. */
export type Run = { readonly name: string; readonly by: string | null; readonly play: () => Played };

/** Sets whose agents are real or simulated people are also played with each agent's own history alone. */
const fewestAgents = 10;
const perCode = [5, 10, 30];

/** The name of a run by a rival. */
export const byRival = (run: string, rival: string): string => `${run} by ${rival}`;

/** Where nothing was learned yet, rivals have nothing to say; of the few-shot runs one shows how they compare. */
const isPlayedByRivals = (run: string) => !/, (names only|(5|30) a code)$/.test(run);

type Play = (contender: () => Contender) => Played;

/** Ways to play a set in the wanted modes, whoever plays. */
function playsOf({ name, events }: LabelledSet, wanted: readonly Mode[]): (readonly [name: string, play: Play])[] {
	const train = events.filter(({ split }) => split === 'train' || split === 'dev');
	const test = events.filter(({ split }) => split === 'test');
	const agents = new Set(events.map(({ circumstances }) => circumstances.agentId)).size;
	const hasText = events.some(({ circumstances }) => circumstances.texts.length > 0);
	const plays: (readonly [string, Play])[] = [];
	if (wanted.includes('stream')) {
		plays.push([name, (contender) => playStream(events, { contender })]);
		if (agents >= fewestAgents)
			plays.push([`${name}, own history`, (contender) => playStream(events, { contender, ownHistoryOnly: true })]);
	}
	if (wanted.includes('split') && train.length > 0 && test.length > 0)
		plays.push([
			`${name}, split`,
			(contender) =>
				playStream([...train, ...test], { contender, scoredFrom: train.length, stopsLearningAt: train.length }),
		]);
	if (wanted.includes('fewshot') && hasText) {
		plays.push([`${name}, names only`, (contender) => playFewShot(events, 0, contender)]);
		if (train.length > 0 && test.length > 0)
			for (const times of perCode)
				plays.push([`${name}, ${times} a code`, (contender) => playFewShot(events, times, contender)]);
	}
	return plays;
}

/** A set that was given twice, in two files: the second is also played after the first was learned, as a next week would be. */
function playsAfter(set: LabelledSet, before: readonly Labelled[], wanted: readonly Mode[]): [string, Play][] {
	if (before.length === 0 || !wanted.some((mode) => mode === 'stream' || mode === 'split')) return [];
	const all = [...before, ...set.events];
	const after = `${set.name}, after the first file`;
	return [
		[after, (contender) => playStream(all, { contender, scoredFrom: before.length })],
		[
			`${after} alone`,
			(contender) => playStream(all, { contender, scoredFrom: before.length, stopsLearningAt: before.length }),
		],
	];
}

/** The runs of a set in the wanted modes, to be started one by one: the learner and the rivals on each. */
export function runsOf(
	set: LabelledSet,
	before: readonly Labelled[],
	wanted: readonly Mode[],
	table: WordTable | null,
	withRivals: boolean,
): Run[] {
	const plays = [...playsOf(set, wanted), ...playsAfter(set, before, wanted)];
	const learner = () => createLearnerContender(createMemory(), table);
	const against = withRivals ? Object.entries(rivals) : [];
	const runs = plays.flatMap(([name, play]): Run[] => [
		{ name, by: null, play: () => play(learner) },
		...(isPlayedByRivals(name) ? against : []).map(([rival, create]) => ({
			name: byRival(name, rival),
			by: rival,
			play: () => play(create),
		})),
	]);
	const packs = wanted.includes('pack')
		? [true, false].map((withPack) => ({
				name: `${set.name}, second half ${withPack ? 'with a pack' : 'without'}`,
				by: null,
				play: () => playWarm(set.events, table, withPack),
			}))
		: [];
	return [...runs, ...packs];
}
