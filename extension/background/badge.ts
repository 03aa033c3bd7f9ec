import browser from 'webextension-polyfill';
import { countedText, text } from '../shared/text.ts';

const sizes = [16, 32, 48, 128] as const;

/** Shows on the toolbar button how many wrap-ups wait: as a number, in words, and by another outline of its picture; none clears it. */
export async function showWaiting(count: number): Promise<void> {
	const name = count > 0 ? 'icon-waiting' : 'icon';
	await Promise.all([
		browser.action.setBadgeText({ text: count === 0 ? '' : String(count) }),
		browser.action.setBadgeBackgroundColor({ color: '#8a3b12' }),
		browser.action.setTitle({ title: count === 0 ? text('actionTitle') : countedText('action_waiting', count) }),
		browser.action.setIcon({ path: Object.fromEntries(sizes.map((size) => [size, `/icons/${name}-${size}.png`])) }),
	]);
}
