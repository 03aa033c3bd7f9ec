import { expect, type Page } from '@playwright/test';
import { ownPages } from './harness/browserRun.ts';
import { saveUserSettings } from './harness/userSettings.ts';
import { clickNotification } from './support/clickNotification.ts';
import { closePanel } from './support/closePanel.ts';
import { endCall } from './support/endCall.ts';
import { clickScreen, keyObstacle } from './support/pressBrowserKey.ts';
import { screenTest as test } from './support/screenTest.ts';
import { startChromiumWork } from './support/startChromiumWork.ts';

const sidePanels = `chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }).then((all) => all.length)`;
const shown = 'chrome.notifications.getAll().then((all) => Object.keys(all).length)';
/** Writes down what the browser is asked to show; it shows it all the same. */
const listen = `(() => {
	const { create } = scope.chrome.notifications;
	scope.asked = [];
	scope.chrome.notifications.create = (id, options) => {
		scope.asked.push([options.title, options.message]);
		return create.call(scope.chrome.notifications, id, options);
	};
	return true;
})()`;

/** Switches the notifications on, and presses "Allow" in the browser's own question, which stands above the page's middle. */
async function allowNotifications(options: Page, display: string): Promise<void> {
	const control = options.locator('#setting-notifications');
	await control.click();
	await expect
		.poll(async () => {
			clickScreen(display, 769, 256);
			return await control.isChecked();
		})
		.toBe(true);
}

/** A platform, two browsers' worth of windows and a screen start at once here. */
const patience = { timeout: 30_000 };

const obstacle = keyObstacle();
test.skip(obstacle !== null, obstacle ?? '');

test('a wrap-up whose time runs behind a closed panel notifies once; a click opens the panel, and it goes', async ({
	genesys,
	desktop,
	virtualScreen,
	chromium,
}) => {
	const { run, desk } = await startChromiumWork(chromium, { genesys, desktop });
	const options = await chromium.openOwn(ownPages.options);
	await allowNotifications(options, virtualScreen.display);
	await options.close();
	await run.evaluateInBackground(listen);
	await closePanel(chromium);
	await desk.bringToFront();

	await endCall({ genesys, desktop });
	await expect.poll(() => run.evaluateInBackground('chrome.action.getBadgeText({})')).toBe('1');
	expect(await run.evaluateInBackground('scope.asked')).toEqual([]);

	await endCall({ genesys, desktop }, { queue: 'Collections', timeoutMs: 120_000 });
	await expect.poll(() => run.evaluateInBackground(shown), patience).toBe(1);
	const asked = JSON.stringify(await run.evaluateInBackground('scope.asked'));
	expect(asked).toMatch(
		/^\[\["A wrap-up waits for its code","Collections \(Call\): time runs until [\d:\s\u202f]+[AP]M\. Alt\+W opens the panel\."\]\]$/,
	);

	await saveUserSettings(run, { undoSeconds: 3 });
	expect(await run.evaluateInBackground('scope.asked.length')).toBe(1);
	expect(await run.evaluateInBackground(sidePanels)).toBe(0);
	await desk.bringToFront();
	await expect
		.poll(async () => {
			clickNotification(virtualScreen.display);
			return await run.evaluateInBackground(sidePanels);
		}, patience)
		.toBe(1);
	await expect.poll(() => run.evaluateInBackground(shown)).toBe(0);
});

test('it goes when the wrap-up ends elsewhere, and does not come with the setting off', async ({
	genesys,
	desktop,
	virtualScreen,
	chromium,
}) => {
	const { run, desk } = await startChromiumWork(chromium, { genesys, desktop });
	const options = await chromium.openOwn(ownPages.options);
	await allowNotifications(options, virtualScreen.display);
	await closePanel(chromium);
	await desk.bringToFront();
	await endCall({ genesys, desktop }, { queue: 'Collections', timeoutMs: 20_000 });
	await expect.poll(() => run.evaluateInBackground(shown), patience).toBe(1);
	await expect.poll(() => run.evaluateInBackground(shown), { timeout: 40_000 }).toBe(0);

	await options.locator('#setting-notifications').click();
	await expect(options.locator('#setting-notifications')).not.toBeChecked();
	await run.evaluateInBackground(listen);
	await endCall({ genesys, desktop }, { queue: 'Collections', timeoutMs: 120_000 });
	await expect.poll(() => run.evaluateInBackground('chrome.action.getBadgeText({})')).not.toBe('');
	expect(await run.evaluateInBackground('scope.asked')).toEqual([]);
});
