import { text } from '../../shared/text.ts';
import type { OptionsModel } from '../optionsModel.ts';
import { ClearJournal } from './ClearJournal.tsx';
import { JournalTable } from './JournalTable.tsx';
import { WithJournal } from './WithJournal.tsx';

/** As many lines as are listed. */
const mostListed = 500;

/** What happened to each wrap-up, or that nothing did yet. */
export function JournalSection({ options }: { readonly options: OptionsModel }) {
	return (
		<WithJournal options={options}>
			{(lines) =>
				lines.length === 0 ? (
					<p class="journal-empty" data-journal-empty>
						{text('journal_empty')}
					</p>
				) : (
					<>
						<JournalTable lines={lines.slice(0, mostListed)} />
						<ClearJournal count={lines.length} onClear={options.clearJournal} />
					</>
				)
			}
		</WithJournal>
	);
}
