import { type Language, languages } from '../../../src/policy/languages.ts';
import type { SettingsView } from '../../../src/policy/settingsView.ts';
import { text } from '../../shared/text.ts';
import type { OptionsModel } from '../optionsModel.ts';
import { useSetting } from '../useSetting.ts';
import { SettingField } from './SettingField.tsx';

/** Each language by its own name, so that whoever reads none of the others finds it. */
const ownNames: Readonly<Record<Language, string>> = {
	en: 'English',
	de: 'Deutsch',
	fr: 'Français',
	es: 'Español',
	'pt-BR': 'Português (Brasil)',
	ja: '日本語',
};

/** The language of the product. An own choice of the browser's stands against one that the organisation proposes. */
export function LanguageSetting(props: { readonly options: OptionsModel; readonly settings: SettingsView }) {
	const setting = useSetting(props.options, props.settings, 'locale');
	return (
		<SettingField name="locale" setting={setting}>
			{(control) => (
				<select
					{...control}
					class="control"
					value={languages.find((language) => language === setting.value) ?? ''}
					onChange={({ currentTarget }) => setting.save(currentTarget.value)}
				>
					<option value="">{text('setting_locale_browser')}</option>
					{languages.map((language) => (
						<option key={language} value={language} lang={language}>
							{ownNames[language]}
						</option>
					))}
				</select>
			)}
		</SettingField>
	);
}
