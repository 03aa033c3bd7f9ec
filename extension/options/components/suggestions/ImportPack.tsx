import { useState } from 'preact/hooks';
import { text } from '../../../shared/text.ts';
import type { LearnerModel } from '../../learnerModel.ts';
import { type PackProblem, readPackFile } from '../../readPackFile.ts';

type Outcome = { readonly kind: 'none' | 'taken' } | { readonly kind: 'refused'; readonly problem: PackProblem };

/** Lays a pack from a file under what was learned, or says why that file will not do. */
export function ImportPack({ learner }: { readonly learner: LearnerModel }) {
	const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
	const take = async (field: HTMLInputElement): Promise<void> => {
		const [file] = field.files ?? [];
		if (file === undefined) return;
		setOutcome({ kind: 'none' });
		const read = await readPackFile(file);
		const problem = 'problem' in read ? read.problem : await learner.importPack(read.pack);
		setOutcome(problem === null ? { kind: 'taken' } : { kind: 'refused', problem });
		// The same file can be chosen again once it is mended.
		field.value = '';
	};
	return (
		<div class="field">
			<h4>
				<label for="import-pack">{text('import')}</label>
			</h4>
			<p class="field-hint" id="import-pack-hint">
				{text('import_hint')}
			</p>
			<input
				id="import-pack"
				class="control-file"
				type="file"
				accept=".json,application/json"
				aria-describedby="import-pack-hint import-pack-problem"
				aria-invalid={outcome.kind === 'refused'}
				onChange={({ currentTarget }) => void take(currentTarget)}
			/>
			<p class="field-note" role="status" data-import-done>
				{outcome.kind === 'taken' && text('import_done')}
			</p>
			<p class="problem" id="import-pack-problem" role="alert">
				{outcome.kind === 'refused' && text(`pack_${outcome.problem}`)}
			</p>
		</div>
	);
}
