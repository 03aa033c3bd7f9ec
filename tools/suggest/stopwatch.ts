/** Measures how long something takes, again and again; the percentiles are in milliseconds. */
export function createStopwatch() {
	const taken: number[] = [];
	return {
		time: <Result>(work: () => Result): Result => {
			const start = performance.now();
			const result = work();
			taken.push(performance.now() - start);
			return result;
		},
		percentile: (share: number): number => {
			const sorted = Float64Array.from(taken).sort();
			return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
		},
	};
}
