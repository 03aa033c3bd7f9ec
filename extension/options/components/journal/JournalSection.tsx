import type { SettingsView } from '../../../../src/policy/settingsView.ts';
import { text } from '../../../shared/text.ts';
import type { OptionsModel } from '../../optionsModel.ts';
import { WithJournal } from '../WithJournal.tsx';
import { JournalBrowser } from './JournalBrowser.tsx';

/** What happened to each wrap-up, or that nothing did yet. The settings are null while they are not known. */
export function JournalSection(props: { readonly options: OptionsModel; readonly settings: SettingsView | null }) {
	return (
		<WithJournal options={props.options}>
			{(lines) =>
				lines.length === 0 ? (
					<p class="journal-empty" data-journal-empty>
						{text('journal_empty')}
					</p>
				) : (
					<JournalBrowser {...props} lines={lines} />
				)
			}
		</WithJournal>
	);
}
