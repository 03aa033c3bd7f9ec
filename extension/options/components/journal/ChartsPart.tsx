import { useState } from 'preact/hooks';
import type { JournalEntry } from '../../../../src/journal/journalEntry.ts';
import { text } from '../../../shared/text.ts';
import type { JournalCharts } from '../../charts/JournalCharts.tsx';

type Charts =
	| { readonly kind: 'closed' | 'loading' | 'failed' }
	| { readonly kind: 'open'; readonly Drawn: typeof JournalCharts };

/** Shows the charts of these lines when they are asked for; they are loaded only then. */
export function ChartsPart({ lines }: { readonly lines: readonly JournalEntry[] }) {
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
	const isOpen = charts.kind === 'open';
	return (
		<>
			<button
				type="button"
				class="button"
				data-charts-toggle
				aria-expanded={isOpen}
				onClick={() => (isOpen ? setCharts({ kind: 'closed' }) : void open())}
			>
				{text(isOpen ? 'charts_hide' : 'charts_show')}
			</button>
			{charts.kind === 'failed' && (
				<p class="problem" role="alert">
					{text('charts_failed')}
				</p>
			)}
			{charts.kind === 'open' && <charts.Drawn lines={lines} />}
		</>
	);
}
