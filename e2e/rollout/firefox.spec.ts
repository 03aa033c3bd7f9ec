import { expect } from '@playwright/test';
import { type BrowserRun, ownPages } from '../harness/browserRun.ts';
import { type PanelPage, panelPage } from '../harness/panelPage.ts';
import { signInFromPanel } from '../harness/signInFromPanel.ts';
import { saveUserSettings } from '../harness/userSettings.ts';
import { storedWrapups } from '../support/centre.ts';
import { endCall } from '../support/endCall.ts';
import { holdFirst } from '../support/holdFirst.ts';
import { readJournal } from '../support/readJournal.ts';
import { isFull } from '../support/sampling.ts';
import type { Stage } from '../support/stage.ts';
import { wrapUpOnce } from '../support/wrapUpOnce.ts';
import { filesWith } from './filesWith.ts';
import { orgSettings } from './forced.ts';
import { managedFirefoxRun } from './managedFirefoxRun.ts';
import { databaseOnDisk, migratedOnce, migrating } from './migrating.ts';
import { test } from './rolloutTest.ts';
import type { ManagedFirefox } from './startManagedFirefox.ts';
import { updateAddOn, waitForAddOn } from './waitForAddOn.ts';
import { putAway, wrapUpNext } from './wrapUpNext.ts';

// Some of these start the browser twice, which takes its time where the machine is busy.
test.describe.configure({ timeout: 150_000 });

/** An agent at a managed Firefox: the desktop and the panel are open, and somebody is signed in. */
async function startWork(firefox: ManagedFirefox, stage: Stage): Promise<{ run: BrowserRun; panel: PanelPage }> {
	const run = managedFirefoxRun(firefox);
	const panel = panelPage(await run.openPanel(await run.open(stage.desktop.url)));
	await signInFromPanel(run, panel, stage.genesys);
	return { run, panel };
}

const panelOf = async (firefox: ManagedFirefox) => panelPage(await firefox.openOwn(ownPages.panel));

/** The value of a setting in force and where it comes from, as the extension says. */
function settingIn(run: BrowserRun, key: string): Promise<unknown> {
	const read = `browser.runtime.sendMessage({ name: 'settings.get', payload: {} })
		.then(({ settings }) => settings.find((setting) => setting.key === '${key}'))`;
	return run.openOwn(ownPages.options).then(async (page) => {
		const setting = await page.evaluate(read);
		await page.close();
		return setting;
	});
}

test('forced by policies.json: no welcome page, hosts granted, settings in force; changed ones at the next start', async ({
	firefoxOffice: office,
	genesys,
	desktop,
}) => {
	office.publish('0.1.0');
	office.setPolicies('0.1.0', orgSettings(genesys, { undoSeconds: 0 }));
	const firefox = await office.start('0.1.0');
	const { run, panel } = await startWork(firefox, { genesys, desktop });
	const foreign = (await firefox.addresses()).filter(
		(address) => !/^about:blank$|\/directory\/|\/panel\//.test(address),
	);
	expect(foreign).toEqual([]);
	const origins = await panel.surface.evaluate('browser.permissions.getAll().then(({ origins }) => origins.length)');
	expect(origins).toBe(72);
	await wrapUpOnce({ genesys, desktop }, panel);
	const enforced = { source: 'enforced', managed: true };
	expect(await settingIn(run, 'undoSeconds')).toMatchObject({ value: 0, ...enforced });

	office.setPolicies('0.1.0', orgSettings(genesys, { undoSeconds: 7 }));
	await firefox.close();
	const next = await office.start('0.1.0');
	await expect.poll(() => settingIn(managedFirefoxRun(next), 'undoSeconds')).toMatchObject({ value: 7, ...enforced });
});

test('an update comes while a choice is held: it is applied once, by the new version', async ({
	firefoxOffice: office,
	genesys,
	desktop,
}) => {
	office.publish('0.1.0');
	office.setPolicies('0.1.0', orgSettings(genesys, { undoSeconds: 30 }));
	const firefox = await office.start('0.1.0');
	const { panel } = await startWork(firefox, { genesys, desktop });
	const conversationId = await endCall({ genesys, desktop });
	const first = await holdFirst(panel);
	office.publish('0.1.1');
	await updateAddOn(firefox, '0.1.1');
	const again = await panelOf(firefox);
	await again.waitForEntry({ outcome: 'applied' }, 40_000);
	expect(storedWrapups(genesys, conversationId)).toEqual([{ code: first?.codeId, by: 'afterword' }]);
	// The desktop was open all the time; the new version watches it without its being loaded again.
	await endCall({ genesys, desktop });
	await again.waitForEntry({ progress: 'choosing' });
	expect(desktop.pageErrors()).toEqual([]);
});

test('the way back: an older file is refused, the older state under a higher number opens what was migrated', async ({
	firefoxOffice: office,
	genesys,
	desktop,
}) => {
	const stage = { genesys, desktop };
	const settings = orgSettings(genesys, { undoSeconds: 0 });
	office.publish('0.1.0');
	office.setPolicies('0.1.0', settings);
	const firefox = await office.start('0.1.0');
	const { run, panel } = await startWork(firefox, stage);
	await saveUserSettings(run, { idleMinutes: 77 });
	await wrapUpOnce(stage, panel);
	// What is put away is written no more, so what the later version makes of it stays.
	await putAway(panel);
	office.publish('0.2.0', migrating);
	await updateAddOn(firefox, '0.2.0');
	await expect.poll(() => databaseOnDisk(run)).toEqual(migratedOnce);
	await wrapUpNext(stage, await panelOf(firefox));
	await firefox.close();

	// The policy still names 0.1.0. Firefox fetches it, sees that it is older, and keeps what it has.
	const asked = office.server.asked.length;
	const next = await office.start('0.2.0');
	await expect.poll(() => office.server.asked.slice(asked)).toContain('afterword-0.1.0-firefox.xpi');
	office.publish('0.2.1');
	await updateAddOn(next, '0.2.1');
	const { run: back, panel: again } = await startWork(next, stage);
	await wrapUpNext(stage, again);
	expect(await databaseOnDisk(back)).toEqual(migratedOnce);
	expect((await readJournal(back)).map(({ outcome }) => outcome)).toEqual(['applied', 'applied', 'applied']);
	expect(await settingIn(back, 'idleMinutes')).toMatchObject({ value: 77, source: 'user' });
});

// As in Chromium, where the browser runs meanwhile.
if (isFull) {
	test('removed by the policy: nothing of it and of what it kept is left', async ({
		firefoxOffice: office,
		genesys,
		desktop,
	}) => {
		const canary = 'canary-of-the-notes-5b1e';
		office.publish('0.1.0');
		office.setPolicies('0.1.0', orgSettings(genesys));
		const firefox = await office.start('0.1.0');
		const { panel } = await startWork(firefox, { genesys, desktop });
		await endCall({ genesys, desktop });
		await panel.waitForEntry({ progress: 'choosing' });
		await panel.writeNotes(canary);
		await expect.poll(() => filesWith(office.profileFolder, canary), { timeout: 10_000 }).not.toEqual([]);
		expect(office.leftBehind()).not.toEqual([]);
		await firefox.close();

		office.forbid();
		const next = await office.open();
		await waitForAddOn(next, null);
		await expect.poll(() => office.leftBehind()).toEqual([]);
		await next.close();
		expect(filesWith(office.profileFolder, canary)).toEqual([]);
		expect(office.leftBehind()).toEqual([]);
	});
}
