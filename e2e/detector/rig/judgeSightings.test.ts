import { describe, expect, it } from 'vitest';
import { judgeSightings } from './judgeSightings.ts';
import { noMistakes } from './mistakes.ts';
import type { SightingMoment } from './recordSightings.ts';
import { truthOf } from './testing/truthOf.ts';

const truth = [
	...truthOf('a', { cardAt: 100, startedAt: 20_000, endedAt: 33_000, pressedAt: 32_800 }),
	...truthOf('b', { cardAt: 6000, startedAt: 43_000, endedAt: 47_000, pressedAt: 46_900 }),
];

type Step = readonly [at: number, state: SightingMoment['state']];

const judge = (all: readonly SightingMoment[]) => judgeSightings(truth, all).mistakes;

const moments = (key: string, bornAt: number, steps: readonly Step[], id: string | null = null): SightingMoment[] =>
	steps.map(([at, state]) => ({ at, key, conversationId: id, state, bornAt }));

const ofA = moments('card 1', 200, [
	[200, 'alerting'],
	[2000, 'connected'],
	[20_100, 'endedPending'],
	[20_600, 'wrapUp'],
	[28_000, 'wrapUpCoded'],
	[33_100, 'done'],
]);
const ofB = moments('card 2', 6100, [
	[8000, 'connected'],
	[43_500, 'wrapUp'],
	[47_100, 'done'],
]);

describe('the states of a detector are', () => {
	it('right where each key is in wrap-up with its own conversation, once', () => {
		expect(judge([...ofA, ...ofB])).toEqual(noMistakes);
	});

	it('a miss where a wrap-up is never told', () => {
		expect(judge(ofA)).toEqual({ ...noMistakes, missed: 1 });
	});

	it('a question where a wrap-up is only called unknown, at its time', () => {
		const asking = (at: number) => judgeSightings(truth, [...ofA, ...moments('card 3', 43_400, [[at, 'unknown']])]);
		expect(asking(43_500)).toEqual({ mistakes: noMistakes, asked: 1 });
		expect(asking(60_000)).toEqual({ mistakes: { ...noMistakes, missed: 1 }, asked: 0 });
	});

	it('false where nobody owes one at that time, and where an end is told before it comes', () => {
		const early = moments('card 2', 6100, [[9000, 'wrapUp']]);
		expect(judge([...ofA, ...ofB, ...early])).toMatchObject({ false: 1 });
		const ended = moments('card 1', 200, [
			[20_600, 'wrapUp'],
			[25_000, 'done'],
		]);
		expect(judge([...ended, ...ofB])).toEqual({ ...noMistakes, false: 1 });
	});

	it('a wrong key where one card is in wrap-up while another one owes it', () => {
		const mixed = moments('card 2', 6100, [
			[21_000, 'wrapUp'],
			[33_100, 'done'],
		]);
		expect(judge([...mixed, ...moments('card 3', 200, [])])).toEqual({
			...noMistakes,
			wrongKey: 1,
			missed: 2,
		});
		const named = moments('x', 200, [[21_000, 'wrapUp']], 'b');
		expect(judge([...ofB, ...named])).toMatchObject({ wrongKey: 1 });
	});

	it('a duplicate where the same one is told again, but not where an interruption ends', () => {
		const again: readonly Step[] = [
			[20_600, 'wrapUp'],
			[24_000, 'interrupted'],
			[26_000, 'wrapUp'],
			[33_100, 'done'],
		];
		expect(judge([...moments('card 1', 200, again), ...ofB])).toEqual(noMistakes);
		const twice = moments('card 1', 200, [...again, [33_200, 'wrapUp']]);
		expect(judge([...twice, ...ofB])).toEqual({ ...noMistakes, duplicate: 1 });
		const other = moments('window', 210, [[21_000, 'wrapUp']]);
		expect(judge([...ofA, ...other, ...ofB])).toEqual({ ...noMistakes, duplicate: 1 });
	});
});
