import type { WeekFigures } from '../../../../src/journal/suggestionFigures.ts';
import { suggestionShare } from '../../../../src/journal/suggestionShare.ts';
import { text } from '../../../shared/text.ts';
import { numberFormats } from '../../numberFormats.ts';
import { ScrollFrame } from './ScrollFrame.tsx';

/** The drawing in its own units; it is shown at this size where there is room. */
const frame = { width: 640, height: 190, left: 56, right: 584, top: 16, bottom: 158 };
/** Dates below the line need this much room each. */
const dateWidth = 64;
/** Weeks that are drawn; the table has them all. */
const mostWeeks = 26;

type Point = { readonly start: number; readonly share: number; readonly x: number; readonly y: number };

const yOf = (share: number) => frame.bottom - share * (frame.bottom - frame.top);

/** Places each week that had suggestions in sight by its time and its share. */
function pointsOf(weeks: readonly WeekFigures[]): Point[] {
	const drawn = weeks
		.flatMap(({ start, figures }) => {
			const share = suggestionShare(figures, 'first');
			return share === null ? [] : [{ start, share }];
		})
		.slice(-mostWeeks);
	const from = drawn[0]?.start ?? 0;
	const span = (drawn.at(-1)?.start ?? 0) - from;
	return drawn.map(({ start, share }) => ({
		start,
		share,
		x: frame.left + (span === 0 ? 0 : ((start - from) / span) * (frame.right - frame.left)),
		y: yOf(share),
	}));
}

/** The points that get their date: the last one, and those before it that leave room. */
function dated(points: readonly Point[]): Point[] {
	let room = Number.POSITIVE_INFINITY;
	return points.toReversed().filter(({ x }) => {
		const fits = x <= room;
		if (fits) room = x - dateWidth;
		return fits;
	});
}

/** The share of first suggestions that were taken, week by week, as a line. Nothing while there is no second week. */
export function ShareChart({ weeks }: { readonly weeks: readonly WeekFigures[] }) {
	const points = pointsOf(weeks);
	const [first] = points;
	const last = points.at(-1);
	if (first === undefined || last === undefined || points.length < 2) {
		return null;
	}
	const { percent, day } = numberFormats;
	return (
		<ScrollFrame label={text('figures_chart')}>
			<svg
				class="chart"
				viewBox={`0 0 ${frame.width} ${frame.height}`}
				role="img"
				aria-label={text('figures_chartWords', percent(first.share), percent(last.share), points.length)}
			>
				{[0, 0.5, 1].map((share) => (
					<g key={share}>
						<line class="chart-grid" x1={frame.left} x2={frame.right} y1={yOf(share)} y2={yOf(share)} />
						<text x={frame.left - 10} y={yOf(share)} dy="0.35em" text-anchor="end">
							{percent(share)}
						</text>
					</g>
				))}
				<polyline class="chart-line" points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
				{points.map(({ start, x, y }) => (
					<circle key={start} class="chart-point" cx={x} cy={y} r="3.5" />
				))}
				{dated(points).map(({ start, x }) => (
					<text key={start} x={x} y={frame.bottom + 20} text-anchor="middle">
						{day(start)}
					</text>
				))}
				<text class="chart-last" x={last.x + 9} y={last.y} dy="0.35em">
					{percent(last.share)}
				</text>
			</svg>
		</ScrollFrame>
	);
}
