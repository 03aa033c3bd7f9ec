import browser, { type Tabs } from 'webextension-polyfill';

/**
 * The tabs that show the agent's desktop, by address. A desktop inside another page, such as a CRM, is not among them:
 * that tab's address is the other page's.
 */
export function findDesktopTabs(): Promise<Tabs.Tab[]> {
	const [script] = browser.runtime.getManifest().content_scripts ?? [];
	return browser.tabs.query({ url: [...(script?.matches ?? [])] });
}
