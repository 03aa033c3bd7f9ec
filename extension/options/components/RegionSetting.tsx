import { findRegion } from '../../../src/genesys/hosts.ts';
import { type Region, type RegionKind, regions } from '../../../src/genesys/regions.ts';
import type { SettingsView } from '../../../src/policy/settingsView.ts';
import { text } from '../../shared/text.ts';
import type { OptionsModel } from '../optionsModel.ts';
import { useSetting } from '../useSetting.ts';
import { SettingField } from './SettingField.tsx';

const kinds: readonly RegionKind[] = ['commercial', 'government', 'sovereign'];

/** The region, out of the closed list. */
export function RegionSetting(props: { readonly options: OptionsModel; readonly settings: SettingsView }) {
	const setting = useSetting(props.options, props.settings, 'region');
	const region = typeof setting.value === 'string' ? findRegion(setting.value) : undefined;
	return (
		<SettingField name="region" setting={setting}>
			{(control) => (
				<select
					{...control}
					class="control"
					value={region?.id ?? ''}
					onChange={({ currentTarget }) => setting.save(currentTarget.value || null)}
				>
					<option value="">{text('setting_region_none')}</option>
					{kinds.map((kind) => (
						<optgroup key={kind} label={text(`setting_region_${kind}`)}>
							{regions.filter((each) => each.kind === kind).map(option)}
						</optgroup>
					))}
				</select>
			)}
		</SettingField>
	);
}

function option({ id, name, domain }: Region) {
	return (
		<option key={id} value={id}>
			{text('region_option', name, domain)}
		</option>
	);
}
