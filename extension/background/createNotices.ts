import browser from 'webextension-polyfill';
import type { Entry } from '../../src/protocol/snapshot.ts';
import { type Areas, readItem, writeItem } from '../../src/storage/item.ts';
import { noticedItem } from '../../src/storage/items.ts';
import { windowOf } from './noticeId.ts';
import { openPanel } from './openPanel.ts';

/** Whether the browser has the part at all: without the permission it is not there, or, in Firefox, there and undefined. */
function isGranted(): boolean {
	const { notifications }: Partial<typeof browser> = browser;
	return notifications !== undefined;
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
		const mayShow = wanted && !panelIsOpen && entries.some(({ progress }) => progress.kind === 'choosing');
		if (told.size === 0 && !mayShow) return;
		const { updateNotices } = await import('./parts/noticing.ts');
		const kept = await updateNotices(entries, { wanted, panelIsOpen, told, now: now() });
		if (kept.length !== told.size || kept.some((key) => !told.has(key))) await writeItem(areas, noticedItem, kept);
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
