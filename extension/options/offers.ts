import type { Feature } from '../../src/policy/features.ts';
import type { SettingsView } from '../../src/policy/settingsView.ts';

/** Whether the organisation lets this page offer a part. */
export function offers(feature: Feature, { settings }: SettingsView): boolean {
	const disabled = settings.find(({ key }) => key === 'disabledFeatures')?.value;
	return !(Array.isArray(disabled) && disabled.includes(feature));
}
