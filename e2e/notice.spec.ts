import { expect } from '@playwright/test';
import { ownPages } from './harness/browserRun.ts';
import type { ChromiumRun } from './harness/chromium/launchChromium.ts';
import { saveUserSettings } from './harness/userSettings.ts';
import { clickNotification } from './support/clickNotification.ts';
import { closePanel } from './support/closePanel.ts';
import { endCall } from './support/endCall.ts';
import { keyObstacle } from './support/pressBrowserKey.ts';
import { screenTest as test } from './support/screenTest.ts';
import type { Stage } from './support/stage.ts';
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

/** An agent at work who has switched the notifications on, with the panel closed and the desktop in front. */
async function startNotified(chromium: ChromiumRun, stage: Stage) {
	const work = await startChromiumWork(chromium, stage);
	const options = await chromium.openOwn(ownPages.options);
	const control = options.locator('#setting-notifications');
	await control.click();
	await expect(control).toBeChecked();
	await closePanel(chromium);
	await work.desk.bringToFront();
	return { ...work, options };
}

/** A platform, two browsers' worth of windows and a screen start at once here. */
const patience = { timeout: 30_000 };

const obstacle = keyObstacle();
test.skip(obstacle !== null, obstacle ?? '');
// The browser's own question cannot be answered from outside.
test.use({ granted: { permissions: ['notifications'] } });

test('a wrap-up whose time runs behind a closed panel notifies once; a click opens the panel, and it goes', async ({
	genesys,
	desktop,
	virtualScreen,
	chromium,
}) => {
	const { run, desk, options } = await startNotified(chromium, { genesys, desktop });
	await options.close();
	await run.evaluateInBackground(listen);

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
	chromium,
}) => {
	const { run, options } = await startNotified(chromium, { genesys, desktop });
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
