import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import * as v from 'valibot';
import { resolveSettings } from '../src/policy/resolveSettings.ts';
import { afterwordClient } from './genesys/oauthClient.ts';
import { ownPages } from './harness/browserRun.ts';
import { chromiumBrowserRun } from './harness/chromium/chromiumBrowserRun.ts';
import { playwrightSurface } from './harness/chromium/playwrightSurface.ts';
import { panelPage } from './harness/panelPage.ts';
import { requiredSettings } from './harness/startWork.ts';
import { test } from './harness/test.ts';
import { saveUserSettings } from './harness/userSettings.ts';
import { chooseOnceHeard } from './support/chooseOnceHeard.ts';
import { endCall } from './support/endCall.ts';
import { sampled } from './support/sampling.ts';
import { sendNowOnceHeard } from './support/sendNowOnceHeard.ts';
import { sentence } from './support/sentence.ts';
import { startChromiumWork } from './support/startChromiumWork.ts';

const ofExtensions = v.record(v.string(), v.record(v.string(), v.unknown()));
const linuxPolicy = v.object({ ExtensionSettings: ofExtensions, '3rdparty': v.object({ extensions: ofExtensions }) });
const inForce = v.object({ settings: v.array(v.object({ key: v.string(), value: v.unknown() })) });

test('an empty profile leads from the panel through the settings to the sign-in', async ({ genesys, chromium }) => {
	const elsewhere = await chromium.open(`https://login.${genesys.domain}/oauth/authorize`);
	const panelDocument = await chromium.openPanel(elsewhere);
	const panel = panelPage(playwrightSurface(panelDocument));
	await panel.waitForStatus('setUpNeeded');
	await expect(panelDocument.locator('main')).toContainText(sentence('setUp_both'));
	await panelDocument.getByRole('button', { name: sentence('openSettings') }).click();
	const options = await chromium.waitForPage(`chrome-extension://${chromium.extensionId}/${ownPages.options}`);

	await options.locator('#setting-region').selectOption('us-east-1');
	await expect(panelDocument.locator('main')).toContainText(sentence('setUp_clientId'));
	const clientId = options.locator('#setting-clientId');
	await clientId.fill('not a client id');
	await clientId.blur();
	await expect(options.locator('#setting-clientId-problem')).toHaveText(sentence('settingInvalid_clientId'));
	expect(await panel.status()).toBe('setUpNeeded');
	await clientId.fill(afterwordClient.id);
	await clientId.blur();
	await expect(options.locator('#setting-clientId-problem')).toHaveText('');
	await panel.waitForStatus('signedOut');
	await expect(options.locator('#redirect-address')).toHaveValue(`https://${chromium.extensionId}.chromiumapp.org/`);

	await options.reload();
	await expect(options.locator('#setting-region')).toHaveValue('us-east-1');
	await expect(options.locator('#setting-clientId')).toHaveValue(afterwordClient.id);
});

test('a desktop that is open gives the region; only the client id is missing', async ({ desktop, chromium }) => {
	const panelDocument = await chromium.openPanel(await chromium.open(desktop.url));
	await panelPage(playwrightSurface(panelDocument)).waitForStatus('setUpNeeded');
	await expect(panelDocument.locator('main')).toContainText(sentence('setUp_clientId'));
});

test('values that cannot be used get a sentence, and what was in force stays', async ({ chromium }) => {
	const options = await chromium.openOwn(ownPages.options);
	for (const [name, value, before] of [
		['undoSeconds', '99', 2],
		['undoSeconds', '-1', 2],
		['apiBase', 'http://gateway.example.com', ''],
		['clientId', '1234', ''],
	] as const) {
		const field = options.locator(`#setting-${name}`);
		await field.fill(value);
		await field.blur();
		await expect(options.locator(`#setting-${name}-problem`)).toHaveText(sentence(`settingInvalid_${name}`));
		await expect(field).toHaveAttribute('aria-invalid', 'true');
		const reply: unknown = await options.evaluate(`chrome.runtime.sendMessage({ name: 'settings.get', payload: {} })`);
		expect(reply).toMatchObject({
			settings: expect.arrayContaining([expect.objectContaining({ key: name, value: before })]),
		});
	}
	await options.locator('#setting-undoSeconds').fill('7');
	await options.locator('#setting-undoSeconds').blur();
	await expect(options.locator('[data-setting=undoSeconds]')).toContainText(sentence('setting_saved'));
	await options.reload();
	await expect(options.locator('#setting-undoSeconds')).toHaveValue('7');
});

for (const standing of sampled(['proposed', 'enforced'] as const, (one) => one === 'enforced')) {
	test(`the settings of a pilot desk, saved for Linux, are in force on a fresh one: ${standing}`, async ({
		genesys,
		chromium,
	}) => {
		const pilot = { ...requiredSettings(genesys), undoSeconds: 7, rules: [{ name: 'VIP', codeId: 'c0', weight: 2 }] };
		await saveUserSettings(chromiumBrowserRun(chromium), pilot);
		const options = await chromium.openOwn(ownPages.options);
		await options.locator('#policy-format').selectOption('linux');
		await options.locator('#policy-standing').selectOption(standing);
		const name = 'afterword-chromium-linux.json';
		const save = options.locator(`[data-policy-file="${name}"]`);
		const [download] = await Promise.all([options.waitForEvent('download'), save.click()]);
		expect(download.suggestedFilename()).toBe(name);
		const policy = v.parse(linuxPolicy, JSON.parse(readFileSync(await download.path(), 'utf8')));

		const { extensionId } = chromium;
		expect(Object.keys(policy.ExtensionSettings)).toEqual([extensionId]);
		const managed = policy['3rdparty'].extensions[extensionId];
		const fresh = resolveSettings({ managed, user: {} });
		expect(fresh.problems).toEqual([]);
		const reply: unknown = await options.evaluate(`chrome.runtime.sendMessage({ name: 'settings.get', payload: {} })`);
		const { settings } = v.parse(inForce, reply);
		expect(fresh.views.map(({ key, value }) => ({ key, value }))).toEqual(settings);
		const given = fresh.views.filter(({ source }) => source === standing).map(({ key }) => key);
		expect(given.sort()).toEqual(Object.keys(pilot).sort());
	});
}

test('the journal lists each outcome in words, and can be cleared', async ({ genesys, desktop, chromium }) => {
	const work = await startChromiumWork(chromium, { genesys, desktop }, { settings: { undoSeconds: 30 } });
	const { panel, panelDocument } = work;
	const choose = async (rank: number) => {
		await panel.waitForSuggestions();
		await panel.chooseSuggestion(rank);
		await panel.waitForEntry({ progress: 'held' });
	};
	await endCall({ genesys, desktop }, { queue: 'Support', customerName: 'Eve Caller' });
	await panel.waitForSuggestions();
	await panel.writeNotes('private words');
	await choose(1);
	await panel.takeBack();
	await panel.waitForEntry({ progress: 'choosing' });
	await choose(2);
	await sendNowOnceHeard(panel);
	const { key } = await panel.waitForEntry({ outcome: 'applied' });
	await panel.acknowledge(key);

	await endCall({ genesys, desktop });
	await choose(1);
	genesys.world.agents[0]?.setPermissions([]);
	await sendNowOnceHeard(panel);
	await expect(panelDocument.locator('[data-result=refused]')).toContainText('conversation:participant:wrapup');
	genesys.world.agents[0]?.setPermissions(['conversation:participant:wrapup']);

	const missed = await endCall({ genesys, desktop }, { queue: 'Support' });
	await panelDocument.locator(`[data-entry^="${missed}"] button`).first().click();
	await expect(panelDocument.locator(`[data-entry^="${missed}"]`)).toHaveAttribute('data-selected', 'true');
	await choose(1);
	genesys.world.skipWrapup(missed, 'supervisor');
	await sendNowOnceHeard(panel);
	await panel.waitForEntry({ outcome: 'missed' });

	const options = await chromium.openOwn(ownPages.options);
	const rows = options.locator('[data-journal]');
	await expect(rows).toHaveCount(4);
	const told = [
		// What was applied in this queue a moment ago leads the suggestions now.
		[sentence('journalOutcome_missed'), sentence('journalReason_skipped'), 'Support', 'Escalated'],
		[sentence('journalOutcome_refused'), sentence('journalReason_permission'), 'Billing', 'Refund'],
		[sentence('journalOutcome_applied'), 'Support', 'Escalated'],
		[sentence('journalOutcome_withdrawn'), 'Support', 'Solved'],
	];
	for (const [position, words] of told.entries()) {
		for (const word of words) await expect(rows.nth(position)).toContainText(word);
	}
	await expect(rows.nth(2).locator('[data-column=requests]')).toHaveText(/^[3-9]$/);
	expect(await options.content()).not.toMatch(/Eve Caller|private words/);

	await options.locator('[data-journal-clear]').click();
	await options.locator('[data-journal-clear-yes]').click();
	await expect(rows).toHaveCount(0);
	await options.reload();
	await expect(options.locator('main')).toContainText(sentence('journal_empty'));
});

test('the toolbar button counts what waits', async ({ genesys, desktop, chromium }) => {
	const { panel } = await startChromiumWork(chromium, { genesys, desktop }, { settings: { undoSeconds: 0 } });
	const options = await chromium.openOwn(ownPages.quiet);
	const badge = () => options.evaluate<unknown>('chrome.action.getBadgeText({})');
	const title = () => options.evaluate<unknown>('chrome.action.getTitle({})');
	expect(await badge()).toBe('');
	expect(await title()).toBe(sentence('actionTitle'));
	await endCall({ genesys, desktop });
	await expect.poll(badge).toBe('1');
	await expect.poll(title).toBe(sentence('action_waiting_one', '1'));
	await endCall({ genesys, desktop });
	await expect.poll(badge).toBe('2');
	await expect.poll(title).toBe(sentence('action_waiting_other', '2'));
	await panel.waitForSuggestions();
	await panel.chooseSuggestion(1);
	await panel.waitForEntry({ outcome: 'applied' });
	await expect.poll(badge).toBe('1');
	await panel.waitForSuggestions();
	await chooseOnceHeard(panel);
	await expect.poll(badge).toBe('');
});
