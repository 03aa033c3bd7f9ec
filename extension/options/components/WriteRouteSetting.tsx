import { writeRoutes } from '../../../src/genesys/writeRoute.ts';
import type { SettingsView } from '../../../src/policy/settingsView.ts';
import { text } from '../../shared/text.ts';
import type { OptionsModel } from '../optionsModel.ts';
import { useSetting } from '../useSetting.ts';
import { SettingField } from './SettingField.tsx';

/** How codes are written to the platform. */
export function WriteRouteSetting(props: { readonly options: OptionsModel; readonly settings: SettingsView }) {
	const setting = useSetting(props.options, props.settings, 'writeRoute');
	return (
		<SettingField name="writeRoute" setting={setting}>
			{(control) => (
				<select
					{...control}
					class="control"
					value={String(setting.value)}
					onChange={({ currentTarget }) => setting.save(currentTarget.value)}
				>
					{writeRoutes.map((route) => (
						<option key={route} value={route}>
							{text(`setting_writeRoute_${route}`)}
						</option>
					))}
				</select>
			)}
		</SettingField>
	);
}
