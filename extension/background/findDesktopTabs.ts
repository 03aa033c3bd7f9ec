import browser, { type Tabs } from 'webextension-polyfill';
import { desktopScript } from './desktopScript.ts';

/**
 * The tabs that show the agent's desktop, by address. A desktop inside another page, such as a CRM, is not among them:
 * that tab's address is the other page's.
 */
export function findDesktopTabs(): Promise<Tabs.Tab[]> {
	return browser.tabs.query({ url: desktopScript().matches ?? [] });
}
