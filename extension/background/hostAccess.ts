import browser from 'webextension-polyfill';

/** Whether the browser lets us use these hosts. Firefox leaves that to the user; Chrome grants them at install. */
export function hasHosts(origins: string[]): Promise<boolean> {
	return browser.permissions.contains({ origins });
}
