import { addTo, createMatrix, type Matrix, rowOf } from './matrix.ts';

/** A text as rows of the table, the direction its mean is to have, and how much it counts. */
export type Lessons = {
	readonly rows: readonly Int32Array[];
	readonly targets: Matrix;
	readonly weights: Float32Array;
};

function meansOf({ rows }: Lessons, table: Matrix): Matrix {
	const means = createMatrix(rows.length, table.columns);
	for (const [at, of] of rows.entries())
		for (const row of of) addTo(rowOf(means, at), rowOf(table, row), 1 / of.length);
	return means;
}

/** Gives each text's difference back to its rows: the transpose of taking means, with the texts' weights. */
function giveBack({ rows, weights }: Lessons, differences: Matrix, to: Matrix): Matrix {
	for (const [at, of] of rows.entries())
		for (const row of of) addTo(rowOf(to, row), rowOf(differences, at), (weights[at] ?? 1) / of.length);
	return to;
}

const product = (one: Matrix, other: Matrix) =>
	one.values.reduce((sum, value, at) => sum + value * (other.values[at] ?? 0), 0);

/**
 * Ridge regression by conjugate gradients: changes `start`, as little as `stiffness` asks for, so that the mean of a
 * text's rows comes near its target. What a text does not speak of stays as it is.
 */
export function fitRows(lessons: Lessons, start: Matrix, stiffness: number, steps: number): Matrix {
	const { rows, columns } = start;
	const differences = meansOf(lessons, start);
	for (const [at, value] of differences.values.entries())
		differences.values[at] = (lessons.targets.values[at] ?? 0) - value;
	const rest = giveBack(lessons, differences, createMatrix(rows, columns));
	const direction = { ...rest, values: rest.values.slice() };
	const found = { ...start, values: start.values.slice() };
	let size = product(rest, rest);
	for (let step = 0; step < steps && size > 1e-12; step += 1) {
		const image = { ...direction, values: direction.values.map((value) => value * stiffness) };
		giveBack(lessons, meansOf(lessons, direction), image);
		const length = size / product(direction, image);
		addTo(found.values, direction.values, length);
		addTo(rest.values, image.values, -length);
		const next = product(rest, rest);
		for (const [at, value] of direction.values.entries())
			direction.values[at] = (rest.values[at] ?? 0) + (next / size) * value;
		size = next;
	}
	return found;
}
