import type { SettingsView } from '../../../src/policy/settingsView.ts';
import type { OptionsModel } from '../optionsModel.ts';
import { useSetting } from '../useSetting.ts';
import { SettingField } from './SettingField.tsx';

/** A setting that is on or off. */
export function SwitchSetting(props: {
	readonly options: OptionsModel;
	readonly settings: SettingsView;
	readonly name: 'trafficLayer' | 'pagePill';
}) {
	const setting = useSetting(props.options, props.settings, props.name);
	return (
		<SettingField name={props.name} setting={setting}>
			{(control) => (
				<input
					{...control}
					type="checkbox"
					class="control-switch"
					checked={setting.value === true}
					onChange={({ currentTarget }) => setting.save(currentTarget.checked)}
				/>
			)}
		</SettingField>
	);
}
