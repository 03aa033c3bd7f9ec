import browser from 'webextension-polyfill';
import type { Entry } from '../../src/protocol/snapshot.ts';
import { formatLocale, text } from '../shared/text.ts';
import { findDesktopTabs } from './findDesktopTabs.ts';
import { keyOf, noticeId } from './noticeId.ts';
import { type NoticeCircumstances, noticeMove, type Running } from './noticeMove.ts';

const isChromium = browser.runtime.getURL('').startsWith('chrome-');

/** Queue, medium and time; nothing of the customer. */
async function show({ key, queueName, medium, time }: Running): Promise<void> {
	const [tab] = await findDesktopTabs();
	const windowId = tab?.windowId ?? browser.windows.WINDOW_ID_NONE;
	const until = new Intl.DateTimeFormat(formatLocale(), { timeStyle: 'medium' }).format(time.until);
	const opening = (await browser.commands.getAll()).find(({ name }) => name === 'open-panel')?.shortcut ?? '';
	const facts = [queueName ?? text('queue_unknown'), text(`medium_${medium}`), until] as const;
	await browser.notifications.create(noticeId(key, windowId), {
		type: 'basic',
		// It stays as long as the time runs; Firefox knows no such wish, and refuses what it does not know.
		...(isChromium ? { requireInteraction: true } : {}),
		iconUrl: '/icons/icon-waiting-128.png',
		title: text('notice_title'),
		message: opening === '' ? text('notice_sentence', ...facts) : text('notice_sentenceKey', ...facts, opening),
	});
}

async function close(keys: readonly string[]): Promise<void> {
	const ids = Object.keys(await browser.notifications.getAll()).filter((id) => keys.includes(keyOf(id)));
	await Promise.all(ids.map((id) => browser.notifications.clear(id)));
}

/**
 * Shows the notifications that are due and takes back those that are over. Answers the keys to remember: what has had its
 * notification is remembered as long as it waits, also while a panel is open.
 */
export async function updateNotices(entries: readonly Entry[], circumstances: NoticeCircumstances): Promise<string[]> {
	const move = noticeMove(entries, circumstances);
	if (move.show.length > 0) await Promise.all(move.show.map(show));
	if (move.close.length > 0) await close(move.close);
	const keys = new Set(entries.filter(({ progress }) => progress.kind === 'choosing').map(({ key }) => key));
	return [...circumstances.told, ...move.show.map(({ key }) => key)].filter((key) => keys.has(key));
}
