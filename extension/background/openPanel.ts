import browser from 'webextension-polyfill';

/** Chromium's side panel, which the polyfill's types do not know. */
type WithSidePanel = {
	readonly sidePanel?: {
		readonly open: (options: { readonly windowId: number }) => Promise<void>;
		readonly setPanelBehavior: (behavior: { readonly openPanelOnActionClick: boolean }) => Promise<void>;
	};
};

const { sidePanel } = browser as typeof browser & WithSidePanel;

/**
 * Opens the panel from a key or a click. Nothing may be awaited before the browser's own call: a moment later the
 * gesture is over and both browsers refuse.
 */
export function openPanel(tab: { readonly windowId?: number | undefined } | undefined): Promise<void> {
	if (sidePanel === undefined) return browser.sidebarAction.open();
	return sidePanel.open({ windowId: tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT });
}

/** Makes the toolbar button open the panel: Chromium does it by itself once told, Firefox by a click of ours. */
export function registerToolbarButton(): void {
	if (sidePanel === undefined) {
		browser.action.onClicked.addListener(() => void browser.sidebarAction.toggle());
		return;
	}
	void sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
}
