import type { WordTable } from '../../src/suggest/learner/wordTable.ts';
import { playFewShot } from './fewShot.ts';
import type { LabelledSet } from './labelledSet.ts';
import { type Played, playStream } from './playStream.ts';
import { playWarm } from './playWarm.ts';
import { rivals } from './rivals.ts';
import { createScoreSheet } from './scoreSheet.ts';

/** The ways to measure: test-then-train, the official split, a few of each code, agents who start with a pack, and the simpler rivals on the stream. */
export const modes = ['stream', 'split', 'fewshot', 'warm', 'rivals'] as const;

export type Mode = (typeof modes)[number];

/** What each run found, by name. */
export type Runs = Record<string, Played>;

type Run = readonly [name: string, run: () => Played];

/** Sets whose agents are real or simulated people are also played with each agent's own history alone. */
const fewestAgents = 10;
const fewestPerCode = 30;
const seedOfDraw = 1;
/** Events that are asked where nothing is learned, so that more would only repeat. */
const asked = 3000;
const noTimes = { predictP50: Number.NaN, predictP99: Number.NaN, updateP50: Number.NaN, updateP99: Number.NaN };

/** The runs of a set in the wanted modes, to be started one by one. */
export function runsOf({ name, events }: LabelledSet, wanted: readonly Mode[], table: WordTable | null): Run[] {
	const agents = new Set(events.map(({ circumstances }) => circumstances.agentId)).size;
	const train = events.filter(({ split }) => split !== 'test');
	const test = events.filter(({ split }) => split === 'test');
	const shared = { ownHistoryOnly: false, table };
	const streams: Run[] = [
		[name, () => playStream(events, shared)],
		[`${name}, names only`, () => playStream(events.slice(0, asked), { ...shared, stopsLearningAt: 0 })],
		[`${name}, own history`, () => playStream(events, { ...shared, ownHistoryOnly: true })],
	];
	const bySplit = () =>
		playStream([...train, ...test], { ...shared, scoredFrom: train.length, stopsLearningAt: train.length });
	const few = [5, 10, fewestPerCode].map(
		(perCode): Run => [`${name}, ${perCode} a code`, () => playFewShot(events, perCode, seedOfDraw, table)],
	);
	const warm: Run[] = [
		[`${name}, second half with a pack`, () => playWarm(events, table, true)],
		[`${name}, second half without`, () => playWarm(events, table, false)],
	];
	const against = Object.entries(rivals).map(
		([rival, create]): Run => [
			`${name} by ${rival}`,
			() => {
				const scores = create();
				const sheet = createScoreSheet();
				for (const event of events) {
					const found = Array.from(scores(event));
					const sum = found.reduce((one, other) => one + other, 0) || 1;
					sheet.take(
						event,
						found.map((score) => score / sum),
					);
				}
				return { ...sheet.figures(), times: noTimes };
			},
		],
	);
	const hasText = events.some(({ circumstances }) => circumstances.texts.length > 0);
	return [
		...(wanted.includes('stream')
			? streams.filter(
					([run]) => (hasText || !run.endsWith('only')) && (agents >= fewestAgents || !run.endsWith('history')),
				)
			: []),
		...(wanted.includes('split') && train.length > 0 ? [[`${name}, split`, bySplit] satisfies Run] : []),
		...(wanted.includes('fewshot') && hasText && train.length > 0 ? few : []),
		...(wanted.includes('warm') && agents >= fewestAgents ? warm : []),
		...(wanted.includes('rivals') ? against : []),
	];
}
