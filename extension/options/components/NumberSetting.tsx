import type { SettingsView } from '../../../src/policy/settingsView.ts';
import type { OptionsModel } from '../optionsModel.ts';
import { useSetting } from '../useSetting.ts';
import { SettingField } from './SettingField.tsx';

/** A setting that is a number. Empty takes it back to the default; whether a number is allowed the background says. */
export function NumberSetting(props: {
	readonly options: OptionsModel;
	readonly settings: SettingsView;
	readonly name: 'undoSeconds';
}) {
	const setting = useSetting(props.options, props.settings, props.name);
	return (
		<SettingField name={props.name} setting={setting}>
			{(control) => (
				<input
					{...control}
					type="number"
					class="control control-short"
					min={0}
					step={1}
					value={typeof setting.value === 'number' || typeof setting.value === 'string' ? setting.value : ''}
					onInput={({ currentTarget }) => setting.type(currentTarget.value)}
					onChange={({ currentTarget }) =>
						setting.save(currentTarget.value === '' ? null : currentTarget.valueAsNumber)
					}
				/>
			)}
		</SettingField>
	);
}
