import { useState } from 'preact/hooks';
import { text } from '../../shared/text.ts';
import { Button } from './Button.tsx';

/** Notes that were typed and never sent, to be copied to where they are needed. */
export function KeptNotes({ notes }: { readonly notes: string }) {
	const [done, setDone] = useState<'copy' | 'copied' | 'notes_copyFailed'>('copy');
	const copy = (): void =>
		void navigator.clipboard.writeText(notes).then(
			() => setDone('copied'),
			(error: unknown) => {
				console.warn('The notes were not copied.', error);
				setDone('notes_copyFailed');
			},
		);
	return (
		<>
			<p class="card-sentence">{text('notes_left')}</p>
			<p class="kept" dir="auto">
				{notes}
			</p>
			<Button data-copy-notes onClick={copy}>
				{text(done)}
			</Button>
		</>
	);
}
