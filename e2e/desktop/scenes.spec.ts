import { type Browser, test as base, expect, type Page } from '@playwright/test';
import { regions } from '../../src/genesys/regions.ts';
import { chromiumBrowser } from '../../tools/setup/browsers.ts';
import { type Genesys, startGenesys } from '../genesys/startGenesys.ts';
import { browserPath } from '../harness/browserPath.ts';
import { crmHosts } from '../harness/standIn.ts';
import { everyNth, sampled } from '../support/sampling.ts';
import { createDesktop, type Desktop } from './createDesktop.ts';
import { expectedOrders } from './scenarios/expectedOrders.ts';
import { type ScenarioName, scenarioNames, scenarios } from './scenarios/scenarios.ts';
import type { Truth } from './truthLog.ts';

/** The scenarios play one after another in one centre and one browser: each has its own page and its own conversations. */
type Theatre = { readonly genesys: Genesys; readonly desktop: Desktop; readonly browser: Browser };

const test = base.extend<{ desk: Page }, { theatre: Theatre }>({
	theatre: [
		async ({ playwright }, use) => {
			const genesys = await startGenesys();
			const desktop = createDesktop({ genesys });
			const hosts = [...regions.map(({ domain }) => `*.${domain}`), ...crmHosts];
			const rules = [...hosts.map((host) => `MAP ${host} 127.0.0.1:${genesys.port}`), 'MAP * ~NOTFOUND'];
			const browser = await playwright.chromium.launch({
				executablePath: browserPath(chromiumBrowser),
				args: [
					`--host-resolver-rules=${[...rules, 'EXCLUDE 127.0.0.1'].join(', ')}`,
					`--ignore-certificate-errors-spki-list=${genesys.spki}`,
				],
			});
			await use({ genesys, desktop, browser });
			await browser.close();
			desktop.close();
			await genesys.close();
		},
		{ scope: 'worker' },
	],
	desk: async ({ theatre }, use) => {
		const context = await theatre.browser.newContext();
		await use(await context.newPage());
		await context.close();
		await expect.poll(() => theatre.desktop.pages()).toBe(0);
	},
});

function kindsOf(truth: readonly Truth[], source: Truth['source'], wanted: readonly string[]): readonly string[] {
	return truth
		.filter((line) => line.source === source && wanted.includes(line.kind))
		.filter(({ detail }) => detail['document'] !== 'popOut')
		.map(({ kind }) => kind);
}

const platformKinds = [
	'offered',
	'answered',
	'hungUp',
	'transferred',
	'consulted',
	'conferenced',
	'callPlaced',
	'afterCallWorkRequested',
	'afterCallWorkStarted',
	'wrapupStored',
	'afterCallWorkEnded',
];
const pageKinds = [
	'endButtonShown',
	'endButtonRemoved',
	'wrapupKnowable',
	'codeChosen',
	'donePressed',
	'writeFailed',
	'cardRemoved',
];

async function open(desk: Page, desktop: Desktop, name: ScenarioName): Promise<void> {
	await desk.goto(scenarios[name].page === 'embedded' ? desktop.crmUrl : desktop.url);
}

// The extension's own scenes play every story on the same desktop.
for (const name of sampled(scenarioNames, everyNth(6))) {
	test(`${name}: ${scenarios[name].story}`, async ({ theatre, desk }) => {
		const { desktop } = theatre;
		const errors = desktop.pageErrors().length;
		await open(desk, desktop, name);
		const run = desktop.play(name, { speed: 20, seed: 7 });
		const id = await run.conversation('A');
		await run.finished;
		const { platform, page } = expectedOrders[name];
		await expect.poll(() => kindsOf(desktop.truth(id), 'page', pageKinds)).toEqual(page);
		expect(kindsOf(desktop.truth(id), 'page', ['cardShown'])).toHaveLength(name === 'S13' ? 2 : 1);
		expect(kindsOf(desktop.truth(id), 'world', platformKinds)).toEqual(platform);
		expect(desktop.pageErrors().slice(errors)).toEqual([]);
	});
}

type HostMessage = { readonly origin: string; readonly data: unknown };

declare global {
	interface Window {
		hostMessages?: HostMessage[];
		deskFrames?: string[];
	}
}

test('the embedded client posts to the page around it, as an object where its customer has it so', async ({
	theatre,
	desk,
}) => {
	const { desktop, genesys } = theatre;
	desktop.setSwitches({ hostForm: 'wrapper' });
	await open(desk, desktop, 'S16');
	const run = desktop.play('S16', { speed: 20, seed: 3 });
	const id = await run.conversation('A');
	await run.finished;
	const read = () => desk.evaluate(() => window.hostMessages ?? []);
	const ofOurs = async (): Promise<readonly string[]> =>
		(await read()).flatMap(({ data }) => {
			const { msg } = data as { msg?: { category: string; data: { id?: string } } };
			return msg === undefined || msg.category === 'change' || msg.data.id !== id ? [] : [msg.category];
		});
	await expect.poll(ofOurs).toEqual(['add', 'connect', 'disconnect', 'acw', 'deallocate']);
	expect(new Set((await read()).map(({ origin }) => origin))).toEqual(new Set([`https://apps.${genesys.domain}`]));
	const posted = desktop.truth(id).filter(({ kind }) => kind === 'posted');
	expect(posted.find(({ detail }) => detail['category'] === 'acw')?.detail['isDone']).toBe(true);
	desktop.setSwitches({ hostForm: 'string' });
});

test('the stream speaks as the switch says, in sight of the page, in a worker, or not at all', async ({
	theatre,
	desk,
}) => {
	const { desktop } = theatre;
	// What a script in the document itself can see of it, and not what the browser's debugger can.
	await desk.addInitScript(() => {
		const frames: string[] = [];
		window.deskFrames = frames;
		window.WebSocket = new Proxy(WebSocket, {
			construct: (target, [address]: [string]) => {
				const socket = new target(address);
				socket.addEventListener('message', ({ data }) => frames.push(String(data)));
				return socket;
			},
		});
	});
	const seen = async (streamMode: 'xmpp' | 'json' | 'worker' | 'off', streams: number): Promise<string> => {
		await desk.goto('about:blank');
		await expect.poll(() => desktop.pages()).toBe(0);
		desktop.setSwitches({ streamMode, trustedTypes: streamMode === 'worker' });
		await open(desk, desktop, 'S6a');
		await expect.poll(() => desktop.streams()).toBe(streams);
		const run = desktop.play('S6a', { speed: 20 });
		const id = await run.conversation('A');
		await run.finished;
		const told = () => desktop.truth(id).filter(({ kind }) => kind === 'streamed').length > 0;
		await expect.poll(told).toBe(streams > 0);
		return await desk.evaluate(() => (window.deskFrames ?? []).join('\n'));
	};
	const xmpp = await seen('xmpp', 1);
	expect(xmpp).toMatch(/<items node="v2\.users\.[^"]+\.conversationsummary">/);
	expect(xmpp).toContain(desktop.canaries()[1]);
	const json = await seen('json', 1);
	expect(json).toMatch(/"topicName":"v2\.users\.[^"]+\.conversationsummary"/);
	expect(json).not.toContain('<message');
	expect(await seen('worker', 1)).toBe('');
	expect(await seen('off', 0)).toBe('');
	desktop.setSwitches({ streamMode: 'xmpp', trustedTypes: false });
});

test('the window of its own has the interaction in its address and its wrap-up tool open during the call', async ({
	theatre,
	desk,
}) => {
	const { desktop } = theatre;
	await open(desk, desktop, 'S15');
	const run = desktop.play('S15', { speed: 20, mode: 'step' });
	const popup = desk.waitForEvent('popup');
	for (let step = await run.step(); step !== 'popOut A'; step = await run.step());
	const id = await run.conversation('A');
	const own = await popup;
	await own.waitForURL((url) => url.hash.startsWith(`#/interaction/${id}?panels=scripts,details,wrapup`));
	expect(new URL(own.url()).search).toBe('?disableSoftphone=true');
	await expect(own.locator('.wrapup-instance[aria-hidden=false]')).toHaveCount(1);
	await expect(desk.locator('.wrapup-instance[aria-hidden=false]')).toHaveCount(0);
	const closed = own.waitForEvent('close');
	run.release();
	await Promise.all([run.finished, closed]);
});

test('without fetch the page asks by XMLHttpRequest', async ({ theatre, desk }) => {
	const { desktop } = theatre;
	const kinds: string[] = [];
	desk.on('request', (request) => {
		if (request.url().includes('/api/v2/')) kinds.push(request.resourceType());
	});
	desktop.setSwitches({ requestsBy: 'xhr' });
	await open(desk, desktop, 'S5b');
	await desktop.play('S5b', { speed: 20 }).finished;
	expect(kinds).toEqual(['xhr', 'xhr', 'xhr', 'xhr']);
	desktop.setSwitches({ requestsBy: 'fetch' });
});
