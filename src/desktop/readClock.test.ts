import { describe, expect, it } from 'vitest';
import { nextClock, noClock } from './readClock.ts';

describe('the clock of the tool', () => {
	const direction = (...texts: readonly (number | null)[]) =>
		texts.reduce<Parameters<typeof nextClock>[0]>(nextClock, noClock).direction;

	it.each([
		[[null], 'none'],
		[[10], 'unknown'],
		[[10, 10], 'unknown'],
		[[10, 11], 'up'],
		[[11, 10], 'down'],
		[[10, 11, 11], 'up'],
		[[10, 11, null], 'none'],
		[[10, 11, 90], 'up'],
		[[90, 91, 10], 'unknown'],
		[[90, 91, 10, 11], 'up'],
		[[0, 0], 'unknown'],
	] as const)('that reads %o runs %s', (texts, expected) => {
		expect(direction(...texts)).toBe(expected);
	});
});
