import { desktopScript } from './desktopScript.ts';
import { injectIntoOpenTabs } from './injectIntoOpenTabs.ts';

/**
 * Puts the content script into desktops that were open before the extension was installed or updated, or before it was
 * granted their host; by itself it runs only in pages that load afterwards.
 */
export function injectIntoOpenDesktops(): Promise<void> {
	const { matches, js } = desktopScript();
	return injectIntoOpenTabs(matches, js);
}
