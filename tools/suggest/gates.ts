import { memoryBytes } from '../../src/suggest/learner/memory.ts';
import { knownSets } from './knownSets.ts';
import type { Played } from './playStream.ts';
import { byRival, type Run, type Runs } from './runs.ts';

/** One promise about a figure of a run; `run` is the run's name and `figure` the figure's. */
export type Gate = {
	readonly run: string;
	readonly figure: string;
	readonly atLeast?: number;
	readonly atMost?: number;
};

/** A gate after the run: broken, kept, or not judged because the run was too short to be the public one. */
export type Judged = Gate & { readonly found: number; readonly verdict: 'kept' | 'broken' | 'not judged' };

const pair = (run: string, top1: number, top3: number, prefix = ''): Gate[] => [
	{ run, figure: `${prefix}top1`, atLeast: top1 },
	{ run, figure: `${prefix}top3`, atLeast: top3 },
];

/** The run that times the learner at its longest. */
export const longest = 'longest turns, 20 codes';
const mostMilliseconds = 1;
const mostBytes = 2_000_000;

/** The floors of single runs. */
export const gates: readonly Gate[] = [
	...pair('multidogo', 0.9, 0.985),
	...pair('incident', 0.77, 0.956),
	...pair('star, customer', 0.978, 0.993),
	...pair('star, note', 0.96, 0.99),
	...pair('banking77', 0.84, 0.94),
	...pair('abcd-notes', 0.83, 0.96),
	...pair('sim-stream', 0.8, 0.955),
	{ run: 'banking77, 10 a code', figure: 'top1', atLeast: 0.72 },
	{ run: 'banking77, names only', figure: 'top3', atLeast: 0.6 },
	...pair('multidogo, names only', 0.53, 0.83),
	...pair('sim-stream, own history', 0.62, 0.87, 'first20.'),
	{ run: longest, figure: 'times.predictP99', atMost: mostMilliseconds },
	{ run: longest, figure: 'times.updateP99', atMost: mostMilliseconds },
];

/** Precision reached where anything is applied at the 99 % target. */
const leastPrecision = 0.985;

/** The figure of a run that a gate speaks of: `first20.top1` is one inside another, `applied 0.99` a precision reached. */
export function figureOf(figures: unknown, path: string): number {
	const steps = path.startsWith('applied ') ? ['applied', path.slice(8), 'precision'] : path.split('.');
	const found = steps.reduce<unknown>((value, name) => {
		if (typeof value !== 'object' || value === null) return undefined;
		return Object.entries(value).find(([key]) => key === name)?.[1];
	}, figures);
	return typeof found === 'number' ? found : Number.NaN;
}

/** Whether a figure keeps its gate. A figure that is missing breaks it. */
export function keeps({ atLeast = -Infinity, atMost = Infinity }: Gate, found: number): boolean {
	return found >= atLeast && found <= atMost;
}

const manyEvents = 1000;
const calibrationError = { longStream: 0.03, elsewhere: 0.06 };

/** Conversations of several tasks, of which one was written down: near a coin toss, so it is shown and not judged. */
const ofManyTasks = 'star-multi';

/** How well chances must be calibrated: best on long streams that all agents share, and where nothing was learned not at all. */
function calibrationGate(name: string, { events }: Played): Gate[] {
	if (name.endsWith('names only') || name === longest || name.startsWith(ofManyTasks)) return [];
	const isStream = !/, (own history|split|\d+ a code|second half|after)/.test(name);
	const atMost = isStream && events > manyEvents ? calibrationError.longStream : calibrationError.elsewhere;
	return [{ run: name, figure: 'calibrationError', atMost }];
}

/** The gates that depend on what ran: calibration, precision wherever something is applied, and being ahead of the habit. */
function gatesOf(runs: Runs, played: readonly Run[]): Gate[] {
	const own = 'incident, own history';
	const habit = runs[byRival(own, 'habit')];
	const ofLearner = played.flatMap(({ name, by }) => {
		const found = by === null ? runs[name] : undefined;
		return found === undefined ? [] : [[name, found] as const];
	});
	return [
		...gates.filter(({ run }) => run in runs),
		...ofLearner.flatMap(([name, found]) => calibrationGate(name, found)),
		...ofLearner
			.filter(([name, { applied }]) => !name.endsWith('names only') && (applied['0.99']?.coverage ?? 0) > 0)
			.map(([run]) => ({ run, figure: 'applied 0.99', atLeast: leastPrecision })),
		...(own in runs && habit !== undefined ? [{ run: own, figure: 'top1', atLeast: habit.top1 }] : []),
	];
}

/**
 * A run of far fewer events than the public file has is of another part of the set, which the floors were not set for; and
 * a few hundred events of any other set are too few to tell a calibration error from luck.
 */
function isShort(run: string, events: number): boolean {
	const [, all = 0] = Object.entries(knownSets).find(([set]) => run === set || run.startsWith(`${set},`)) ?? [];
	if (all === 0) return events < manyEvents;
	return !/names only| a code$/.test(run) && events < all / 2;
}

/** Judges what was measured. */
export function judge(runs: Runs, played: readonly Run[]): Judged[] {
	const judged = gatesOf(runs, played).map((gate): Judged => {
		const found = figureOf(runs[gate.run], gate.figure);
		const short = gate.run !== longest && !gate.run.endsWith('split') && isShort(gate.run, runs[gate.run]?.events ?? 0);
		return { ...gate, found, verdict: short ? 'not judged' : keeps(gate, found) ? 'kept' : 'broken' };
	});
	const bytes = { run: 'memory', figure: 'bytes', atMost: mostBytes, found: memoryBytes };
	return [...judged, { ...bytes, verdict: keeps(bytes, memoryBytes) ? 'kept' : 'broken' }];
}
