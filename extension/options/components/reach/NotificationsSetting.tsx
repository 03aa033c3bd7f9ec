import { useEffect, useState } from 'preact/hooks';
import type { SettingsView } from '../../../../src/policy/settingsView.ts';
import { text } from '../../../shared/text.ts';
import type { OptionsModel } from '../../optionsModel.ts';
import { useSetting } from '../../useSetting.ts';
import { SettingField } from '../SettingField.tsx';

/**
 * Whether the desktop notifies. The browser grants that by a click only: the switch itself asks, and where policy has
 * switched it on, or the agent took the permission back, a button does.
 */
export function NotificationsSetting(props: { readonly options: OptionsModel; readonly settings: SettingsView }) {
	const { options, settings } = props;
	const { reach } = options;
	const setting = useSetting(options, settings, 'notifications');
	const [granted, setGranted] = useState<boolean | null>(null);
	const isOn = setting.value === true;
	// The agent may take it back in the browser's own settings, so each new reading of the settings asks again.
	useEffect(() => {
		void reach.mayNotify().then(setGranted);
	}, [reach, settings]);
	const switchTo = (wanted: boolean): void => {
		if (!wanted) {
			setting.save(false);
			return;
		}
		void reach.askToNotify().then((answer) => {
			setGranted(answer);
			setting.save(answer);
		});
	};
	return (
		<SettingField name="notifications" setting={setting}>
			{(control) => (
				<>
					<input
						{...control}
						type="checkbox"
						class="control-switch"
						checked={isOn}
						onChange={({ currentTarget }) => {
							const wanted = currentTarget.checked;
							// It shows what is stored; that is so only once the browser has granted it.
							currentTarget.checked = isOn;
							switchTo(wanted);
						}}
					/>
					{isOn && granted === false && (
						<div class="control-row">
							<button
								type="button"
								class="button"
								data-ask-to-notify
								onClick={() => void reach.askToNotify().then(setGranted)}
							>
								{text('setting_notifications_ask')}
							</button>
						</div>
					)}
				</>
			)}
		</SettingField>
	);
}
