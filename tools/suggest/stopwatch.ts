/** Reads a clock, in milliseconds. */
export type Clock = () => number;

/** Time as it passes. */
export const wallClock: Clock = () => performance.now();

/** Time that processors worked for this program, so that what else runs on the machine hardly counts. */
export const processorClock: Clock = () => {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
};

/** Measures how long something takes, again and again; the percentiles are in milliseconds. */
export function createStopwatch(clock: Clock) {
	const taken: number[] = [];
	return {
		time: <Result>(work: () => Result): Result => {
			const start = clock();
			const result = work();
			taken.push(clock() - start);
			return result;
		},
		percentile: (share: number): number => {
			const sorted = Float64Array.from(taken).sort();
			return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
		},
	};
}
