import { useState } from 'preact/hooks';
import type { Artefact } from '../../../../src/policy/artefacts/artefact.ts';
import { text } from '../../../shared/text.ts';
import { offerFile } from '../../offerFile.ts';

/** One button for each file; the browser saves it as it saves any download. */
export function SaveFiles({ files }: { readonly files: readonly Artefact[] }) {
	const [saved, setSaved] = useState(false);
	const save = (file: Artefact): void => {
		offerFile(file.name, new TextEncoder().encode(file.text));
		setSaved(true);
	};
	return (
		<div class="field">
			<div class="control-row policy-files">
				{files.map((file) => (
					<button key={file.name} type="button" class="button" data-policy-file={file.name} onClick={() => save(file)}>
						{text('policyCopy_save', file.name)}
					</button>
				))}
			</div>
			<span class="field-note" role="status">
				{saved && text('export_done')}
			</span>
		</div>
	);
}
