import type { Played } from './playStream.ts';
import { bestBefore, bestBeforeFirst20 } from './studyFigures.ts';

const inPercent = (share: number) => (Number.isNaN(share) ? '-' : (100 * share).toFixed(1));
const both = (one: string, other: string) => (one === '-' ? '-' : `${one}/${other}`);

const columns = [
	'run',
	'events',
	'top-1',
	'top-3',
	'top-5',
	'best before',
	'MRR',
	'calibration error',
	"agents' first 20",
	'best before',
	'new code',
	'applied at 99 / 98 / 95 % (right)',
	'predict p50/p99 µs',
	'update p50/p99 µs',
];

/** The head of the table of runs. */
export const runHead = `| ${columns.join(' | ')} |\n| --- |${' ---: |'.repeat(columns.length - 1)}`;

const before = (figures: readonly [number, number] | undefined) =>
	figures === undefined ? '' : `${figures[0].toFixed(1)}/${figures[1].toFixed(1)}`;

function appliedCell({ applied }: Played): string {
	return ['0.99', '0.98', '0.95']
		.map((target) => {
			const { coverage = 0, precision = 0 } = applied[target] ?? {};
			return coverage === 0 ? '0' : `${inPercent(coverage)} (${inPercent(precision)})`;
		})
		.join(' / ');
}

/** One run as a line of the table; times in millionths of a second. */
export function runLine(name: string, played: Played): string {
	const { times, first20, newCode } = played;
	const micro = (milliseconds: number) => (Number.isNaN(milliseconds) ? '-' : String(Math.round(milliseconds * 1000)));
	const cells = [
		name,
		String(played.events),
		inPercent(played.top1),
		inPercent(played.top3),
		inPercent(played.top5),
		before(bestBefore[name]),
		played.reciprocalRank.toFixed(3),
		played.calibrationError.toFixed(3),
		both(inPercent(first20.top1), inPercent(first20.top3)),
		before(bestBeforeFirst20[name]),
		both(inPercent(newCode.top1), inPercent(newCode.top3)),
		appliedCell(played),
		both(micro(times.predictP50), micro(times.predictP99)),
		both(micro(times.updateP50), micro(times.updateP99)),
	];
	return `| ${cells.join(' | ')} |`;
}
