import { type periodFigures, sumOfPeriods } from '../../../src/journal/periodFigures.ts';
import { text } from '../../shared/text.ts';
import { numberFormats } from '../numberFormats.ts';
import { Axes } from './Axes.tsx';
import { ChartCard } from './ChartCard.tsx';
import { ChartTable } from './ChartTable.tsx';
import { Drawing } from './Drawing.tsx';
import { periodName } from './periodName.ts';
import { bandAt, heightOf } from './plot.ts';

const ticks = [0, 0.25, 0.5, 0.75, 1];

/** The share of the wrap-ups with suggestions that took the first one, from period to period. */
export function FirstChart({ length, periods }: ReturnType<typeof periodFigures>) {
	const told = periods.filter(({ shown }) => shown > 0);
	const { shown, first } = sumOfPeriods(told);
	const { count, percent } = numberFormats;
	const words = shown === 0 ? null : text('chart_firstWords', percent(first / shown), shown);
	const names = told.map(({ start }) => periodName(length, start));
	const points = told.map((one, place) => ({
		start: one.start,
		x: bandAt(place, told.length).middle,
		y: heightOf(one.first / one.shown, ticks),
	}));
	return (
		<ChartCard
			name="first"
			title={text('chart_first')}
			words={words}
			table={
				<ChartTable
					columns={[text('chart_from'), text('chart_withSuggestions'), text('chart_taken'), text('chart_share')]}
					rows={told.map((one, place) => [
						names[place] ?? '',
						count(one.shown),
						count(one.first),
						percent(one.first / one.shown),
					])}
				/>
			}
		>
			<Drawing words={words ?? ''}>
				<Axes ticks={ticks} write={percent} labels={names} />
				<polyline class="chart-line" points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
				{points.map(({ start, x, y }) => (
					<circle key={start} class="chart-point" cx={x} cy={y} r={points.length > 31 ? 3 : 4} />
				))}
			</Drawing>
		</ChartCard>
	);
}
