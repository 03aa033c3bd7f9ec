import type { SettingsView } from '../../../src/policy/settingsView.ts';
import type { OptionsModel } from '../optionsModel.ts';
import { useSetting } from '../useSetting.ts';
import { SettingField } from './SettingField.tsx';

/** A setting that is a line of text; saved when the agent leaves the field. Empty takes it back to the default. */
export function TextSetting(props: {
	readonly options: OptionsModel;
	readonly settings: SettingsView;
	readonly name: 'clientId' | 'apiBase';
}) {
	const setting = useSetting(props.options, props.settings, props.name);
	return (
		<SettingField name={props.name} setting={setting}>
			{(control) => (
				<input
					{...control}
					type="text"
					inputMode={props.name === 'apiBase' ? 'url' : 'text'}
					class="control"
					autocomplete="off"
					spellcheck={false}
					value={typeof setting.value === 'string' ? setting.value : ''}
					onInput={({ currentTarget }) => setting.type(currentTarget.value)}
					onChange={({ currentTarget }) => setting.save(currentTarget.value.trim() || null)}
				/>
			)}
		</SettingField>
	);
}
