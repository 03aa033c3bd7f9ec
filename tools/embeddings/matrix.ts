/** Numbers in rows of one length. */
export type Matrix = { readonly rows: number; readonly columns: number; readonly values: Float32Array };

/** A matrix of zeros. */
export function createMatrix(rows: number, columns: number): Matrix {
	return { rows, columns, values: new Float32Array(rows * columns) };
}

/** One row, sharing its numbers with the matrix. */
export function rowOf({ columns, values }: Matrix, row: number): Float32Array {
	return values.subarray(row * columns, (row + 1) * columns);
}

/** The product of two rows of one length. */
export function dot(one: Float32Array, other: Float32Array): number {
	let sum = 0;
	for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
	return sum;
}

/** Adds a row, times a factor, to another one. */
export function addTo(sum: Float32Array, row: Float32Array, factor: number): void {
	for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + factor * (row[at] ?? 0);
}

/** Brings a row to length one; one of zeros stays as it is. */
export function normalise(row: Float32Array): void {
	const length = Math.sqrt(dot(row, row));
	if (length > 0) for (let at = 0; at < row.length; at += 1) row[at] = (row[at] ?? 0) / length;
}
