import { expect, it } from 'vitest';
import { createRandom } from '../suggest/random.ts';
import { fitRows } from './fitRows.ts';
import { createMatrix, rowOf } from './matrix.ts';

const random = createRandom(9);
const hidden = createMatrix(6, 4);
for (const at of hidden.values.keys()) hidden.values[at] = random() - 0.5;
const rows = Array.from({ length: 80 }, () => Int32Array.from({ length: 3 }, () => Math.floor(random() * 5)));
const targets = createMatrix(80, 4);
for (const [at, of] of rows.entries())
	for (const row of of)
		for (const [place, value] of rowOf(hidden, row).entries())
			rowOf(targets, at)[place] = (rowOf(targets, at)[place] ?? 0) + value / 3;
const lessons = { rows, targets, weights: new Float32Array(80).fill(1) };

it('finds the rows whose means the targets are', () => {
	const found = fitRows(lessons, createMatrix(6, 4), 1e-6, 60);
	for (const [at, value] of hidden.values.slice(0, 20).entries()) expect(found.values[at]).toBeCloseTo(value, 2);
});

it('leaves a row that no text speaks of as it was, and all rows where it is stiff', () => {
	const start = createMatrix(6, 4);
	start.values.fill(0.25);
	expect([...rowOf(fitRows(lessons, start, 0.1, 60), 5)]).toEqual([0.25, 0.25, 0.25, 0.25]);
	for (const value of fitRows(lessons, start, 1e6, 60).values) expect(value).toBeCloseTo(0.25, 3);
});
