import { expect } from '@playwright/test';
import type { Files } from '../../tools/packaging/readFolder.ts';
import { ownPages } from '../harness/browserRun.ts';
import { freezeAt } from '../harness/freezeAt.ts';
import { signInFromPanel } from '../harness/signInFromPanel.ts';
import { saveUserSettings } from '../harness/userSettings.ts';
import { storedWrapups } from '../support/centre.ts';
import { endCall } from '../support/endCall.ts';
import { holdFirst } from '../support/holdFirst.ts';
import { readJournal } from '../support/readJournal.ts';
import { isFull } from '../support/sampling.ts';
import { sentence } from '../support/sentence.ts';
import { wrapUpOnce } from '../support/wrapUpOnce.ts';
import { filesWith } from './filesWith.ts';
import { forced, orgSettings } from './forced.ts';
import {
	checkForUpdate,
	openManagedWork,
	reopenPanel,
	runningVersion,
	startManagedWork,
	waitForVersion,
} from './managedWork.ts';
import { databaseOnDisk, migratedOnce, migrating } from './migrating.ts';
import { ownPackageClient, test } from './rolloutTest.ts';
import { putAway, wrapUpNext } from './wrapUpNext.ts';

test.use({ genesysOptions: ownPackageClient });

// A browser waits five seconds before it believes a changed policy, and some of these start one twice.
test.describe.configure({ timeout: 150_000 });

/** What an admin would call "within seconds": the browser itself waits five until a policy file has come to rest. */
const withinSeconds = 10_000;

/** Asks the browser whether the extension may act in the desktop's tab. A tab that the policy shuts has no address for it. */
const scriptDesktop = `chrome.tabs.query({}).then(async (tabs) => {
	const tries = tabs.map(({ id }) => chrome.scripting.executeScript({ target: { tabId: id }, func: () => 0 }));
	const results = await Promise.allSettled(tries);
	if (results.some(({ status }) => status === 'fulfilled')) return 'reached';
	return results.map(({ reason }) => String(reason)).join();
})`;

test('forced by the list: no welcome page, and a setting written to disk shows in the open panel and the open options within seconds', async ({
	office,
	genesys,
	desktop,
}) => {
	const list = { ExtensionInstallForcelist: [`${office.extensionId};${office.updates}`] };
	const { clientId, ...others } = orgSettings(genesys, { undoSeconds: 0 });
	office.publish('0.1.0');
	office.setPolicies(list, others);
	const chromium = await office.start();
	const { run, panel, panelDocument } = await openManagedWork(chromium, { genesys, desktop });
	await panel.waitForStatus('setUpNeeded');
	const addresses = chromium.context.pages().map((page) => page.url());
	expect(addresses.filter((address) => address !== 'about:blank')).toEqual([expect.stringContaining('/directory/')]);

	office.setPolicies(list, { ...others, clientId });
	await panel.waitForStatus('signedOut', withinSeconds);
	await signInFromPanel(run, panel, genesys);
	await wrapUpOnce({ genesys, desktop }, panel);

	const options = await chromium.openOwn(ownPages.options);
	await expect(options.locator('#setting-undoSeconds')).toBeDisabled();
	await expect(options.locator('#setting-undoSeconds')).toHaveValue('0');
	await expect(panelDocument.locator('[data-support]')).toHaveCount(0);
	const help = { supportUrl: 'https://help.example.com/', minimumVersion: '99.0.0' };
	office.setPolicies(list, { ...others, clientId, ...help, undoSeconds: 7, pinnedCodes: [{ queue: 'Billing' }] });
	await expect(panelDocument.locator('[data-support]')).toHaveAttribute('href', help.supportUrl, {
		timeout: withinSeconds,
	});
	await expect(panelDocument.locator('.organisation')).toContainText('99.0.0');
	await expect(options.locator('#setting-undoSeconds')).toHaveValue('7', { timeout: withinSeconds });
	await expect(options.locator('[data-setting=undoSeconds]')).toContainText(sentence('setting_managed'));
	await expect(options.locator('[data-in-force=undoSeconds]')).toHaveAttribute('data-source', 'enforced');
	await expect(options.locator('[data-outdated]')).toContainText('99.0.0');
	await expect(options.locator('.problems')).toContainText('pinnedCodes');
	await panel.waitForStatus('ready');

	office.setPolicies(list, { ...others, clientId });
	await expect(panelDocument.locator('.organisation')).toHaveCount(0, { timeout: withinSeconds });
	await expect(options.locator('[data-outdated]')).toHaveCount(0, { timeout: withinSeconds });
	await panel.waitForStatus('ready');
});

// They take half a minute each. In the short run Firefox is updated while a choice is held, and goes the way back.
if (isFull) {
	for (const [moment, undoSeconds] of [
		['held', 30],
		['on its way, and its answer not heard', 0],
	] as const) {
		test(`an update that the policy demands comes while a choice is ${moment}: it is applied once, by the new version`, async ({
			office,
			genesys,
			desktop,
		}) => {
			office.publish('0.1.0');
			office.setPolicies(forced(office), orgSettings(genesys, { undoSeconds }));
			const chromium = await office.start();
			const { run, panel } = await startManagedWork(chromium, { genesys, desktop });
			const conversationId = await endCall({ genesys, desktop });
			const [first] = await panel.waitForSuggestions();
			const sent = await freezeAt(run, { kind: 'request', when: 'after', method: 'POST', path: '/wrapup' });
			await panel.chooseSuggestion(1);
			if (undoSeconds > 0) await panel.waitForEntry({ progress: 'held' });
			else await sent();
			office.publish('0.1.1');
			const demanded = forced(office, { minimum_version_required: '0.1.1' });
			office.setPolicies(demanded, orgSettings(genesys, { undoSeconds }));
			await waitForVersion(chromium, '0.1.1');
			const again = await reopenPanel(chromium, { genesys, desktop });
			// A panel that is back within a second has not closed, and the undo time runs out.
			await again.waitForEntry({ outcome: 'applied' }, (undoSeconds + 10) * 1000);
			expect(storedWrapups(genesys, conversationId)).toEqual([{ code: first?.codeId, by: 'afterword' }]);
			// The desktop was open all the time; the new version watches it without its being loaded again.
			await endCall({ genesys, desktop });
			await again.waitForEntry({ progress: 'choosing' });
			expect(desktop.pageErrors()).toEqual([]);
		});
	}

	test('an update that waits for the browser to restart: the held choice goes out with the next sign-in', async ({
		office,
		genesys,
		desktop,
	}) => {
		office.publish('0.1.0');
		office.setPolicies(forced(office), orgSettings(genesys, { undoSeconds: 30 }));
		const before = await office.start();
		const { panel } = await startManagedWork(before, { genesys, desktop });
		const conversationId = await endCall({ genesys, desktop });
		const first = await holdFirst(panel);
		office.publish('0.1.1');
		await checkForUpdate(before, office);
		expect(await runningVersion(before)).toBe('0.1.0');
		await before.close();
		expect(storedWrapups(genesys, conversationId)).toEqual([]);

		const after = await office.start();
		expect(await runningVersion(after)).toBe('0.1.1');
		const { panel: again } = await startManagedWork(after, { genesys, desktop });
		await again.waitForEntry({ outcome: 'applied' });
		expect(storedWrapups(genesys, conversationId)).toEqual([{ code: first?.codeId, by: 'afterword' }]);
	});

	test('the way back: an older state under a higher number opens what the newer one has migrated', async ({
		office,
		genesys,
		desktop,
	}) => {
		const stage = { genesys, desktop };
		const settings = orgSettings(genesys, { undoSeconds: 0 });
		const demand = (version: string, change?: (build: Files) => Files) => {
			office.publish(version, change);
			office.setPolicies(forced(office, { minimum_version_required: version }), settings);
		};
		office.publish('0.1.0');
		office.setPolicies(forced(office), settings);
		const chromium = await office.start();
		const { run, panel } = await startManagedWork(chromium, stage);
		await saveUserSettings(run, { idleMinutes: 77 });
		await wrapUpOnce(stage, panel);
		// What is put away is written no more, so what the later version makes of it stays.
		await putAway(panel);

		demand('0.2.0', migrating);
		await waitForVersion(chromium, '0.2.0');
		await expect.poll(() => databaseOnDisk(run)).toEqual(migratedOnce);
		await wrapUpNext(stage, await reopenPanel(chromium, stage));

		demand('0.2.1');
		await waitForVersion(chromium, '0.2.1');
		await wrapUpNext(stage, await reopenPanel(chromium, stage));
		expect(await databaseOnDisk(run)).toEqual(migratedOnce);
		const lines = await readJournal(run);
		expect(lines.map(({ outcome }) => outcome)).toEqual(['applied', 'applied', 'applied']);
		const options = await chromium.openOwn(ownPages.options);
		const view = await options.evaluate(`chrome.runtime.sendMessage({ name: 'settings.get', payload: {} })`);
		const kept = expect.objectContaining({ key: 'idleMinutes', value: 77, source: 'user' });
		expect(view).toMatchObject({ version: '0.2.1', setAside: 0, settings: expect.arrayContaining([kept]) });
	});
}

test('hosts that the policy blocks keep the agent from signing in; allowed again, all works without a restart', async ({
	office,
	genesys,
	desktop,
}) => {
	const settings = orgSettings(genesys, { undoSeconds: 0 });
	const everything = { runtime_blocked_hosts: ['*://*'] };
	office.publish('0.1.0');
	office.setPolicies(forced(office, everything), settings);
	const chromium = await office.start();
	const { run, panel, panelDocument } = await openManagedWork(chromium, { genesys, desktop });
	await panel.waitForStatus('signedOut');
	await panel.signIn();
	await expect(panelDocument.locator('body')).toContainText(sentence('signInProblem_unreachable_title'));
	const reach = () => panelDocument.evaluate(scriptDesktop);
	expect(await reach()).toContain('ExtensionsSettings policy');

	const allowed = { ...everything, runtime_allowed_hosts: [`*://*.${genesys.domain}`] };
	office.setPolicies(forced(office, allowed), settings);
	await expect.poll(reach, { timeout: withinSeconds }).toBe('reached');
	await signInFromPanel(run, panel, genesys);
	await wrapUpOnce({ genesys, desktop }, panel);
});

test('removed by the policy while it runs: nothing of it and of what it kept is left', async ({
	office,
	genesys,
	desktop,
}) => {
	const canary = 'canary-of-the-notes-5b1e';
	office.publish('0.1.0');
	office.setPolicies(forced(office), orgSettings(genesys, { undoSeconds: 0 }));
	const chromium = await office.start();
	const { panel, panelDocument } = await startManagedWork(chromium, { genesys, desktop });
	await wrapUpOnce({ genesys, desktop }, panel);
	await endCall({ genesys, desktop });
	await panel.waitForEntry({ progress: 'choosing' });
	await panel.writeNotes(canary);
	await expect.poll(() => filesWith(office.profileFolder, canary), { timeout: 10_000 }).not.toEqual([]);
	expect(office.leftBehind()).not.toEqual([]);

	office.setPolicies({});
	await expect.poll(() => panelDocument.isClosed(), { timeout: withinSeconds }).toBe(true);
	await expect.poll(() => office.leftBehind(), { timeout: withinSeconds }).toEqual([]);
	await chromium.close();
	expect(filesWith(office.profileFolder, canary)).toEqual([]);
	expect(office.leftBehind()).toEqual([]);
	expect(desktop.pageErrors()).toEqual([]);
});
