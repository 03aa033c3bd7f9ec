import { useRef } from 'preact/hooks';
import { notesLimits } from '../../../src/protocol/notesLimits.ts';
import type { Entry } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import { useSignalValue } from '../../shared/useSignalValue.ts';
import { lazyPart } from '../lazyPart.tsx';
import type { PanelModel } from '../panelModel.ts';

const NotesHelp = lazyPart((parts) => parts.NotesHelp);

/** What the help below the notes does with a key that is pressed in them, once it is there. */
export type NotesKeys = { current: ((event: KeyboardEvent) => void) | null };

/**
 * Notes that go with the code. What is typed is saved by itself, and a paste brings plain text alone. More than the
 * platform takes can be typed, and is kept; what helps with it comes with {@link NotesHelp}.
 */
export function NotesField({ panel, entry }: { readonly panel: PanelModel; readonly entry: Entry }) {
	useSignalValue(panel.drafts.typed);
	const field = useRef<HTMLTextAreaElement>(null);
	const keys: NotesKeys = useRef(null);
	const hasSnippets = (panel.snapshot.value?.snippets ?? []).length > 0;
	return (
		<div class="notes">
			<textarea
				ref={field}
				data-notes
				rows={1}
				dir="auto"
				maxLength={notesLimits.draft}
				aria-label={text('notes_label')}
				placeholder={text(hasSnippets ? 'notes_placeholderSnippets' : 'notes_placeholder')}
				value={panel.drafts.of(entry)}
				onInput={({ currentTarget }) => panel.drafts.type(entry.key, currentTarget.value)}
				onKeyDown={(event) => keys.current?.(event)}
				onBlur={() => panel.drafts.flush(entry.key)}
			/>
			<NotesHelp panel={panel} entry={entry} field={field} keys={keys} />
		</div>
	);
}
