import { useState } from 'preact/hooks';
import type { JournalEntry } from '../../../../src/journal/journalEntry.ts';
import { text } from '../../../shared/text.ts';
import type { JournalCharts } from '../../charts/JournalCharts.tsx';

type Charts =
	| { readonly kind: 'closed' | 'loading' | 'failed' }
	| { readonly kind: 'open'; readonly Drawn: typeof JournalCharts };

/** The charts of the journal: whether they are shown, and how to have them; they are loaded when they are first asked for. */
export function useCharts(): { readonly charts: Charts; readonly toggle: () => void } {
	const [charts, setCharts] = useState<Charts>({ kind: 'closed' });
	const open = async (): Promise<void> => {
		setCharts({ kind: 'loading' });
		try {
			const { JournalCharts: Drawn } = await import('../../charts/JournalCharts.tsx');
			setCharts({ kind: 'open', Drawn });
		} catch (error) {
			console.warn('Afterword: the charts could not be loaded.', error);
			setCharts({ kind: 'failed' });
		}
	};
	return { charts, toggle: () => (charts.kind === 'open' ? setCharts({ kind: 'closed' }) : void open()) };
}

/** Shows the charts of these lines, or hides them. */
export function ChartsToggle({ charts, toggle }: ReturnType<typeof useCharts>) {
	const isOpen = charts.kind === 'open';
	return (
		<button type="button" class="button" data-charts-toggle aria-expanded={isOpen} onClick={toggle}>
			{text(isOpen ? 'charts_hide' : 'charts_show')}
		</button>
	);
}

/** The charts of these lines, where they are shown. */
export function ChartsPart({ charts, lines }: { readonly charts: Charts; readonly lines: readonly JournalEntry[] }) {
	if (charts.kind === 'open') return <charts.Drawn lines={lines} />;
	return charts.kind === 'failed' ? (
		<p class="problem" role="alert">
			{text('charts_failed')}
		</p>
	) : null;
}
