import { expect, it } from 'vitest';
import { eigenvectors } from './eigenvectors.ts';

it('finds directions that the table only stretches, the most stretched first', () => {
	const table = [
		[4, 1, 0.5],
		[1, 3, -2],
		[0.5, -2, 5],
	];
	const { lengths, directions } = eigenvectors(table.map((row) => Float64Array.from(row)));
	expect(lengths).toEqual([...lengths].sort((one, other) => other - one));
	expect(lengths.reduce((sum, length) => sum + length, 0)).toBeCloseTo(12);
	for (const [at, direction] of directions.entries()) {
		const stretched = table.map((row) => row.reduce((sum, value, place) => sum + value * (direction[place] ?? 0), 0));
		for (const [place, value] of stretched.entries()) {
			expect(value).toBeCloseTo((lengths[at] ?? 0) * (direction[place] ?? 0));
		}
		expect(Math.hypot(...direction)).toBeCloseTo(1);
	}
});
