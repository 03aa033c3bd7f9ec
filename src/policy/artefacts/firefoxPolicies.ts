import type { FirefoxInstallation } from './installations.ts';
import { managedSettings, type PolicySettings } from './policySettings.ts';

/**
 * The policies of Firefox, without the word around them that differs between a file and a profile of macOS.
 * Source: Mozilla's policy templates, `ExtensionSettings` and `3rdparty`.
 */
export function firefoxPolicies(settings: PolicySettings, { id, file }: FirefoxInstallation): object {
	const own = { installation_mode: 'force_installed', install_url: file, default_area: 'navbar' };
	return {
		ExtensionSettings: { [id]: own },
		'3rdparty': { Extensions: { [id]: managedSettings(settings) } },
	};
}
