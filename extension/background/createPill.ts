import browser from 'webextension-polyfill';
import type { PillNews, PillState } from '../../src/protocol/pillState.ts';
import { countedText, language, text } from '../shared/text.ts';
import { findDesktopTabs } from './findDesktopTabs.ts';

/** The pill in the pages of the desktop, as the background knows it. */
export type Pill = {
	/** What it shows now; null while it is not wanted. */
	readonly state: () => Promise<PillState | null>;
	/** Tells every desktop's page what has changed, if anything has. */
	readonly follow: (wanted: boolean, waiting: number) => void;
};

/** How the panel is opened by hand, with the key that is really set. */
async function openingHint(): Promise<string> {
	const keys = await browser.commands.getAll();
	const key = keys.find(({ name }) => name === 'open-panel')?.shortcut ?? '';
	return key === '' ? text('pill_hint') : text('pill_hintKey', key);
}

/**
 * Keeps the pill up to date. It shows a count and nothing else, and is told only when that or the language changes, so a desktop without
 * the setting hears nothing at all.
 */
export function createPill(onTrouble: (error: unknown) => void): Pill {
	let shown = { wanted: false, waiting: 0, spoken: '' };
	let last = Promise.resolve();

	const state = async (): Promise<PillState | null> => {
		const { wanted, waiting } = shown;
		if (!wanted) return null;
		return { count: waiting, title: countedText('action_waiting', waiting), hint: await openingHint() };
	};

	const tell = async (): Promise<void> => {
		const news: PillNews = { name: 'pill.news', state: await state() };
		const tabs = await findDesktopTabs();
		// A tab in which the script does not run yet asks by itself when it does.
		await Promise.allSettled(tabs.map(({ id = -1 }) => browser.tabs.sendMessage(id, news, { frameId: 0 })));
	};

	return {
		state,
		follow: (wanted, waiting) => {
			const spoken = language();
			const isSame = wanted === shown.wanted && waiting === shown.waiting && (!wanted || spoken === shown.spoken);
			if (isSame) return;
			shown = { wanted, waiting, spoken };
			last = last.then(tell).catch(onTrouble);
		},
	};
}
