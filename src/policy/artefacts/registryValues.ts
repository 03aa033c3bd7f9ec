import type { SettingKey } from '../catalogue.ts';
import { asciiJson } from './asciiJson.ts';
import type { ChromiumBrowser, ChromiumInstallation } from './installations.ts';
import { givenValues, type PolicySettings } from './policySettings.ts';

/** What the registry holds under a name: text (REG_SZ) or a number of 32 bits (REG_DWORD). */
export type RegistryData = string | number;

/** One value of the registry, below `HKEY_LOCAL_MACHINE`. */
export type RegistryValue = { readonly key: string; readonly name: string; readonly data: RegistryData };

const roots: Readonly<Record<ChromiumBrowser, string>> = {
	chrome: 'Software\\Policies\\Google\\Chrome',
	edge: 'Software\\Policies\\Microsoft\\Edge',
};

/** The key in which a browser looks for this extension's settings. */
export function settingsKey(browser: ChromiumBrowser, id: string): string {
	return `${roots[browser]}\\3rdparty\\extensions\\${id}\\policy`;
}

/** The key of the list of extensions that a browser installs. */
export const forcelistKey = (browser: ChromiumBrowser): string => `${roots[browser]}\\ExtensionInstallForcelist`;

/**
 * Our place in the list of forced extensions, which wants numbers for names. A number that nobody else is likely to have,
 * because the list belongs to the whole organisation.
 */
export const forcelistName = '7301';

/** What stands in that list. */
export const forcelistEntry = ({ id, updates }: ChromiumInstallation): string => `${id};${updates}`;

/**
 * A setting in the words of the registry. Chromium knows the type from the managed schema and takes 0 and 1 for a
 * boolean, text for a number with a fraction, and JSON in a REG_SZ for a list or an object; it does not read REG_MULTI_SZ.
 * Source: Chromium's `registry_dict.cc` and "Complex policies on Windows".
 */
export function registryData(value: unknown): RegistryData {
	if (typeof value === 'string') return value;
	if (typeof value === 'boolean') return value ? 1 : 0;
	return asciiJson(value);
}

/** The registry values that install the extension and give it its settings. */
export function registryValues(
	settings: PolicySettings,
	browser: ChromiumBrowser,
	installation: ChromiumInstallation,
): readonly RegistryValue[] {
	const key = settingsKey(browser, installation.id);
	const inKey = (at: string, values: readonly (readonly [SettingKey, unknown])[]) =>
		values.map(([name, value]) => ({ key: at, name, data: registryData(value) }));
	return [
		...inKey(key, givenValues(settings.enforced)),
		...inKey(`${key}\\defaults`, givenValues(settings.proposed)),
		{ key: forcelistKey(browser), name: forcelistName, data: forcelistEntry(installation) },
	];
}
