import browser from 'webextension-polyfill';
import { findDesktopTabs } from './findDesktopTabs.ts';

/**
 * Puts the content script into desktops that were open before the extension was installed or updated, or before it was
 * granted their host; by itself it runs only in pages that load afterwards. A tab that refuses, e.g. because it is
 * discarded, gets it when it loads again.
 */
export async function injectIntoOpenDesktops(): Promise<void> {
	const [script] = browser.runtime.getManifest().content_scripts ?? [];
	if (script?.js === undefined) return;
	const files = script.js;
	const tabs = await findDesktopTabs();
	await Promise.allSettled(
		tabs.map(({ id }) =>
			id === undefined
				? Promise.resolve()
				: browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files }),
		),
	);
}
