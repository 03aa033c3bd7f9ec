import type { ComponentChildren } from 'preact';
import type { JournalEntry } from '../../../src/journal/journalEntry.ts';
import { text } from '../../shared/text.ts';
import { unreachable } from '../../shared/unreachable.ts';
import { useSignalValue } from '../../shared/useSignalValue.ts';
import type { OptionsModel } from '../optionsModel.ts';

/** Something made of the journal's lines; while they are read, or where they cannot be, it says that instead. */
export function WithJournal(props: {
	readonly options: OptionsModel;
	readonly children: (lines: readonly JournalEntry[]) => ComponentChildren;
}) {
	const journal = useSignalValue(props.options.journal);
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
			return <>{props.children(journal.value)}</>;
		default:
			return unreachable(journal);
	}
}
