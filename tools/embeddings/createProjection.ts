import { eigenvectors } from './eigenvectors.ts';
import { createMatrix, type Matrix, normalise, rowOf } from './matrix.ts';

/** How far directions are brought to one length: 0 leaves them, 0.5 is full whitening. */
const whitening = 0.4;

/** Takes a teacher's vectors to the dimensions of the table: less the mean, in few directions, brought to length one. */
export type Projection = (vectors: Matrix) => Matrix;

function meanOf(vectors: Matrix): Float64Array {
	const mean = new Float64Array(vectors.columns);
	for (let row = 0; row < vectors.rows; row += 1)
		for (const [at, value] of rowOf(vectors, row).entries()) mean[at] = (mean[at] ?? 0) + value / vectors.rows;
	return mean;
}

/** Adds what a row says about how the places go together, to the upper half of the table. */
function addProducts(table: readonly Float64Array[], centred: Float64Array, factor: number): void {
	for (const [at, sums] of table.entries()) {
		const value = (centred[at] ?? 0) * factor;
		for (let other = at; other < sums.length; other += 1)
			sums[other] = (sums[other] ?? 0) + value * (centred[other] ?? 0);
	}
}

function covarianceOf(vectors: Matrix, mean: Float64Array): Float64Array[] {
	const table = Array.from(mean, () => new Float64Array(mean.length));
	for (let row = 0; row < vectors.rows; row += 1) {
		const values = rowOf(vectors, row);
		addProducts(
			table,
			mean.map((value, at) => (values[at] ?? 0) - value),
			1 / vectors.rows,
		);
	}
	return table.map((sums, at) => sums.map((sum, other) => (other < at ? (table[other]?.[at] ?? 0) : sum)));
}

/** The directions in which the vectors differ most, half-whitened, so that the few strongest do not drown the others. */
export function createProjection(vectors: Matrix, dimensions: number): Projection {
	const mean = meanOf(vectors);
	const { lengths, directions } = eigenvectors(covarianceOf(vectors, mean));
	const kept = directions
		.slice(0, dimensions)
		.map((direction, at) => direction.map((value) => value / Math.max(lengths[at] ?? 0, 1e-9) ** whitening));
	return (given) => {
		const projected = createMatrix(given.rows, dimensions);
		for (let row = 0; row < given.rows; row += 1) {
			const from = rowOf(given, row);
			const to = rowOf(projected, row);
			for (const [at, direction] of kept.entries()) {
				let sum = 0;
				for (let place = 0; place < from.length; place += 1)
					sum += (direction[place] ?? 0) * ((from[place] ?? 0) - (mean[place] ?? 0));
				to[at] = sum;
			}
			normalise(to);
		}
		return projected;
	};
}
