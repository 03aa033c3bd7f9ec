import { useMemo, useState } from 'preact/hooks';
import type { JournalEntry } from '../../../../src/journal/journalEntry.ts';
import { filterJournal } from '../../../../src/journal/journalFilter.ts';
import type { SettingsView } from '../../../../src/policy/settingsView.ts';
import { text } from '../../../shared/text.ts';
import type { OptionsModel } from '../../optionsModel.ts';
import { ChartsPart, ChartsToggle, useCharts } from './ChartsPart.tsx';
import { ClearJournal } from './ClearJournal.tsx';
import { JournalFilters } from './JournalFilters.tsx';
import { JournalPages } from './JournalPages.tsx';
import { asFilter, everything, type JournalChoice, shownWords } from './journalChoice.ts';
import { KeptFor } from './KeptFor.tsx';
import { SaveJournal } from './SaveJournal.tsx';

/** The journal with all that can be done with it: find, look closer, see it drawn, save it, delete it. */
export function JournalBrowser(props: {
	readonly options: OptionsModel;
	readonly settings: SettingsView | null;
	readonly lines: readonly JournalEntry[];
}) {
	const { options, settings, lines } = props;
	const [choice, setChoice] = useState<JournalChoice>(everything);
	const [page, setPage] = useState(0);
	const found = useMemo(() => filterJournal(lines, asFilter(choice, Date.now()), shownWords), [lines, choice]);
	const charts = useCharts();
	const choose = (next: JournalChoice): void => {
		setChoice(next);
		setPage(0);
	};
	return (
		<>
			<JournalFilters lines={lines} choice={choice} onChange={choose} />
			<div class="found">
				<p role="status" data-journal-found={found.length}>
					{text('journal_found', found.length, lines.length)}
				</p>
				{choice !== everything && (
					<button type="button" class="button-quiet" data-journal-all onClick={() => choose(everything)}>
						{text('journal_showAll')}
					</button>
				)}
				<ChartsToggle {...charts} />
				<SaveJournal options={options} settings={settings} lines={found} />
			</div>
			<ChartsPart charts={charts.charts} lines={found} />
			{found.length === 0 ? (
				<p class="journal-empty" data-journal-nothing>
					{text('journal_nothingFound')}
				</p>
			) : (
				<JournalPages options={options} lines={found} page={page} onPage={setPage} />
			)}
			<KeptFor settings={settings} />
			<ClearJournal count={lines.length} onClear={options.clearJournal} />
		</>
	);
}
