import type { ChromiumRun } from '../harness/chromium/launchChromium.ts';

/** Closes the side panel of the window that is in front. */
export async function closePanel({ context }: ChromiumRun): Promise<void> {
	await context
		.serviceWorkers()
		.at(-1)
		?.evaluate('chrome.windows.getLastFocused().then(({ id }) => chrome.sidePanel.close({ windowId: id }))');
}
