import { useState } from 'preact/hooks';
import { countedText, text } from '../../../shared/text.ts';

/** Deletes the journal of this device, after asking. */
export function ClearJournal({ count, onClear }: { readonly count: number; readonly onClear: () => void }) {
	const [asking, setAsking] = useState(false);
	if (!asking) {
		return (
			<button type="button" class="button" data-journal-clear onClick={() => setAsking(true)}>
				{text('journal_clear')}
			</button>
		);
	}
	return (
		<div class="ask" role="alert">
			<p>{countedText('journal_clearAsk', count)}</p>
			<div class="control-row">
				<button type="button" class="button button-danger" data-journal-clear-yes onClick={onClear}>
					{text('journal_clearYes')}
				</button>
				<button type="button" class="button" onClick={() => setAsking(false)}>
					{text('journal_clearNo')}
				</button>
			</div>
		</div>
	);
}
