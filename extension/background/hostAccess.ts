import browser from 'webextension-polyfill';
import { regionHosts } from '../../src/genesys/hosts.ts';

/** The match patterns of exactly one region's hosts. */
export function regionOrigins(domain: string): string[] {
	const { apps, api, login, streaming } = regionHosts(domain);
	return [apps, api, login, streaming].map((host) => `https://${host}/*`);
}

/** Whether the browser lets us use these hosts. Firefox leaves that to the user; Chrome grants them at install. */
export function hasHosts(origins: string[]): Promise<boolean> {
	return browser.permissions.contains({ origins });
}
