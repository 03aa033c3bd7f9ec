import browser from 'webextension-polyfill';
import type { Entry } from '../../src/protocol/snapshot.ts';
import { type Areas, readItem, writeItem } from '../../src/storage/item.ts';
import { noticedItem } from '../../src/storage/items.ts';
import { formatLocale, text } from '../shared/text.ts';
import { findDesktopTabs } from './findDesktopTabs.ts';
import { noticeMove, type Running } from './noticeMove.ts';
import { openPanel } from './openPanel.ts';

const isChromium = browser.runtime.getURL('').startsWith('chrome-');

/** Whether the browser has the part at all: without the permission it is not there, or, in Firefox, there and undefined. */
function isGranted(): boolean {
	const { notifications }: Partial<typeof browser> = browser;
	return notifications !== undefined;
}

/** The window a notification's click leads to stands in its id, because the click may start another life of ours. */
const idOf = (key: string, windowId: number): string => `${windowId} ${key}`;
const windowOf = (id: string): number => Number(id.split(' ')[0]);
const keyOf = (id: string): string => id.slice(id.indexOf(' ') + 1);

/** Queue, medium and time; nothing of the customer. */
async function show({ key, queueName, medium, time }: Running): Promise<void> {
	const [tab] = await findDesktopTabs();
	const windowId = tab?.windowId ?? browser.windows.WINDOW_ID_NONE;
	const until = new Intl.DateTimeFormat(formatLocale(), { timeStyle: 'medium' }).format(time.until);
	const opening = (await browser.commands.getAll()).find(({ name }) => name === 'open-panel')?.shortcut ?? '';
	const facts = [queueName ?? text('queue_unknown'), text(`medium_${medium}`), until] as const;
	await browser.notifications.create(idOf(key, windowId), {
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

/** A click opens the panel in Chrome. In Firefox it is no gesture: the window comes to the front, and the words name the key. */
async function onClicked(id: string): Promise<void> {
	const windowId = windowOf(id);
	const opening = openPanel({ windowId });
	await Promise.allSettled([
		opening,
		browser.windows.update(windowId, { focused: true }),
		browser.notifications.clear(id),
	]);
}

/**
 * The desktop notifications, where the agent has switched them on and the browser grants them. The permission may come
 * and go while we run, and the browser's own part with it, so it is looked for every time.
 */
export function createNotices(ports: {
	readonly areas: Areas;
	readonly now: () => number;
	readonly onTrouble: (error: unknown) => void;
}): {
	/** To be called at the start and whenever a permission was granted. */
	readonly listen: () => void;
	readonly follow: (entries: readonly Entry[], wanted: boolean, panelIsOpen: boolean) => void;
} {
	const { areas, now, onTrouble } = ports;
	let last = Promise.resolve();

	const step = async (entries: readonly Entry[], wanted: boolean, panelIsOpen: boolean): Promise<void> => {
		if (!isGranted()) return;
		const told = new Set(await readItem(areas, noticedItem));
		const move = noticeMove(entries, { wanted, panelIsOpen, told, now: now() });
		if (move.show.length > 0) await Promise.all(move.show.map(show));
		if (move.close.length > 0) await close(move.close);
		// What has had its notification is remembered as long as it waits, also while a panel is open.
		const keys = new Set(entries.filter(({ progress }) => progress.kind === 'choosing').map(({ key }) => key));
		const kept = [...told, ...move.show.map(({ key }) => key)].filter((key) => keys.has(key));
		if (kept.length !== told.size || move.show.length > 0) await writeItem(areas, noticedItem, kept);
	};

	return {
		listen: () => {
			if (isGranted() && !browser.notifications.onClicked.hasListener(clicked)) {
				browser.notifications.onClicked.addListener(clicked);
			}
		},
		follow: (entries, wanted, panelIsOpen) => {
			last = last.then(() => step(entries, wanted, panelIsOpen)).catch(onTrouble);
		},
	};
}

function clicked(id: string): void {
	void onClicked(id);
}
