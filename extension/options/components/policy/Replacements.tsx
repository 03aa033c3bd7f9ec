import type { Artefact } from '../../../../src/policy/artefacts/artefact.ts';
import { placeholders, placeholdersIn } from '../../../../src/policy/artefacts/deskInstallations.ts';
import { text } from '../../../shared/text.ts';

/** Says what a desk could fill in by itself, and what an admin replaces in the files. */
export function Replacements(props: {
	readonly files: readonly Artefact[];
	readonly ownId: string;
	readonly redirectAddress: string;
}) {
	const texts = props.files.map((file) => file.text);
	const missing = placeholdersIn(texts);
	return (
		<div class="field" data-policy-replace>
			{texts.some((each) => each.includes(props.ownId)) && (
				<p>{text('policyCopy_own', props.ownId, props.redirectAddress)}</p>
			)}
			{missing.length > 0 && (
				<>
					<p>{text('policyCopy_replace')}</p>
					<ul class="replacements">
						{missing.map((name) => (
							<li key={name}>{text(`policyCopy_${name}`, placeholders[name])}</li>
						))}
					</ul>
				</>
			)}
		</div>
	);
}
