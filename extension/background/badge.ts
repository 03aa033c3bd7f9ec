import browser from 'webextension-polyfill';

/** Shows on the toolbar button how many wrap-ups wait; none clears it. The button's picture changes its outline too. */
export async function showWaiting(count: number): Promise<void> {
	const name = count > 0 ? 'icon-waiting' : 'icon';
	await Promise.all([
		browser.action.setBadgeText({ text: count === 0 ? '' : String(count) }),
		browser.action.setBadgeBackgroundColor({ color: '#8a3b12' }),
		browser.action.setIcon({ path: { 16: `/icons/${name}-16.png`, 32: `/icons/${name}-32.png` } }),
	]);
}
