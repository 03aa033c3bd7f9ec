/** What is told of many measurements of one thing. */
export type Statistics = {
	readonly runs: number;
	readonly median: number;
	readonly p95: number;
	readonly largest: number;
};

/** The smallest value that at least this share of all values does not exceed (nearest rank). */
function percentile(sorted: readonly number[], share: number): number {
	return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/**
 * Sums up measurements.
 *
 * @throws Error when there are none: a figure that rests on nothing must not appear in a table
 */
export function statistics(values: readonly number[]): Statistics {
	if (values.length === 0) throw new Error('Nothing was measured.');
	const sorted = values.toSorted((one, other) => one - other);
	return {
		runs: sorted.length,
		median: percentile(sorted, 0.5),
		p95: percentile(sorted, 0.95),
		largest: percentile(sorted, 1),
	};
}
