import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRateBudget, type Purpose } from './rateBudget.ts';
import { createSimulatedTime } from './testing/simulatedTime.ts';

const minute = 60_000;

function setUp(perMinute = 10) {
	const time = createSimulatedTime();
	const settings = { perMinute };
	const budget = createRateBudget({ clock: time.clock, perMinute: () => settings.perMinute });
	const begun = time.now();
	/** When each request left, in milliseconds from the start, by who sent it. */
	const left: [string, number][] = [];
	const take = async (name: string, purpose?: Purpose, signal?: AbortSignal) => {
		const granted = await budget.take(purpose, signal);
		if (granted) left.push([name, time.now() - begun]);
		return granted;
	};
	const spend = (count: number, purpose?: 'write') =>
		Promise.all(Array.from({ length: count }, () => take('spent', purpose)));
	return { time, settings, budget, left, take, spend };
}

describe('the rate budget', () => {
	it('lets plain reads leave at once up to four fifths, and the next one when the first is a minute old', async () => {
		const { time, left, take, spend } = setUp();
		await spend(8);
		const ninth = take('ninth');
		await time.advance(minute - 1);
		expect(left).toHaveLength(8);
		await time.advance(1);
		expect(await ninth).toBe(true);
		expect(left.at(-1)).toEqual(['ninth', minute]);
	});

	it('keeps the last fifth for writes', async () => {
		const { time, left, take, spend } = setUp();
		await spend(8);
		const read = take('read');
		await spend(2, 'write');
		const late = take('late write', 'write');
		await time.advance(2 * minute);
		expect(await Promise.all([read, late])).toEqual([true, true]);
		expect(left.slice(0, 10).every(([, at]) => at === 0)).toBe(true);
		expect(left.slice(10).map(([, at]) => at)).toEqual([minute, minute]);
	});

	it('lets a write that came last leave before a read that came first', async () => {
		const { time, left, take, spend } = setUp();
		await spend(2, 'write');
		await time.advance(30_000);
		await spend(8, 'write');
		void take('read');
		await time.advance(1000);
		void take('write', 'write');
		await time.advance(2 * minute);
		expect(left.slice(10)).toEqual([
			['write', minute],
			['read', minute + 30_000],
		]);
	});

	it('slides: what left half a minute ago still counts', async () => {
		const { time, left, take, spend } = setUp();
		await spend(4);
		await time.advance(30_000);
		await spend(4);
		void take('ninth');
		void Promise.all([take('a'), take('b'), take('c'), take('d')]);
		await time.advance(2 * minute);
		expect(left.slice(8)).toEqual([
			['ninth', minute],
			['a', minute],
			['b', minute],
			['c', minute],
			['d', minute + 30_000],
		]);
	});

	it('goes on counting in another life of the worker', async () => {
		const time = createSimulatedTime();
		let kept: readonly number[] = [];
		const open = () =>
			createRateBudget({
				clock: time.clock,
				perMinute: () => 10,
				kept: {
					read: () => Promise.resolve(kept),
					write: (sent) => {
						kept = sent;
					},
				},
			});
		const first = open();
		for (let request = 0; request < 10; request += 1) await first.take('write');
		await time.advance(10_000);
		let isGranted = false;
		void open()
			.take('write')
			.then(() => {
				isGranted = true;
			});
		await time.advance(minute - 10_001);
		expect(isGranted).toBe(false);
		await time.advance(1);
		expect(isGranted).toBe(true);
	});

	it('follows the setting as soon as it changes', async () => {
		const { settings, left, spend, time, take } = setUp();
		await spend(8);
		settings.perMinute = 20;
		await spend(8);
		expect(left).toHaveLength(16);
		settings.perMinute = 5;
		const next = take('next', 'write');
		await time.advance(minute - 1);
		expect(left).toHaveLength(16);
		await time.advance(1);
		expect(await next).toBe(true);
	});
});

describe('a 429', () => {
	it.each([
		[17, 17_000],
		[0, 0],
		[null, 5000],
		[86_400, minute],
	])('with Retry-After %s holds plain reads for %d ms, and no write', async (seconds, milliseconds) => {
		const { budget, time, left, take } = setUp();
		budget.close(seconds);
		void take('read');
		void take('write', 'write');
		await time.advance(2 * minute);
		expect([...left].sort(([one], [other]) => one.localeCompare(other))).toEqual([
			['read', milliseconds],
			['write', 0],
		]);
	});

	it('does not open what an earlier one closed for longer', async () => {
		const { budget, time, left, take } = setUp();
		budget.close(40);
		budget.close(2);
		void take('read');
		await time.advance(minute);
		expect(left).toEqual([['read', 40_000]]);
	});
});

describe('a wait for the budget', () => {
	it('ends with its signal, and counts nothing', async () => {
		const { time, take, spend, left } = setUp();
		await spend(10, 'write');
		const stop = new AbortController();
		const waiting = take('stopped', 'write', stop.signal);
		await time.advance(1000);
		stop.abort();
		expect(await waiting).toBe(false);
		await time.advance(minute);
		await spend(10, 'write');
		expect(left.map(([, at]) => at)).toEqual([0, 61_000].flatMap((at) => Array.from({ length: 10 }, () => at)));
	});

	it('is not even begun with a signal that is over', async () => {
		expect(await setUp().take('late', undefined, AbortSignal.abort())).toBe(false);
	});

	it('ends when another agent signs in, who begins with a whole budget', async () => {
		const { budget, take, spend, left, time } = setUp();
		await spend(10, 'write');
		const waiting = [take('read'), take('write', 'write')];
		budget.close(60);
		await time.advance(1000);
		budget.clear();
		expect(await Promise.all(waiting)).toEqual([false, false]);
		await spend(8);
		expect(left).toHaveLength(18);
	});
});

describe('a draft', () => {
	it('has the share of plain reads, and is sent away at once where it would have to wait', async () => {
		const { budget, time, spend, take, left } = setUp();
		await spend(7);
		expect(await take('draft', 'draft')).toBe(true);
		expect(await take('one too many', 'draft')).toBe(false);
		await time.advance(minute);
		budget.close(1);
		expect(await take('closed', 'draft')).toBe(false);
		await time.advance(1000);
		expect(await take('open again', 'draft')).toBe(true);
		expect(left.slice(7).map(([name]) => name)).toEqual(['draft', 'open again']);
	});
});

describe('whatever is asked for', () => {
	const call = fc.record({ purpose: fc.constantFrom(undefined, 'write' as const), after: fc.nat(9000) });

	it('never lets more than the budget leave in any minute, drops nothing, and keeps room for writes', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 2, max: 12 }),
				fc.array(call, { minLength: 20, maxLength: 60 }),
				async (perMinute, calls) => {
					const { time, left, take } = setUp(perMinute);
					const asked: Promise<boolean>[] = [];
					for (const { purpose, after } of calls) {
						await time.advance(after);
						asked.push(take(purpose ?? 'read', purpose));
					}
					await time.advance(100 * minute);
					expect(await Promise.all(asked)).toEqual(calls.map(() => true));
					for (const [, at] of left) {
						const within = left.filter(([, other]) => other > at - minute && other <= at);
						expect(within.length).toBeLessThanOrEqual(perMinute);
						const reads = within.filter(([name]) => name === 'read');
						expect(reads.length).toBeLessThanOrEqual(Math.floor(perMinute * 0.8));
					}
				},
			),
			{ numRuns: 60 },
		);
	});

	it('lets a write leave at once while writes alone are within the reserve, however many reads wait', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 5, max: 40 }),
				fc.array(fc.nat(20_000), { minLength: 10, maxLength: 100 }),
				async (perMinute, pauses) => {
					const { time, take } = setUp(perMinute);
					const reserve = perMinute - Math.floor(perMinute * 0.8);
					let writes: number[] = [];
					for (const pause of pauses) {
						await time.advance(pause);
						for (let read = 0; read < 5; read += 1) void take('read');
						writes = writes.filter((at) => at > time.now() - minute);
						if (writes.length >= reserve) continue;
						writes.push(time.now());
						let granted = false;
						void take('write', 'write').then((value) => {
							granted = value;
						});
						await time.settle();
						expect(granted).toBe(true);
					}
				},
			),
			{ numRuns: 30 },
		);
	});
});
