import { crmHosts, type StandIn, standInHosts } from '../standIn.ts';

/** The add-on's internal id, pinned so that the addresses of its pages are known. Any UUID does. */
export const pinnedUuid = '6d1b1f5e-54a7-4a2b-9c0e-7a4b0f2f3c11';

export type Preferences = Readonly<Record<string, string | number | boolean>>;

/**
 * Firefox's preferences for a run against the stand-in. Every host of the regions is looked up on this machine and
 * port 443 leads to the stand-in; whatever else would call home at start is off.
 */
export function firefoxPreferences(standIn: StandIn, addOnId: string): Preferences {
	return {
		'network.dns.localDomains': [...standInHosts, ...crmHosts].join(','),
		'network.socket.forcePort': `443=${standIn.port}`,
		'extensions.webextensions.uuids': JSON.stringify({ [addOnId]: pinnedUuid }),
		// The browser's own question after permissions.request() cannot be clicked; this answers it with yes.
		'extensions.webextOptionalPermissionPrompts': false,
		'remote.prefs.recommended': true,
		'app.update.disabledForTesting': true,
		'browser.aboutwelcome.enabled': false,
		'browser.shell.checkDefaultBrowser': false,
		'browser.startup.homepage_override.mstone': 'ignore',
		'browser.startup.page': 0,
		'datareporting.policy.dataSubmissionEnabled': false,
		'extensions.update.enabled': false,
		'network.captive-portal-service.enabled': false,
		'network.connectivity-service.enabled': false,
		'termsofuse.bypassNotification': true,
		'toolkit.telemetry.enabled': false,
	};
}

/** The text of `user.js`, the file from which a profile takes its preferences. */
export function userScript(preferences: Preferences): string {
	return Object.entries(preferences)
		.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
		.join('');
}
