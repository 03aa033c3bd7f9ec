import browser from 'webextension-polyfill';
import type { SeenPanel } from './createPanelSights.ts';
import { keyCommands, keyMove } from './keyMove.ts';
import { openPanel } from './openPanel.ts';

/**
 * Answers the browser's keys. `panels` are the open ones by now. `onOpened` follows the key that opens the panel: whoever
 * presses it beside an open panel misses something there.
 */
export function registerKeys(ports: {
	readonly panels: () => readonly SeenPanel[];
	/** The clock of the panels' sights. */
	readonly now: () => number;
	readonly onOpened: () => void;
}): void {
	browser.commands.onCommand.addListener((name, tab) => {
		const command = keyCommands.find((one) => one === name);
		if (command === undefined) return;
		const windowId = tab?.windowId ?? browser.windows.WINDOW_ID_NONE;
		const { opens, asks } = keyMove(command, { panels: ports.panels(), windowId, now: ports.now() });
		if (opens) void openPanel(tab);
		asks?.panel.ask(asks.order);
		if (command === 'open-panel') ports.onOpened();
	});
}
