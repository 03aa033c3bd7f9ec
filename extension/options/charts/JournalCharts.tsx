import { useMemo } from 'preact/hooks';
import type { JournalEntry } from '../../../src/journal/journalEntry.ts';
import { periodFigures } from '../../../src/journal/periodFigures.ts';
import { CodesChart } from './CodesChart.tsx';
import { FirstChart } from './FirstChart.tsx';
import { MissedChart } from './MissedChart.tsx';
import { SecondsChart } from './SecondsChart.tsx';

/** The journal in pictures. A file of its own, which is loaded when the charts are asked for. */
export function JournalCharts({ lines }: { readonly lines: readonly JournalEntry[] }) {
	const figures = useMemo(() => periodFigures(lines), [lines]);
	return (
		<div class="charts">
			<CodesChart lines={lines} />
			<SecondsChart lines={lines} />
			<FirstChart {...figures} />
			<MissedChart {...figures} />
		</div>
	);
}
