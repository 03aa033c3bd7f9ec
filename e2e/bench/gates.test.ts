import { describe, expect, it } from 'vitest';
import { noMistakes } from '../detector/rig/mistakes.ts';
import type { CostFigures } from './cost/costFigures.ts';
import type { DetectorFigures } from './detectorFigures.ts';
import { costGates, detectorGates } from './detectorGates.ts';
import { type Figures, type Gate, gates } from './gates.ts';
import { type PanelFigures, panelGates } from './panelFigures.ts';
import { statistics } from './statistics.ts';

function figures(painted: number, requests: number, panel: number, bySocket = { painted: 1, requests: 4 }): Figures {
	const sizes = [
		{ entry: 'content', raw: 4000, gzip: 1, later: 0 },
		{ entry: 'background', raw: 60_000, gzip: 1, later: 0 },
		{ entry: 'panel', raw: panel, gzip: 1, later: 0 },
		{ entry: 'options', raw: 999_999, gzip: 1, later: 0 },
	] as const;
	const fast = statistics([1]);
	return {
		sizes: { chrome: sizes, firefox: sizes },
		packages: { chrome: 1000, firefox: 1000 },
		times: {
			workerWarmReply: fast,
			workerColdReply: fast,
			wrapUpToPainted: statistics([painted]),
			clickToConfirmed: fast,
			wrapUpToPaintedBySocket: statistics([bySocket.painted]),
			clickToConfirmedBySocket: fast,
		},
		requests: { withoutSocket: statistics([1, requests]), withSocket: statistics([1, bySocket.requests]) },
	};
}

const broken = (of: Figures) =>
	gates(of)
		.filter(({ kept }) => !kept)
		.map(({ name }) => name);

describe('statistics', () => {
	it('takes the nearest rank', () => {
		const values = Array.from({ length: 20 }, (_, position) => 20 - position);
		expect(statistics(values)).toEqual({ runs: 20, median: 10, p95: 19, largest: 20 });
		expect(statistics([7])).toEqual({ runs: 1, median: 7, p95: 7, largest: 7 });
	});

	it('has nothing to say of nothing', () => {
		expect(() => statistics([])).toThrow('Nothing was measured.');
	});
});

describe('gates', () => {
	it('keep what is just within its limit', () => {
		expect(broken(figures(300, 5, 45_000, { painted: 300, requests: 4 }))).toEqual([]);
	});

	it('break one by one', () => {
		expect(broken(figures(301, 5, 45_000))).toEqual(['wrap-up to painted suggestions, p95 ms']);
		expect(broken(figures(300, 6, 45_000))).toEqual(['requests for one wrap-up, largest']);
		expect(broken(figures(300, 5, 45_000, { painted: 301, requests: 5 }))).toEqual([
			'the same with the socket, p95 ms',
			'the same with the socket, largest',
		]);
		expect(broken(figures(300, 5, 45_001))).toEqual(['chrome panel, bytes', 'firefox panel, bytes']);
	});
});

const namesOfBroken = (found: readonly Gate[]) => found.filter(({ kept }) => !kept).map(({ name }) => name);

const clean = { runs: 10, product: noMistakes, alone: noMistakes, asked: 0, silent: 0, drift: 0 };
const times = (p95: number) => statistics([p95]);
const spoken = (wrong = 0, runs = 10) => ({ runs, wrong });

const right: DetectorFigures = {
	runs: 60,
	failures: [],
	generations: { g2: clean, g1: clean, 'g2-drift': clean },
	locales: { 'en-us': spoken(), de: spoken(), ja: spoken(), 'pt-br': spoken(), fr: spoken(), pseudo: spoken() },
	times: { toBackground: times(150), toKnown: times(300), toDone: times(1500), toOver: times(1500) },
	canaries: 0,
	refused: 0,
};

const brokenBy = (change: Partial<DetectorFigures>) => namesOfBroken(detectorGates({ ...right, ...change }));

describe('the gates of the detector', () => {
	it('keep what is just within its limit', () => {
		expect(brokenBy({})).toEqual([]);
	});

	it('break at one mistake of each kind, on each generation', () => {
		const one = (kind: keyof typeof noMistakes) => ({ ...noMistakes, [kind]: 1 });
		for (const [kind, said] of Object.entries({
			missed: 'missed',
			false: 'false',
			duplicate: 'duplicate',
			wrongKey: 'wrong key',
		})) {
			const mistakes = one(kind as keyof typeof noMistakes);
			for (const generation of ['g2', 'g1'] as const) {
				const of = (figures: object) => ({
					generations: { ...right.generations, [generation]: { ...clean, ...figures } },
				});
				expect(brokenBy(of({ product: mistakes }))).toEqual([`${generation}, ${said}`]);
				expect(brokenBy(of({ alone: mistakes }))).toEqual([`${generation}, page alone, ${said}`]);
			}
			const drifted = { ...right.generations, 'g2-drift': { ...clean, product: mistakes } };
			expect(brokenBy({ generations: drifted })).toEqual(['g2-drift, mistakes of any kind']);
		}
	});

	it('let the page alone be wrong on a drifted desktop, and break where nothing says so', () => {
		const wrong = { ...clean, alone: { ...noMistakes, missed: 9 } };
		expect(brokenBy({ generations: { ...right.generations, 'g2-drift': wrong } })).toEqual([]);
		expect(brokenBy({ generations: { ...right.generations, 'g2-drift': { ...wrong, silent: 1 } } })).toEqual([
			'g2-drift, silent errors of the page alone',
		]);
	});

	it('break where a language goes wrong more often than English does', () => {
		const name = 'runs wrong in a language more often than in English';
		expect(brokenBy({ locales: { ...right.locales, ja: spoken(1) } })).toEqual([name]);
		expect(brokenBy({ locales: { ...right.locales, 'en-us': spoken(1), ja: spoken(1) } })).toEqual([]);
		expect(brokenBy({ locales: { ...right.locales, 'en-us': spoken(1), ja: spoken(2) } })).toEqual([name]);
	});

	it('break one by one at the times', () => {
		const slow = (change: Partial<DetectorFigures['times']>) => brokenBy({ times: { ...right.times, ...change } });
		expect(slow({ toBackground: times(151) })).toEqual(['page to background, p95 ms']);
		expect(slow({ toKnown: times(301) })).toEqual(['wrap-up known, p95 ms']);
		expect(slow({ toDone: times(1501) })).toEqual(['done known, p95 ms']);
		expect(slow({ toOver: times(1501) })).toEqual(['end by the platform known, p95 ms']);
		expect(slow({ toDone: null })).toEqual(['done known, p95 ms']);
	});

	it('break at a canary, a refused message, a run that failed, and where a kind was never played', () => {
		expect(brokenBy({ canaries: 1 })).toEqual(['canaries posted, stored or told']);
		expect(brokenBy({ refused: 1 })).toEqual(['messages of the page that the background refuses']);
		expect(brokenBy({ failures: ['S1: the page is gone'] })).toEqual(['runs that could not be played']);
		const unplayed = 'generations and languages that were never played';
		expect(brokenBy({ locales: { ...right.locales, pseudo: spoken(0, 0) } })).toEqual([unplayed]);
		expect(brokenBy({ generations: { ...right.generations, g1: { ...clean, runs: 0 } } })).toEqual([unplayed]);
	});
});

describe('the gates of the cost', () => {
	const costs = (content: number, observer: number): CostFigures => ({
		rounds: 5,
		page: { thread: 100, heap: 3_000_000 },
		watchers: {
			content: { own: content, thread: 1, heap: 1 },
			observer: { own: observer, thread: 1, heap: 1 },
			poll: { own: 1, thread: 1, heap: 1 },
		},
	});
	const brokenCosts = (content: number, observer: number) => namesOfBroken(costGates(costs(content, observer)));

	it('keep what is just within its limit, and break one by one', () => {
		expect(brokenCosts(0.5, 5)).toEqual([]);
		expect(brokenCosts(0.501, 5.1)).toEqual(['content script on the busy page, ms a second']);
		expect(brokenCosts(0.3, 2.9)).toEqual(['the same as a share of the whole-document observer']);
	});

	it('do not take a script that never ran for a cheap one', () => {
		expect(brokenCosts(0, 5)).toHaveLength(2);
	});
});

describe('the gates of the panel', () => {
	const held: PanelFigures = {
		toInteractive: statistics([300]),
		letterToPainted: statistics([50]),
		digitToPainted: statistics([50]),
		sitting: { wrapUps: 500, heapGrowth: 250_000, nodeGrowth: 0 },
	};
	const brokenPanel = (change: Partial<PanelFigures>) => namesOfBroken(panelGates({ ...held, ...change }));

	it('keep what is just within its limit, and break one by one', () => {
		expect(brokenPanel({})).toEqual([]);
		expect(brokenPanel({ toInteractive: statistics([301]) })).toEqual(['panel open to interactive, 200 codes, p95 ms']);
		expect(brokenPanel({ letterToPainted: statistics([51]) })).toEqual(['letter in the search to painted, p95 ms']);
		expect(brokenPanel({ digitToPainted: statistics([51]) })).toEqual(['key of a suggestion to painted, p95 ms']);
		const grown = (change: object) => brokenPanel({ sitting: { ...held.sitting, ...change } });
		expect(grown({ heapGrowth: 250_001 })).toEqual(['heap after 500 wrap-ups, bytes more']);
		expect(grown({ nodeGrowth: 1 })).toEqual(['nodes after 500 wrap-ups, more']);
	});
});
