import { useState } from 'preact/hooks';
import { type ArtefactFormat, artefactsFor } from '../../../../src/policy/artefacts/artefactsFor.ts';
import { deskInstallations } from '../../../../src/policy/artefacts/deskInstallations.ts';
import type { PolicySettings } from '../../../../src/policy/artefacts/policySettings.ts';
import { settingsOfDesk } from '../../../../src/policy/artefacts/settingsOfDesk.ts';
import type { SettingsView } from '../../../../src/policy/settingsView.ts';
import { text } from '../../../shared/text.ts';
import type { OptionsModel } from '../../optionsModel.ts';
import { templateDownloads } from '../../templateDownloads.ts';
import { Section } from '../Section.tsx';
import { CopiedSettings } from './CopiedSettings.tsx';
import { PolicyChoices } from './PolicyChoices.tsx';
import { Replacements } from './Replacements.tsx';
import { SaveFiles } from './SaveFiles.tsx';

/** What this desk has in force, as the files of a policy: a pilot becomes the rule without being typed again. */
export function PolicyCopySection(props: { readonly options: OptionsModel; readonly settings: SettingsView }) {
	const { installation } = props.options;
	const [format, setFormat] = useState<ArtefactFormat>('windows');
	const [standing, setStanding] = useState<keyof PolicySettings>('proposed');
	const settings = settingsOfDesk(props.settings.settings, standing);
	const installations = deskInstallations(installation);
	const files = artefactsFor(settings, format, installations);
	const written = files.map((file) => ({ name: file.name, make: async () => new TextEncoder().encode(file.text) }));
	const templates = templateDownloads(format, settings, installations);
	return (
		<Section name="policyCopy" hint={text('policyCopy_hint')}>
			<PolicyChoices {...{ format, standing }} onFormat={setFormat} onStanding={setStanding} />
			<CopiedSettings settings={settings} files={files} />
			<Replacements files={files} ownId={installation.id} redirectAddress={props.settings.redirectAddress} />
			{format === 'windows' && <p class="field-hint">{text('policyCopy_groupPolicy')}</p>}
			{format === 'intune' && <p class="field-hint">{text('policyCopy_template')}</p>}
			<SaveFiles key={format + standing} files={[...templates, ...written]} />
		</Section>
	);
}
