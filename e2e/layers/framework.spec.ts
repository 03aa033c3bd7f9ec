import { expect, test } from '@playwright/test';
import { crmOrigins } from '../../src/desktop/framework/crmVendors.ts';
import { messages } from '../../src/protocol/messages.ts';
import { type DesktopSwitches, type HostForm, hostForms } from '../desktop/desktopSwitches.ts';
import { ownPages } from '../harness/browserRun.ts';
import { sampled } from '../support/sampling.ts';
import { sentence } from '../support/sentence.ts';
import { type LayersOptions, type LayersWork, openLayers, readFramework, silenceContentScript } from './openLayers.ts';

const speed = 10;
const granted = crmOrigins('zendesk');
const settings = { crmHosts: 'zendesk' } as const;
const crmPage = 'https://example.zendesk.com/';
let work: LayersWork | null = null;

test.afterEach(async () => {
	await work?.close();
	work = null;
});

/** An agent whose phone is in a customer system; the hosts of one vendor are granted, where one is named. */
async function openInCrm(options: LayersOptions): Promise<LayersWork> {
	const opened = await openLayers(options);
	await opened.desk.goto(crmPage);
	await expect.poll(() => opened.desktop.pages()).toBe(1);
	return opened;
}

const told = async (open: LayersWork) => readFramework(await open.messages());

/** A client that posts in this form; one that posts objects does not say which conversation it has finished. */
const posting = (hostForm: HostForm): Partial<DesktopSwitches> => ({
	hostForm,
	finishedNames: hostForm === 'wrapper' ? 'nothing' : 'conversation',
});

for (const hostForm of sampled(hostForms, (form) => form === 'string')) {
	const switches = posting(hostForm);

	test(`the embedded client is watched with the app host alone, whatever it posts: ${hostForm}`, async () => {
		work = await openInCrm({ switches });
		const { desktop, panel } = work;
		const scenario = desktop.play('S16', { speed });
		const id = await scenario.conversation('A');
		const entry = await panel.waitForEntry({ progress: 'choosing' });
		expect(entry.key).toContain(id);
		await scenario.finished;
		await panel.waitForEntry({ key: entry.key, outcome: 'alreadyApplied' });
		expect(await told(work)).toEqual([]);
		expect(await work.leaks()).toEqual([]);
		expect(desktop.pageErrors()).toEqual([]);
	});
}

for (const hostForm of sampled(hostForms, (form) => form === 'wrapper')) {
	const switches = posting(hostForm);

	test(`the client’s own words are enough where the hosts are granted: ${hostForm}`, async () => {
		work = await openInCrm({ switches, granted, settings });
		const { desk, desktop, panel, chromium } = work;
		const client = desk.frames().find((frame) => frame.url().includes('embeddableFramework'));
		if (client === undefined) throw new Error('The customer system shows no embedded client.');
		await silenceContentScript(desk, chromium.extensionId, client);
		const sightings = (await work.messages('desktop.sighting')).length;
		const scenario = desktop.play('S16', { speed });
		const id = await scenario.conversation('A');
		const entry = await panel.waitForEntry({ progress: 'choosing' });
		expect(entry.key).toContain(id);
		await scenario.finished;
		await panel.waitForEntry({ key: entry.key, outcome: 'alreadyApplied' });
		const facts = await told(work);
		expect([...new Set(facts.map(({ state }) => state))]).toEqual(['alerting', 'connected', 'ended', 'done']);
		const finished = facts.find(({ state }) => state === 'done');
		expect(finished?.conversationId).toBe(switches.finishedNames === 'nothing' ? null : id);
		expect(await work.messages('desktop.sighting')).toHaveLength(sightings);
		expect(await work.leaks()).toEqual([]);
		expect(desktop.pageErrors()).toEqual([]);
	});
}

test('words of anybody but the client, and the same words elsewhere, are not heard', async () => {
	work = await openInCrm({ granted, settings });
	const { desk, desktop } = work;
	const forge = `window.postMessage({ id: crypto.randomUUID(), state: 'CONNECTED' }, '*')`;
	await desk.evaluate(forge);
	await desktop.play('S16', { speed }).finished;
	const open = work;
	await expect.poll(async () => (await told(open)).length).toBe(4);
	await desk.goto('https://example.my.salesforce.com/');
	await expect.poll(() => desktop.pages()).toBe(1);
	await desktop.play('S16', { speed }).finished;
	expect(await told(work)).toHaveLength(4);
});

test('the settings ask for the hosts of the chosen system and of no other, and tell when they are granted', async () => {
	work = await openInCrm({ granted });
	const page = await work.chromium.openOwn(ownPages.options);
	const field = page.locator('[data-setting="crmHosts"]');
	await field.locator('select').selectOption('hubspot');
	await expect(field.getByRole('button', { name: sentence('setting_crmHosts_ask', 'HubSpot') })).toBeVisible();
	await field.locator('select').selectOption('zendesk');
	await expect(field.locator('[data-crm-granted="true"]')).toContainText('Zendesk');
	await expect(field.getByRole('button')).toHaveCount(0);
	const registered = 'scope.chrome.scripting.getRegisteredContentScripts().then((all) => all.map(({ id }) => id))';
	const open = work;
	await expect.poll(() => open.run.evaluateInBackground(registered)).toEqual(['zendesk']);
	await field.locator('select').selectOption('');
	await expect.poll(() => open.run.evaluateInBackground(registered)).toEqual([]);
});

test('a customer system may say this one thing, and a wrong one is refused', async () => {
	work = await openInCrm({ granted, settings });
	const { desk, chromium } = work;
	const session = await desk.context().newCDPSession(desk);
	const worlds: number[] = [];
	session.on('Runtime.executionContextCreated', ({ context }) => {
		if (context.origin.endsWith(chromium.extensionId)) worlds.push(context.id);
	});
	await session.send('Runtime.enable');
	await expect.poll(() => worlds.length).toBe(1);
	const say = async (name: string, payload: object): Promise<unknown> => {
		const message = JSON.stringify({ name, payload });
		const expression = `chrome.runtime.sendMessage(${message}).then((answer) => 'answered ' + answer, (error) => error.message)`;
		const contextId = worlds[0] ?? 0;
		const answer = await session.send('Runtime.evaluate', { contextId, expression, awaitPromise: true });
		return answer.result.value;
	};
	const facts = { conversationId: null, state: 'ended', at: 5 };
	expect(await say('desktop.framework', { facts })).toBe('answered null');
	expect(await say('desktop.framework', { facts: { ...facts, state: 'Ada' } })).toMatch(/Invalid/);
	const others = Object.keys(messages).filter((name) => name !== 'desktop.framework');
	for (const name of others) expect(await say(name, {}), name).toBe(`${name} is not for this sender.`);
});
