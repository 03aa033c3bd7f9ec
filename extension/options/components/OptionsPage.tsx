import { text } from '../../shared/text.ts';
import { useSignalValue } from '../../shared/useSignalValue.ts';
import { offers } from '../offers.ts';
import type { OptionsModel } from '../optionsModel.ts';
import { HealthSection } from './HealthSection.tsx';
import { JournalSection } from './journal/JournalSection.tsx';
import { PolicyCopySection } from './policy/PolicyCopySection.tsx';
import { Section } from './Section.tsx';
import { SetAside } from './SetAside.tsx';
import { SettingsSections } from './SettingsSections.tsx';
import { SupportLink } from './SupportLink.tsx';
import { SuggestionsSection } from './suggestions/SuggestionsSection.tsx';

/** The whole options page: settings, how the suggestions do, how well the desktop is seen, the way to a policy, then the journal. */
export function OptionsPage({ options }: { readonly options: OptionsModel }) {
	const settings = useSignalValue(options.settings);
	const setAside = settings.kind === 'ready' ? settings.value.setAside : 0;
	return (
		<main class="options">
			<header class="options-head">
				<h1>{text('options_title')}</h1>
				{settings.kind === 'ready' && <p>{text('options_version', settings.value.version)}</p>}
				{settings.kind === 'ready' && <SupportLink settings={settings.value} />}
			</header>
			{settings.kind === 'loading' && <p role="status">{text('options_loading')}</p>}
			{settings.kind === 'failed' && (
				<p class="problem" role="alert">
					{text('options_failed')}
				</p>
			)}
			{settings.kind === 'ready' && <SettingsSections options={options} settings={settings.value} />}
			{settings.kind === 'ready' && <SuggestionsSection options={options} settings={settings.value} />}
			{settings.kind === 'ready' && (
				<Section name="health" wide hint={text('health_hint')}>
					<HealthSection options={options} settings={settings.value} />
				</Section>
			)}
			{settings.kind === 'ready' && offers('policyCopy', settings.value) && (
				<PolicyCopySection options={options} settings={settings.value} />
			)}
			<Section name="journal" hint={text('journal_hint')} wide>
				{setAside > 0 && <SetAside count={setAside} onClear={options.clearAside} />}
				<JournalSection options={options} settings={settings.kind === 'ready' ? settings.value : null} />
			</Section>
		</main>
	);
}
