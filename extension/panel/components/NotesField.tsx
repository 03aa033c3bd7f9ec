import type { Entry } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import { useSignalValue } from '../../shared/useSignalValue.ts';
import type { PanelModel } from '../panelModel.ts';

/** As many characters as the background accepts. */
const longestNotes = 4000;

/** Notes that go with the code. What is typed is saved by itself; no key chooses a code here. */
export function NotesField({ panel, entry }: { readonly panel: PanelModel; readonly entry: Entry }) {
	useSignalValue(panel.drafts.typed);
	return (
		<textarea
			data-notes
			rows={1}
			dir="auto"
			maxLength={longestNotes}
			aria-label={text('notes_label')}
			placeholder={text('notes_placeholder')}
			value={panel.drafts.of(entry)}
			onInput={({ currentTarget }) => panel.drafts.type(entry.key, currentTarget.value)}
			onBlur={() => panel.drafts.flush(entry.key)}
		/>
	);
}
