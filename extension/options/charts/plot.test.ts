import { describe, expect, it } from 'vitest';
import { bandAt, heightOf, labelEvery, plot, ticksUpTo } from './plot.ts';

describe('an axis', () => {
	it.each([
		[4, false, [0, 1, 2, 3, 4]],
		[7.3, false, [0, 2, 4, 6, 8]],
		[0.4, false, [0, 0.1, 0.2, 0.30000000000000004, 0.4]],
		[1, true, [0, 1]],
		[3, true, [0, 1, 2, 3]],
		[23, true, [0, 5, 10, 15, 20, 25]],
		[1000, true, [0, 200, 400, 600, 800, 1000]],
	])('that holds %s has easy marks', (value, whole, ticks) => {
		expect(ticksUpTo(value, whole)).toEqual(ticks);
	});

	it.each([0, 0.02, 1, 9.99, 60, 61, 599, 12_345])('holds its value %s in five steps at most', (value) => {
		for (const whole of [true, false]) {
			const ticks = ticksUpTo(value, whole);
			expect(ticks.at(-1)).toBeGreaterThanOrEqual(value);
			expect(ticks.length).toBeGreaterThan(1);
			expect(ticks.length).toBeLessThanOrEqual(6);
		}
	});

	it('stands on its bottom and reaches its top', () => {
		expect(heightOf(0, [0, 5, 10])).toBe(plot.bottom);
		expect(heightOf(10, [0, 5, 10])).toBe(plot.top);
	});
});

it('shares its width among bands, and labels as many as there is room for', () => {
	expect(bandAt(0, 1).middle).toBe((plot.left + plot.right) / 2);
	expect(bandAt(3, 4).middle).toBeLessThan(plot.right);
	expect(labelEvery(4, 60)).toBe(1);
	expect(labelEvery(53, 60)).toBe(8);
});
