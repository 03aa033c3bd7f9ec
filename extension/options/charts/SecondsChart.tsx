import { useMemo } from 'preact/hooks';
import { dayFigures } from '../../../src/journal/dayFigures.ts';
import { type HourFigures, hourFigures } from '../../../src/journal/hourFigures.ts';
import type { JournalEntry } from '../../../src/journal/journalEntry.ts';
import { text } from '../../shared/text.ts';
import { numberFormats } from '../numberFormats.ts';
import { Axes } from './Axes.tsx';
import { ChartCard } from './ChartCard.tsx';
import { ChartTable } from './ChartTable.tsx';
import { Drawing } from './Drawing.tsx';
import { bandAt, heightOf, ticksUpTo } from './plot.ts';

/** A bar is no wider than this, and half as wide as its band. */
const widest = 26;

/** An hour of the day as its clock says it. */
const hourName = (hour: number) => numberFormats.clock(new Date(2026, 0, 1, hour).getTime());

function Hours({ hours, words }: { readonly hours: readonly HourFigures[]; readonly words: string }) {
	const from = hours[0]?.hour ?? 0;
	const bands = (hours.at(-1)?.hour ?? 0) - from + 1;
	const ticks = ticksUpTo(Math.max(...hours.map(({ threeQuarters }) => threeQuarters)) / 1000);
	const height = (milliseconds: number) => heightOf(milliseconds / 1000, ticks);
	const places = hours.map((one) => ({ ...one, ...bandAt(one.hour - from, bands) }));
	return (
		<Drawing words={words}>
			<Axes
				ticks={ticks}
				write={numberFormats.decimal}
				labels={Array.from({ length: bands }, (_, place) => hourName(from + place))}
			/>
			{places.map(({ hour, middle, width, quarter, threeQuarters }) => {
				const wide = Math.min(widest, width / 2);
				return (
					<rect
						key={hour}
						class="chart-span"
						x={middle - wide / 2}
						width={wide}
						y={height(threeQuarters)}
						height={Math.max(2, height(quarter) - height(threeQuarters))}
						rx="3"
					/>
				);
			})}
			<polyline
				class="chart-line"
				points={places.map(({ middle, median }) => `${middle},${height(median)}`).join(' ')}
			/>
			{places.map(({ hour, middle, median }) => (
				<circle key={hour} class="chart-point" cx={middle} cy={height(median)} r="4" />
			))}
		</Drawing>
	);
}

/** Seconds from the start of after-call work until the code was stored, by the hour of the day. */
export function SecondsChart({ lines }: { readonly lines: readonly JournalEntry[] }) {
	const hours = useMemo(() => hourFigures(lines), [lines]);
	const { median } = useMemo(() => dayFigures(lines), [lines]);
	const words = median === null ? null : text('chart_secondsWords', numberFormats.seconds(median));
	const { count, tenths } = numberFormats;
	return (
		<ChartCard
			name="seconds"
			title={text('chart_seconds')}
			words={words}
			table={
				<ChartTable
					columns={[
						text('chart_hour'),
						text('chart_count'),
						text('chart_quarter'),
						text('chart_median'),
						text('chart_threeQuarters'),
					]}
					rows={hours.map((one) => [
						hourName(one.hour),
						count(one.count),
						tenths(one.quarter),
						tenths(one.median),
						tenths(one.threeQuarters),
					])}
				/>
			}
		>
			<Hours hours={hours} words={words ?? ''} />
		</ChartCard>
	);
}
