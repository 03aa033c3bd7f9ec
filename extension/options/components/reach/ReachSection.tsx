import { type Feature, features, isOffered } from '../../../../src/policy/features.ts';
import type { SettingsView } from '../../../../src/policy/settingsView.ts';
import { KeyList } from '../../../shared/KeyList.tsx';
import { text } from '../../../shared/text.ts';
import type { OptionsModel } from '../../optionsModel.ts';
import { Section } from '../Section.tsx';
import { SwitchSetting } from '../SwitchSetting.tsx';
import { NotificationsSetting } from './NotificationsSetting.tsx';

/** What policy has left out, by the settings as the page has them. */
function leftOut({ settings }: SettingsView): readonly Feature[] {
	const value = settings.find(({ key }) => key === 'disabledFeatures')?.value;
	return Array.isArray(value) ? features.filter((feature) => value.includes(feature)) : [];
}

/** How the panel is reached from elsewhere: keys, notification, pill; and the practice, to learn it. */
export function ReachSection(props: { readonly options: OptionsModel; readonly settings: SettingsView }) {
	const { options, settings } = props;
	const disabledFeatures = leftOut(settings);
	return (
		<Section name="reach" hint={text('options_reachHint')}>
			<div class="field" data-keys>
				<div class="field-head">
					<h3>{text('keys_title')}</h3>
				</div>
				<KeyList reach={options.reach} />
			</div>
			{isOffered('notifications', { disabledFeatures }) && <NotificationsSetting {...props} />}
			{isOffered('pill', { disabledFeatures }) && <SwitchSetting {...props} name="pagePill" />}
			{isOffered('practice', { disabledFeatures }) && (
				<div class="control-row">
					<button type="button" class="button" data-open-welcome onClick={() => void options.reach.openWelcome()}>
						{text('options_openWelcome')}
					</button>
				</div>
			)}
		</Section>
	);
}
