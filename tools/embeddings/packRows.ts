import { type Matrix, rowOf } from './matrix.ts';

/** How much smaller than the largest number's the scale may be; large numbers are then cut, small ones told apart. */
const shrinks = Array.from({ length: 21 }, (_, at) => 1 - at * 0.025);

/** The bits of a number as a float of 16 bits, rounded to the nearest; too small ones become 0. For numbers from 0 on. */
export function toHalf(value: number): number {
	if (value < 2 ** -14) return Math.round(value * 2 ** 24);
	const exponent = Math.floor(Math.log2(value));
	const fraction = Math.round((value / 2 ** exponent - 1) * 1024);
	return ((exponent + 15) << 10) + fraction;
}

/** The number that some bits of 16 stand for. */
export function fromHalf(bits: number): number {
	const exponent = bits >> 10;
	return exponent === 0 ? bits * 2 ** -24 : (1 + (bits & 1023) / 1024) * 2 ** (exponent - 15);
}

const codeOf = (value: number, scale: number) => Math.max(0, Math.min(15, Math.round(value / scale) + 8));

function lossOf(row: Float32Array, scale: number): number {
	return row.reduce((sum, value) => sum + (value - (codeOf(value, scale) - 8) * scale) ** 2, 0);
}

/** The scale, as 16 bits, with which four bits a number lose least of a row. */
function bestScale(row: Float32Array): number {
	const largest = row.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6);
	const tried = shrinks.map((shrink) => Math.max(1, toHalf((shrink * largest) / 7)));
	const losses = tried.map((bits) => lossOf(row, fromHalf(bits)));
	return tried[losses.indexOf(Math.min(...losses))] ?? 1;
}

/** The bytes of a table as `createWordTable` reads them: 16 bits of scale for each row, then four bits a number. */
export function packRows(rows: Matrix): Uint8Array {
	const bytes = new Uint8Array(rows.rows * (2 + rows.columns / 2));
	for (let at = 0; at < rows.rows; at += 1) {
		const row = rowOf(rows, at);
		const bits = bestScale(row);
		bytes.set([bits & 255, bits >> 8], 2 * at);
		const codes = Array.from(row, (value) => codeOf(value, fromHalf(bits)));
		const start = 2 * rows.rows + (at * rows.columns) / 2;
		for (let pair = 0; pair < rows.columns / 2; pair += 1)
			bytes[start + pair] = (codes[2 * pair] ?? 8) | ((codes[2 * pair + 1] ?? 8) << 4);
	}
	return bytes;
}
