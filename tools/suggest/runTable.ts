import type { Played } from './playStream.ts';

const inPercent = (share: number) => (100 * share).toFixed(1);

/** The head of the table of runs. */
export const runHead =
	'| run | events | top-1 | top-3 | top-5 | MRR | calibration error | first 20 | new code | applied at 99 / 98 / 95 % (right) | predict p50/p99 | update p50/p99 µs |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- | --- |';

/** One run as a line of the table; times in millionths of a second. */
export function runLine(name: string, played: Played): string {
	const { times, applied } = played;
	const micro = (milliseconds: number) => (Number.isNaN(milliseconds) ? '-' : String(Math.round(milliseconds * 1000)));
	const cells = [
		name,
		String(played.events),
		inPercent(played.top1),
		inPercent(played.top3),
		inPercent(played.top5),
		played.reciprocalRank.toFixed(3),
		played.calibrationError.toFixed(3),
		`${inPercent(played.first20.top1)}/${inPercent(played.first20.top3)}`,
		`${inPercent(played.newCode.top1)}/${inPercent(played.newCode.top3)}`,
		['0.99', '0.98', '0.95']
			.map((target) => {
				const { coverage = 0, precision = 0 } = applied[target] ?? {};
				return coverage === 0 ? '0' : `${inPercent(coverage)} (${inPercent(precision)})`;
			})
			.join(' / '),
		`${micro(times.predictP50)}/${micro(times.predictP99)}`,
		`${micro(times.updateP50)}/${micro(times.updateP99)}`,
	];
	return `| ${cells.join(' | ')} |`;
}
