import type { ChromiumBrowser, ChromiumInstallation } from './installations.ts';
import { managedSettings, type PolicySettings } from './policySettings.ts';

/** How the button is kept in sight: the two browsers have a word of their own for it. */
const pinned: Readonly<Record<ChromiumBrowser, object>> = {
	chrome: { toolbar_pin: 'force_pinned' },
	edge: { toolbar_state: 'force_shown' },
};

/**
 * The policy that installs the extension, pins it, and has it updated from the address given here.
 * Source: Chrome's and Edge's documentation of `ExtensionSettings`.
 */
export function forcedInstallation(browser: ChromiumBrowser, { id, updates }: ChromiumInstallation): object {
	const own = {
		installation_mode: 'force_installed',
		update_url: updates,
		override_update_url: true,
		...pinned[browser],
	};
	return { ExtensionSettings: { [id]: own } };
}

/** All policies in the form in which Chrome, Chromium and Edge read them from a file on Linux. */
export function chromiumPolicies(
	settings: PolicySettings,
	browser: ChromiumBrowser,
	installation: ChromiumInstallation,
): object {
	return {
		...forcedInstallation(browser, installation),
		'3rdparty': { extensions: { [installation.id]: managedSettings(settings) } },
	};
}
