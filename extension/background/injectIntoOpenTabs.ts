import browser from 'webextension-polyfill';

/**
 * Puts scripts into pages at these match patterns that were open before they could run there by themselves. A tab that
 * refuses, e.g. because it is discarded, gets them when it loads again.
 */
export async function injectIntoOpenTabs(
	matches: readonly string[] = [],
	files: readonly string[] = [],
	allFrames = true,
): Promise<void> {
	const tabs = await browser.tabs.query({ url: [...matches] });
	await Promise.allSettled(
		tabs.map(({ id = -1 }) => browser.scripting.executeScript({ target: { tabId: id, allFrames }, files: [...files] })),
	);
}
