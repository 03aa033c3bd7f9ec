import { describe, expect, it } from 'vitest';
import { type Figures, gates } from './gates.ts';
import { statistics } from './statistics.ts';

function figures(painted: number, requests: number, panel: number, bySocket = { painted: 1, requests: 4 }): Figures {
	const sizes = [
		{ entry: 'content', raw: 4000, gzip: 1 },
		{ entry: 'background', raw: 60_000, gzip: 1 },
		{ entry: 'panel', raw: panel, gzip: 1 },
		{ entry: 'options', raw: 999_999, gzip: 1 },
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
