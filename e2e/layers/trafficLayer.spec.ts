import { expect, type Page, test } from '@playwright/test';
import type { DesktopSwitches } from '../desktop/desktopSwitches.ts';
import { ownPages } from '../harness/browserRun.ts';
import { saveUserSettings } from '../harness/userSettings.ts';
import { everyNth, isFull, sampled } from '../support/sampling.ts';
import { type LayersWork, openLayers, readTraffic, silenceContentScript } from './openLayers.ts';

const speed = 10;
const on = { settings: { trafficLayer: true } };
let work: LayersWork | null = null;

test.afterEach(async () => {
	await work?.close();
	work = null;
});

const traffic = async (open: LayersWork) => readTraffic(await open.messages());

const registered = (open: LayersWork) =>
	open.run.evaluateInBackground(
		'scope.chrome.scripting.getRegisteredContentScripts().then((all) => all.map(({ id }) => id))',
	);

async function healthOf({ run }: LayersWork): Promise<unknown> {
	const page = await run.openOwn(ownPages.options);
	try {
		return await page.evaluate(
			`chrome.runtime.sendMessage({ name: 'health.get', payload: {} }).then(({ traffic }) => traffic)`,
		);
	} finally {
		await page.close();
	}
}

/** All that a script of the page can ask of the functions that the layer touches, and of everything at the top. */
const lookAround = `(() => {
	const shapeOf = (holder) => Object.entries(Object.getOwnPropertyDescriptors(holder)).map(([name, { value, get, ...rest }]) =>
		[name, typeof value, typeof value === 'function' ? [value.name, value.length, String(value), Object.keys(value)] : '', rest]);
	const socket = Object.getOwnPropertyDescriptors(WebSocket);
	return JSON.stringify({
		top: Object.getOwnPropertyNames(window).sort(),
		fetch: [String(fetch), fetch.name, fetch.length, Object.getOwnPropertyDescriptor(window, 'fetch').enumerable],
		socket: [String(WebSocket), WebSocket.OPEN, Object.keys(socket), WebSocket.prototype.constructor === WebSocket],
		prototypes: [WebSocket.prototype, XMLHttpRequest.prototype, MessageEvent.prototype].map(shapeOf),
		attributes: document.documentElement.getAttributeNames(),
	});
})()`;

const shapes: readonly Partial<DesktopSwitches>[] = [
	{ streamMode: 'xmpp' },
	{ streamMode: 'json', requestsBy: 'xhr', restBase: 'api' },
	{ streamMode: 'xmpp', hooks: 'wrapped', trustedTypes: true },
	{ streamMode: 'json', hooks: 'wrapped', trustedTypes: true, requestsBy: 'xhr' },
];

for (const switches of sampled(shapes, everyNth(3))) {
	test(`a wrap-up is known and ends by the traffic alone: ${JSON.stringify(switches)}`, async () => {
		work = await openLayers({ ...on, switches });
		const { desk, desktop, chromium, panel } = work;
		await silenceContentScript(desk, chromium.extensionId);
		await desk.reload();
		await expect.poll(() => desktop.streams()).toBe(1);
		const sightings = (await work.messages('desktop.sighting')).length;
		const scenario = desktop.play('S1', { speed });
		const id = await scenario.conversation('A');
		const entry = await panel.waitForEntry({ progress: 'choosing' });
		expect(entry.key).toContain(id);
		await scenario.finished;
		await panel.waitForEntry({ key: entry.key, outcome: 'alreadyApplied' });
		const { states, statuses, calls } = await traffic(work);
		expect(states).toEqual(expect.arrayContaining(['connected', 'wrapUp', 'done']));
		expect(statuses).toContain('watching');
		expect(new Set(calls)).toEqual(new Set(['0 0', '1 0', '0 1']));
		expect(await work.messages('desktop.sighting')).toHaveLength(sightings);
		expect(await work.leaks()).toEqual([]);
		expect(desktop.pageErrors()).toEqual([]);
		expect(await healthOf(work)).toBe('watching');
		if (switches.hooks === 'wrapped') expect(await desk.evaluate('window.deskTraffic.sockets')).toBe(1);
	});
}

for (const streamMode of sampled(['worker', 'off'] as const, (mode) => mode === 'worker')) {
	test(`where the stream is ${streamMode}, only requests are hints, and the page works on`, async () => {
		work = await openLayers({ ...on, switches: { streamMode } });
		const { desktop, panel } = work;
		const scenario = desktop.play('S1', { speed });
		const id = await scenario.conversation('A');
		await scenario.finished;
		await expect.poll(async () => (await panel.entries()).map(({ outcome }) => outcome)).toEqual(['alreadyApplied']);
		const { states, calls } = await traffic(work);
		expect(new Set(states)).toEqual(new Set(['wrapUp']));
		expect(calls).toEqual([]);
		expect(await work.leaks()).toEqual([]);
		expect(desktop.pageErrors()).toEqual([]);
		expect(desktop.truth(id).some(({ kind }) => kind === 'donePressed')).toBe(true);
	});
}

// It waits for the whole minute.
if (isFull) {
	test('a minute without a known topic is told as not available, once the page works with conversations', async () => {
		test.setTimeout(120_000);
		work = await openLayers({ ...on, switches: { streamMode: 'worker' } });
		await work.desktop.play('S1', { speed }).finished;
		const { statuses } = await traffic(work);
		expect(statuses).not.toContain('notAvailable');
		const open = work;
		await expect.poll(() => healthOf(open), { timeout: 90_000, intervals: [2000] }).toBe('notAvailable');
		expect(work.desktop.pageErrors()).toEqual([]);
	});
}

test('turned on beside an open desktop it says that the desktop has to be loaded again, and works then', async () => {
	work = await openLayers();
	const { run, desk, desktop } = work;
	const open = work;
	expect([await registered(work), await healthOf(work)]).toEqual([[], 'off']);
	await desktop.play('S1', { speed }).finished;
	await saveUserSettings(run, { trafficLayer: true });
	await expect.poll(() => healthOf(open)).toBe('reloadNeeded');
	expect((await traffic(work)).statuses).toEqual(['reloadNeeded']);
	await desktop.play('S1', { speed }).finished;
	// Frames that load meanwhile have the layer; the page that holds the socket has not, and nothing may hide that.
	expect((await traffic(work)).calls).toEqual([]);
	expect(await healthOf(open)).toBe('reloadNeeded');
	await desk.reload();
	await expect.poll(() => desktop.streams()).toBe(1);
	await desktop.play('S1', { speed }).finished;
	await expect.poll(() => healthOf(open)).toBe('watching');
});

test('turned off it is silent at once, and gone from pages that load afterwards', async () => {
	work = await openLayers(on);
	const { run, desk, desktop } = work;
	expect(await registered(work)).toEqual(['trafficPage', 'trafficRelay']);
	await desktop.play('S1', { speed }).finished;
	const open = work;
	await expect.poll(async () => (await traffic(open)).states).toContain('done');
	await expect.poll(async () => (await traffic(open)).calls.slice(-2)).toEqual(['0 1', '0 0']);
	const { calls } = await traffic(work);
	await saveUserSettings(run, { trafficLayer: false });
	await desktop.play('S1', { speed }).finished;
	// The first words are refused, and after that none comes.
	expect((await traffic(work)).calls.slice(calls.length)).not.toContain('0 1');
	expect(await registered(work)).toEqual([]);
	await desk.reload();
	const after = (await work.messages('desktop.traffic')).length;
	await expect.poll(() => desktop.streams()).toBe(1);
	await desktop.play('S1', { speed }).finished;
	expect((await work.messages('desktop.traffic')).length).toBe(after);
	expect(desktop.pageErrors()).toEqual([]);
});

test('the page cannot see it by asking, nor reach the channel when its scripts run', async () => {
	work = await openLayers({ settings: { trafficLayer: false }, switches: { streamMode: 'off' } });
	const { run, desk } = work;
	const without = await desk.evaluate(lookAround);
	await saveUserSettings(run, { trafficLayer: true });
	await desk.reload();
	expect(await desk.evaluate(lookAround)).toBe(without);
	await waitForOffer(desk);
	const heard = await desk.evaluate(`new Promise((resolve) => {
		const heard = [];
		document.addEventListener('message', (event) => heard.push(event.ports?.length ?? 'bare'), true);
		document.dispatchEvent(new Event('message'));
		const { port1, port2 } = new MessageChannel();
		document.dispatchEvent(new MessageEvent('message', { ports: [port2] }));
		port1.postMessage(JSON.stringify({ topic: true, counters: {}, conversations: [
			{ saltedId: '0123456789abcdef', medium: 'call', state: 'wrapUp', at: 1 }] }));
		setTimeout(() => resolve(heard), 100);
	})`);
	// Its own two events, and no offer of a port.
	expect(heard).toEqual([0, 1].map((ports) => (ports === 0 ? 'bare' : 1)));
	expect(await work.messages('desktop.traffic')).toEqual([]);
});

/** Waits until the second is over in which the two worlds may find each other; a busy machine begins it late. */
async function waitForOffer(desk: Page): Promise<void> {
	await expect.poll(() => desk.evaluate<number>('performance.now()')).toBeGreaterThan(4000);
}
