import { useState } from 'preact/hooks';
import { text } from '../../../shared/text.ts';
import type { LearnerModel } from '../../learnerModel.ts';
import { offerFile } from '../../offerFile.ts';

/** Writes what was learned into a file, through the browser's own download. */
export function ExportMemory({ learner }: { readonly learner: LearnerModel }) {
	const [outcome, setOutcome] = useState<'none' | 'written' | 'nothing'>('none');
	const write = async (): Promise<void> => {
		const bytes = await learner.bytes();
		if (bytes !== null) offerFile('afterword-memory.bin', bytes);
		setOutcome(bytes === null ? 'nothing' : 'written');
	};
	return (
		<div class="field">
			<h4>{text('export')}</h4>
			<p class="field-hint">{text('export_memoryHint')}</p>
			<div class="control-row">
				<button type="button" class="button" data-export onClick={() => void write()}>
					{text('export_button')}
				</button>
				<span class="field-note" role="status">
					{outcome === 'written' && text('export_done')}
				</span>
			</div>
			<p class="problem" role="alert">
				{outcome === 'nothing' && text('export_nothing')}
			</p>
		</div>
	);
}
