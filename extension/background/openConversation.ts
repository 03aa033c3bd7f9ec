import browser from 'webextension-polyfill';
import { conversationAddress } from '../../src/desktop/conversationAddress.ts';
import type { OrderAnswer } from '../../src/protocol/messages.ts';
import { findDesktopTabs } from './findDesktopTabs.ts';

/**
 * Brings the tab with the agent's desktop to the front, the one that was used last where there are several, and shows this
 * conversation in it where that takes no new document. Answers that there is none where no tab shows the desktop by itself.
 */
export async function openConversation(conversationId: string | null): Promise<OrderAnswer> {
	if (conversationId === null) return { kind: 'rejected', reason: 'gone' };
	const tabs = await findDesktopTabs();
	const [tab] = tabs.toSorted((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0));
	if (tab?.id === undefined) return { kind: 'rejected', reason: 'noDesktop' };
	const url = conversationAddress(tab.url ?? '', conversationId);
	await browser.tabs.update(tab.id, { active: true, ...(url === null ? {} : { url }) });
	if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
	return { kind: 'done' };
}
