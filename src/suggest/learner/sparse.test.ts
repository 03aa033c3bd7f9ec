import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Level, levelOf, readSparse, valueOfLevel, writeSparse } from './sparse.ts';

describe('sparse levels', () => {
	it('come back as they were written, whatever the gaps', () => {
		const aLevel = fc.tuple(fc.nat(2 ** 20), fc.integer({ min: -127, max: 127 }));
		fc.assert(
			fc.property(fc.uniqueArray(aLevel, { selector: ([place]) => place }), (levels) => {
				const sorted: Level[] = [...levels].sort(([one], [other]) => one - other);
				expect(readSparse(writeSparse(sorted))).toEqual(sorted);
			}),
		);
	});

	it('stand for values to within a tenth, small whole numbers to the nearest', () => {
		fc.assert(
			fc.property(fc.double({ min: 1, max: 30_000, noNaN: true }), fc.constantFrom(1, -1), (size, sign) => {
				const back = valueOfLevel(levelOf(sign * size, 1), 1);
				expect(Math.abs(back - sign * size) / size).toBeLessThan(0.1);
			}),
		);
		for (const count of [1, 2, 3, 4, 5]) expect(Math.round(valueOfLevel(levelOf(count, 1), 1))).toBe(count);
	});
});
