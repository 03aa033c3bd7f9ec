import { type periodFigures, sumOfPeriods } from '../../../src/journal/periodFigures.ts';
import { text } from '../../shared/text.ts';
import { numberFormats } from '../numberFormats.ts';
import { Axes } from './Axes.tsx';
import { ChartCard } from './ChartCard.tsx';
import { ChartTable } from './ChartTable.tsx';
import { Drawing } from './Drawing.tsx';
import { periodName } from './periodName.ts';
import { bandAt, heightOf, ticksUpTo } from './plot.ts';

/** A bar is no wider than this, and half as wide as its band. */
const widest = 28;

/** Wrap-ups that were missed, and among them those whose time ran out, from period to period. */
export function MissedChart({ length, periods }: ReturnType<typeof periodFigures>) {
	const sum = sumOfPeriods(periods);
	const words = sum.count === 0 ? null : text('chart_missedWords', sum.missed, sum.timedOut, sum.count);
	const names = periods.map(({ start }) => periodName(length, start));
	const ticks = ticksUpTo(Math.max(1, ...periods.map(({ missed, timedOut }) => missed + timedOut)), true);
	const { count } = numberFormats;
	const shares = [
		['chart-missed', text('journalOutcome_missed')],
		['chart-timedOut', text('journalReason_timedOut')],
	] as const;
	return (
		<ChartCard
			name="missed"
			title={text('chart_missed')}
			words={words}
			table={
				<ChartTable
					columns={[text('chart_from'), text('chart_count'), ...shares.map(([, name]) => name)]}
					rows={periods.map((one, place) => [
						names[place] ?? '',
						count(one.count),
						count(one.missed),
						count(one.timedOut),
					])}
				/>
			}
		>
			<Drawing words={words ?? ''}>
				<Axes ticks={ticks} write={count} labels={names} />
				{periods.map(({ start, missed, timedOut }, place) => {
					const { middle, width } = bandAt(place, periods.length);
					const wide = Math.min(widest, width * 0.6);
					const [low, high] = [heightOf(missed, ticks), heightOf(missed + timedOut, ticks)];
					const bottom = heightOf(0, ticks);
					return (
						<g key={start}>
							<rect class="chart-missed" x={middle - wide / 2} width={wide} y={low} height={bottom - low} />
							<rect class="chart-timedOut" x={middle - wide / 2} width={wide} y={high} height={low - high} />
						</g>
					);
				})}
			</Drawing>
			<ul class="legend">
				{shares.map(([look, name]) => (
					<li key={look}>
						<svg class="swatch" viewBox="0 0 12 12" aria-hidden="true">
							<rect class={look} width="12" height="12" />
						</svg>
						{name}
					</li>
				))}
			</ul>
		</ChartCard>
	);
}
