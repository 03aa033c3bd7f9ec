import { expect, it } from 'vitest';
import { createWordTable } from '../../src/suggest/learner/wordTable.ts';
import { createRandom } from '../suggest/random.ts';
import { createMatrix, rowOf } from './matrix.ts';
import { fromHalf, packRows, toHalf } from './packRows.ts';

it('keeps numbers in 16 bits, to a thousandth of their size', () => {
	for (const value of [0.0001, 0.013, 0.5, 1, 3.7, 1000])
		expect(Math.abs(fromHalf(toHalf(value)) / value - 1)).toBeLessThan(0.001);
	expect(fromHalf(toHalf(0))).toBe(0);
	expect(fromHalf(toHalf(0.999999))).toBe(1);
});

it('packs rows so that the learner reads nearly the same ones', () => {
	const random = createRandom(3);
	const rows = createMatrix(40, 96);
	for (const at of rows.values.keys()) rows.values[at] = random() - 0.5;
	const words = Array.from({ length: 40 }, (_, at) => `w${at}`);
	const table = createWordTable(
		{ format: 'static-embed-1', dims: 96, rows: 40, vocab: words.join(' ') },
		packRows(rows),
	);
	for (const [at, word] of words.entries()) {
		const read = new Float32Array(96);
		for (const row of table.rowsOf(word)) table.addRow(row, 1, read);
		const meant = rowOf(rows, at);
		const product = read.reduce((sum, value, place) => sum + value * (meant[place] ?? 0), 0);
		expect(product / (Math.hypot(...read) * Math.hypot(...meant))).toBeGreaterThan(0.99);
		expect(Math.hypot(...read) / Math.hypot(...meant)).toBeCloseTo(1, 1);
	}
});
