import type { SettingsView } from '../../../src/policy/settingsView.ts';
import { text } from '../../shared/text.ts';
import type { OptionsModel } from '../optionsModel.ts';
import { AccountField } from './AccountField.tsx';
import { CrmSetting } from './CrmSetting.tsx';
import { LanguageSetting } from './LanguageSetting.tsx';
import { NumberSetting } from './NumberSetting.tsx';
import { OwnSnippets } from './OwnSnippets.tsx';
import { RedirectAddress } from './RedirectAddress.tsx';
import { RegionSetting } from './RegionSetting.tsx';
import { ReachSection } from './reach/ReachSection.tsx';
import { Section } from './Section.tsx';
import { SwitchSetting } from './SwitchSetting.tsx';
import { TextSetting } from './TextSetting.tsx';
import { WriteRouteSetting } from './WriteRouteSetting.tsx';

/** All settings, by what they are about. */
export function SettingsSections(props: { readonly options: OptionsModel; readonly settings: SettingsView }) {
	const { options, settings } = props;
	const common = { options, settings };
	return (
		<>
			<Section name="connection">
				<RegionSetting {...common} />
				<TextSetting {...common} name="clientId" />
				<RedirectAddress address={settings.redirectAddress} />
				<AccountField options={options} />
			</Section>
			<Section name="behaviour">
				<LanguageSetting {...common} />
				<NumberSetting {...common} name="undoSeconds" />
			</Section>
			<OwnSnippets {...common} />
			<ReachSection {...common} />
			<Section name="watching" hint={text('options_watchingHint')}>
				<SwitchSetting {...common} name="trafficLayer" />
				<CrmSetting {...common} />
			</Section>
			<Section name="advanced" hint={text('options_advancedHint')}>
				<WriteRouteSetting {...common} />
				<TextSetting {...common} name="apiBase" />
			</Section>
		</>
	);
}
