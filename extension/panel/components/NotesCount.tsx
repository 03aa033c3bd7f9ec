import { useEffect } from 'preact/hooks';
import { text } from '../../shared/text.ts';
import { notesLevel } from '../notesLevel.ts';
import type { PanelModel } from '../panelModel.ts';

/** How long the notes are, once that matters. The sentence is announced when it changes; the count never is. */
export function NotesCount({ panel, length }: { readonly panel: PanelModel; readonly length: number }) {
	const level = notesLevel(length);
	const sentence = level === null ? null : text(`notes_level_${level.kind}`, level.limit);
	useEffect(() => {
		if (sentence !== null) {
			panel.say([sentence]);
		}
	}, [panel, sentence]);
	return (
		level && (
			<p class="notes-count" data-notes-level={level.kind}>
				<span>{sentence}</span>
				<span class="notes-number">{text('notes_count', length, level.limit)}</span>
			</p>
		)
	);
}
