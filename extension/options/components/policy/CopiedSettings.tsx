import type { Artefact } from '../../../../src/policy/artefacts/artefact.ts';
import { givenValues, type PolicySettings } from '../../../../src/policy/artefacts/policySettings.ts';
import { text } from '../../../shared/text.ts';
import { numberFormats } from '../../numberFormats.ts';

/** Names the settings that go into the files, and those that the format cannot carry. */
export function CopiedSettings(props: { readonly settings: PolicySettings; readonly files: readonly Artefact[] }) {
	const leftOut = new Set(props.files.flatMap((file) => file.leftOut));
	const named = (values: PolicySettings['enforced']) =>
		numberFormats.list(
			givenValues(values)
				.map(([key]) => key)
				.filter((key) => !leftOut.has(key)),
		);
	const enforced = named(props.settings.enforced);
	const proposed = named(props.settings.proposed);
	return (
		<div class="field" data-policy-settings>
			{enforced !== '' && <p>{text('policyCopy_inEnforced', enforced)}</p>}
			{proposed !== '' && <p>{text('policyCopy_inProposed', proposed)}</p>}
			{enforced + proposed === '' && <p>{text('policyCopy_nothing')}</p>}
			{leftOut.size > 0 && <p data-policy-left-out>{text('policyCopy_leftOut', numberFormats.list([...leftOut]))}</p>}
		</div>
	);
}
