/** Time as it passes, in milliseconds. */
export const wallClock = (): number => performance.now();

/** The value below which this share of the values lies. */
export function percentileOf(values: readonly number[], share: number): number {
	const sorted = Float64Array.from(values).sort();
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Measures how long something takes, again and again; the percentiles are in milliseconds. */
export function createStopwatch() {
	const taken: number[] = [];
	return {
		time: <Result>(work: () => Result): Result => {
			const start = wallClock();
			const result = work();
			taken.push(wallClock() - start);
			return result;
		},
		percentile: (share: number): number => percentileOf(taken, share),
	};
}
