import type { Artefact } from './artefact.ts';
import { forcedInstallation } from './chromiumPolicies.ts';
import { firefoxPolicies } from './firefoxPolicies.ts';
import type { ChromiumBrowser, Installations } from './installations.ts';
import { mobileconfig } from './mobileconfig.ts';
import { managedSettings, type PolicySettings } from './policySettings.ts';
import { profileIds } from './profileIds.ts';

const domains: Readonly<Record<ChromiumBrowser, string>> = { chrome: 'com.google.Chrome', edge: 'com.microsoft.Edge' };
const titles = {
	chrome: 'Afterword for Chrome',
	edge: 'Afterword for Edge',
	firefox: 'Afterword for Firefox',
} as const;

/**
 * The extension's settings have a preference domain of their own on macOS; a `3rdparty` in the browser's is read by
 * nobody. Source: Chromium's "Configuring Apps and Extensions by Policy".
 */
function chromiumProfile(settings: PolicySettings, browser: ChromiumBrowser, installations: Installations): Artefact {
	const installation = installations[browser];
	const ids = profileIds[browser];
	const text = mobileconfig({
		identifier: `afterword.${browser}`,
		uuid: ids.profile,
		displayName: titles[browser],
		payloads: [
			{ domain: domains[browser], uuid: ids.browser, values: forcedInstallation(browser, installation) },
			{
				domain: `${domains[browser]}.extensions.${installation.id}`,
				uuid: ids.extension,
				values: managedSettings(settings),
			},
		],
	});
	return { name: `afterword-${browser}.mobileconfig`, text, leftOut: [] };
}

function firefoxProfile(settings: PolicySettings, installations: Installations): Artefact {
	const ids = profileIds.firefox;
	const values = { EnterprisePoliciesEnabled: true, ...firefoxPolicies(settings, installations.firefox) };
	const text = mobileconfig({
		identifier: 'afterword.firefox',
		uuid: ids.profile,
		displayName: titles.firefox,
		payloads: [{ domain: 'org.mozilla.firefox', uuid: ids.browser, values }],
	});
	return { name: 'afterword-firefox.mobileconfig', text, leftOut: [] };
}

/** Configuration profiles for macOS, one a browser, for any device management (Jamf, Intune, Kandji) or by hand. */
export function macProfiles(settings: PolicySettings, installations: Installations): readonly Artefact[] {
	return [
		chromiumProfile(settings, 'chrome', installations),
		chromiumProfile(settings, 'edge', installations),
		firefoxProfile(settings, installations),
	];
}
