import { useState } from 'preact/hooks';
import { text } from '../../../shared/text.ts';
import { offerFile } from '../../offerFile.ts';
import type { Download } from '../../templateDownloads.ts';

/** One button for each file; the browser saves it as it saves any download. */
export function SaveFiles({ files }: { readonly files: readonly Download[] }) {
	const [outcome, setOutcome] = useState<'export_done' | 'export_failed' | null>(null);
	const save = async ({ name, make }: Download): Promise<void> => {
		try {
			offerFile(name, await make());
			setOutcome('export_done');
		} catch (error) {
			console.warn(`Afterword: ${name} could not be made.`, error);
			setOutcome('export_failed');
		}
	};
	return (
		<div class="field">
			<div class="control-row policy-files">
				{files.map((file) => (
					<button
						key={file.name}
						type="button"
						class="button"
						data-policy-file={file.name}
						onClick={() => void save(file)}
					>
						{text('policyCopy_save', file.name)}
					</button>
				))}
			</div>
			<span class="field-note" role="status">
				{outcome !== null && text(outcome)}
			</span>
		</div>
	);
}
