import browser from 'webextension-polyfill';
import type { ReachPorts } from './reachPorts.ts';

/** What Firefox has and the polyfill's types do not know. */
type WithShortcutSettings = { readonly openShortcutSettings?: () => Promise<void> };

const notifications = { permissions: ['notifications'] } as const;

/** Firefox opens its page for keys by a call, from version 137 on; Chromium as a tab, as only an extension may. */
async function changeKeys(): Promise<boolean> {
	const { openShortcutSettings } = browser.commands as WithShortcutSettings;
	if (openShortcutSettings !== undefined) {
		await openShortcutSettings.call(browser.commands);
		return true;
	}
	if (browser.runtime.getURL('').startsWith('moz-')) return false;
	await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
	return true;
}

/** The ways to the panel as this browser offers them. */
export const browserReach: ReachPorts = {
	keys: async () => {
		const all = await browser.commands.getAll();
		return all
			.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, shortcut }))
			.filter(({ name }) => !name.startsWith('_'));
	},
	changeKeys,
	mayNotify: () => browser.permissions.contains({ permissions: [...notifications.permissions] }),
	askToNotify: () => browser.permissions.request({ permissions: [...notifications.permissions] }),
	openWelcome: async () => {
		await browser.tabs.create({ url: browser.runtime.getURL('extension/welcome/index.html') });
	},
};
