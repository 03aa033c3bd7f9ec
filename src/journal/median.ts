/** The middle one of some numbers, the mean of the two in the middle where their count is even, or null of none. */
export function median(values: readonly number[]): number | null {
	const sorted = values.toSorted((one, other) => one - other);
	const upper = sorted[Math.floor(sorted.length / 2)];
	const lower = sorted[Math.ceil(sorted.length / 2) - 1];
	return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}
