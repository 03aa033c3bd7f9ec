import { useMemo } from 'preact/hooks';
import { codeCounts } from '../../../src/journal/codeCounts.ts';
import type { JournalEntry } from '../../../src/journal/journalEntry.ts';
import { text } from '../../shared/text.ts';
import { numberFormats } from '../numberFormats.ts';
import { ChartCard } from './ChartCard.tsx';
import { ChartTable } from './ChartTable.tsx';

/** As many codes have a bar of their own; the table has them all. */
const mostBars = 8;

/** Wrap-ups by code, as bars. */
export function CodesChart({ lines }: { readonly lines: readonly JournalEntry[] }) {
	const counts = useMemo(() => codeCounts(lines), [lines]);
	const all = counts.reduce((sum, { count }) => sum + count, 0);
	const share = (count: number) => numberFormats.percent(count / all);
	const own = counts.slice(0, counts.length > mostBars + 1 ? mostBars : counts.length);
	const rest = all - own.reduce((sum, { count }) => sum + count, 0);
	const bars = rest === 0 ? own : [...own, { id: ' rest', name: text('chart_otherCodes'), count: rest }];
	const most = Math.max(...bars.map(({ count }) => count));
	const [first] = counts;
	const words = first === undefined ? null : text('chart_codesWords', first.name, share(first.count));
	const { count: written } = numberFormats;
	return (
		<ChartCard
			name="codes"
			title={text('chart_codes')}
			words={words}
			table={
				<ChartTable
					columns={[text('journal_code'), text('chart_count'), text('chart_share')]}
					rows={counts.map(({ name, count }) => [name, written(count), share(count)])}
				/>
			}
		>
			<div class="bars" role="img" aria-label={words ?? ''}>
				{bars.map(({ id, name, count }) => (
					<div key={id} class="bar-row" data-bar={count}>
						<span class="bar-name" dir="auto" title={name}>
							{name}
						</span>
						<svg class="bar-track" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
							<rect class="chart-bar" width={(count / most) * 100} height="12" />
						</svg>
						<span class="bar-count">{written(count)}</span>
					</div>
				))}
			</div>
		</ChartCard>
	);
}
