import { text } from '../../shared/text.ts';
import { unreachable } from '../../shared/unreachable.ts';
import { useSignalValue } from '../../shared/useSignalValue.ts';
import type { OptionsModel } from '../optionsModel.ts';
import { ClearJournal } from './ClearJournal.tsx';
import { JournalTable } from './JournalTable.tsx';

/** As many lines as are listed. */
const mostListed = 500;

/** What happened to each wrap-up, or that nothing did yet. */
export function JournalSection({ options }: { readonly options: OptionsModel }) {
	const journal = useSignalValue(options.journal);
	switch (journal.kind) {
		case 'loading':
			return <p role="status">{text('starting')}</p>;
		case 'failed':
			return (
				<p class="problem" role="alert">
					{text('journal_failed')}
				</p>
			);
		case 'ready':
			return journal.value.length === 0 ? (
				<p class="journal-empty" data-journal-empty>
					{text('journal_empty')}
				</p>
			) : (
				<>
					<JournalTable lines={journal.value.slice(0, mostListed)} />
					<ClearJournal count={journal.value.length} onClear={options.clearJournal} />
				</>
			);
		default:
			return unreachable(journal);
	}
}
