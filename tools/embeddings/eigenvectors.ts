/** Directions of a symmetric table of numbers, the longest first: their lengths and, one after another, themselves. */
export type Eigenvectors = { readonly lengths: readonly number[]; readonly directions: readonly Float64Array[] };

const mostRounds = 30;

/** Turns rows `p` and `q` of both tables, so that what joins the two directions vanishes. */
function turn(table: Float64Array[], turned: Float64Array[], p: number, q: number, tangent: number): void {
	const cosine = 1 / Math.sqrt(1 + tangent * tangent);
	const sine = tangent * cosine;
	for (const row of table) {
		const [one = 0, other = 0] = [row[p], row[q]];
		row[p] = cosine * one - sine * other;
		row[q] = sine * one + cosine * other;
	}
	for (const rows of [table, turned]) {
		const [one, other] = [rows[p], rows[q]];
		if (one === undefined || other === undefined) continue;
		for (let at = 0; at < one.length; at += 1) {
			const [first = 0, second = 0] = [one[at], other[at]];
			one[at] = cosine * first - sine * second;
			other[at] = sine * first + cosine * second;
		}
	}
}

/** The tangent of the angle by which two directions are turned so that nothing joins them. */
function tangentOf(one: number, other: number, between: number): number {
	const slope = (other - one) / (2 * between);
	return (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.sqrt(slope * slope + 1));
}

/** Finds them by Jacobi's method: pair by pair is turned until nothing joins any two. `table` is used up. */
export function eigenvectors(table: Float64Array[]): Eigenvectors {
	const size = table.length;
	const turned = table.map((_, at) => Float64Array.from({ length: size }, (__, other) => (at === other ? 1 : 0)));
	const diagonal = (at: number) => table[at]?.[at] ?? 0;
	const least = (1e-9 * table.reduce((sum, _, at) => sum + Math.abs(diagonal(at)), 0)) / size;
	const pairs = table.flatMap((_, p) => Array.from({ length: size - p - 1 }, (__, at) => [p, p + 1 + at] as const));
	for (let round = 0, joined = true; joined && round < mostRounds; round += 1) {
		joined = false;
		for (const [p, q] of pairs) {
			const between = table[p]?.[q] ?? 0;
			if (Math.abs(between) < least) continue;
			joined = true;
			turn(table, turned, p, q, tangentOf(diagonal(p), diagonal(q), between));
		}
	}
	const order = table.map((_, at) => at).sort((one, other) => diagonal(other) - diagonal(one));
	return { lengths: order.map(diagonal), directions: order.flatMap((at) => turned[at] ?? []) };
}
