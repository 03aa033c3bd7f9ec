import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CDPSession, expect, type Page } from '@playwright/test';
import * as v from 'valibot';
import { type MessageName, messages } from '../src/protocol/messages.ts';
import type { Exchange } from './genesys/site.ts';
import { ownPages, readStorage } from './harness/browserRun.ts';
import { builtExtension } from './harness/builtExtension.ts';
import { launchChromium } from './harness/chromium/launchChromium.ts';
import { test } from './harness/test.ts';
import { until } from './harness/until.ts';
import { storedWrapups } from './support/centre.ts';
import { endCall } from './support/endCall.ts';
import { requestLines, writeLines } from './support/requestLines.ts';
import { startChromiumWork } from './support/startChromiumWork.ts';

const atOnce = { settings: { undoSeconds: 0 } };
const evaluated = v.object({ result: v.object({ value: v.optional(v.unknown()) }) });

/** Evaluates where the content script of a page's top frame runs, and gives the JSON value. */
async function inContentWorld(page: Page, extensionId: string, expression: string): Promise<unknown> {
	const session: CDPSession = await page.context().newCDPSession(page);
	const worlds: number[] = [];
	session.on('Runtime.executionContextCreated', ({ context }) => {
		const frame: unknown = context.auxData?.['frameId'];
		if (context.origin.endsWith(extensionId) && typeof frame === 'string') worlds.push(context.id);
	});
	await session.send('Runtime.enable');
	const [contextId] = await until(
		() => worlds,
		(found) => found.length > 0,
		{ what: "the content script's world" },
	);
	if (contextId === undefined) throw new Error('The page has no content script.');
	const answer = await session.send('Runtime.evaluate', {
		contextId,
		expression,
		awaitPromise: true,
		returnByValue: true,
	});
	await session.detach();
	return v.parse(evaluated, answer).result.value;
}

/** Everything in the extension's database, as text. */
const dumpDatabases = `(async () => {
	const parts = [];
	for (const { name } of await indexedDB.databases()) {
		const database = await new Promise((resolve, reject) => {
			const opening = indexedDB.open(name);
			opening.onsuccess = () => resolve(opening.result);
			opening.onerror = () => reject(opening.error);
		});
		for (const store of database.objectStoreNames) {
			const reading = database.transaction(store).objectStore(store).getAll();
			parts.push(await new Promise((resolve) => { reading.onsuccess = () => resolve({ store, all: reading.result }); }));
		}
		database.close();
	}
	return JSON.stringify(parts);
})()`;

/** The whole document, shadow roots included, as text. */
const serialise = `(() => {
	const roots = [...document.querySelectorAll('*')].flatMap((element) => element.shadowRoot ? [element.shadowRoot] : []);
	return document.documentElement.outerHTML + roots.map((root) => root.innerHTML).join('');
})()`;

test('the token stays in session storage: not on disk, not in a page, not in the content script’s reach', async ({
	genesys,
	desktop,
	chromium,
}) => {
	const logged: string[] = [];
	for (const worker of chromium.context.serviceWorkers()) worker.on('console', (line) => logged.push(line.text()));
	const { panel, panelDocument, desk, run } = await startChromiumWork(chromium, { genesys, desktop }, atOnce);
	panelDocument.on('console', (line) => logged.push(line.text()));
	await endCall({ genesys, desktop });
	await panel.waitForSuggestions();
	await panel.chooseSuggestion(1);
	await panel.waitForEntry({ outcome: 'applied' });
	const session = JSON.stringify(await readStorage(run, 'session'));
	const token = v.parse(v.string(), /"accessToken":"([^"]+)"/.exec(session)?.[1]);
	expect(token.length).toBeGreaterThan(20);

	const disk = JSON.stringify(await readStorage(run, 'local'));
	const page = await chromium.openOwn(ownPages.quiet);
	const database = String(await page.evaluate(dumpDatabases));
	expect(database).toContain('journal');
	for (const place of [disk, database, String(await desk.evaluate(serialise)), await panelDocument.content()]) {
		expect(place).not.toContain(token);
	}
	expect(logged.join('\n')).not.toContain(token);
	for (const url of chromium.context.pages().map((each) => each.url())) expect(url).not.toContain(token);

	const tryRead = `chrome.storage.session.get().then((all) => 'read ' + JSON.stringify(all), (error) => 'refused ' + error.message)`;
	const attempt = String(await inContentWorld(desk, chromium.extensionId, tryRead));
	expect(attempt).toMatch(/^refused .*not allowed/);
});

test('the desktop page can neither fetch nor frame a file of the package', async ({ desktop, chromium }) => {
	const folder = builtExtension('chrome');
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
	expect(files).toContain('manifest.json');
	const desk = await chromium.open(desktop.url);
	const addresses = files.map((file) => `chrome-extension://${chromium.extensionId}/${file}`);
	const fetched = await desk.evaluate(
		(all) =>
			Promise.all(
				all.map((address) =>
					fetch(address).then(
						() => address,
						() => null,
					),
				),
			),
		addresses,
	);
	expect(fetched.filter((address) => address !== null)).toEqual([]);
	const pages = addresses.filter((address) => /\.(html|json)$/.test(address));
	expect(pages.length).toBeGreaterThan(2);
	await desk.evaluate((all) => {
		for (const address of all) document.body.appendChild(document.createElement('iframe')).src = address;
	}, pages);
	await expect
		.poll(() => desk.frames().filter((frame) => frame.url().startsWith('chrome-error:')).length)
		.toBe(pages.length);
	expect(desk.frames().filter((frame) => frame.url().startsWith('chrome-extension:'))).toEqual([]);
});

test('messages of the panel are refused from the content script’s world, and have no effect', async ({
	genesys,
	desktop,
	chromium,
}) => {
	const { panel, desk } = await startChromiumWork(chromium, { genesys, desktop });
	const conversationId = await endCall({ genesys, desktop });
	const { key } = await panel.waitForEntry({ progress: 'choosing' });
	const [first] = await panel.waitForSuggestions();
	const id = crypto.randomUUID();
	const choice = { id, key, codeId: first?.codeId, notes: '', seenCodeId: null, rank: 1 };
	const payloads: Partial<Record<MessageName, object>> = {
		'wrapup.choose': choice,
		'settings.save': { key: 'region', value: 'eu-central-1' },
		'journal.list': { limit: 10 },
	};
	const names = Object.entries(messages)
		.filter(([, { from }]) => !from.some((kind: string) => kind === 'desktop'))
		.map(([name]) => name);
	expect(names).toContain('wrapup.choose');
	const envelopes = names.map((name) => ({ name, payload: payloads[name as MessageName] ?? {} }));
	const expression = `Promise.all(${JSON.stringify(envelopes)}.map((envelope) =>
		chrome.runtime.sendMessage(envelope).then((answer) => 'answered ' + JSON.stringify(answer), (error) => error.message)))`;
	const answers = v.parse(v.array(v.string()), await inContentWorld(desk, chromium.extensionId, expression));
	expect(answers).toEqual(names.map((name) => `${name} is not for this sender.`));
	expect(await desk.evaluate('typeof globalThis.chrome?.runtime?.sendMessage')).toBe('undefined');
	const port = `new Promise((resolve) => chrome.runtime.connect({ name: 'afterword.panel' }).onDisconnect.addListener(() => resolve('closed')))`;
	expect(await inContentWorld(desk, chromium.extensionId, port)).toBe('closed');

	expect((await panel.entries()).map(({ progress }) => progress)).toEqual(['choosing']);
	expect(writeLines(genesys)).toEqual([]);
	expect(storedWrapups(genesys, conversationId)).toEqual([]);
	expect(await panel.status()).toBe('ready');
});

test('a page that plays a wrap-up tool opens nothing, on the desktop or on another region’s host', async ({
	genesys,
	desktop,
	chromium,
}) => {
	const elsewhere = 'apps.mypurecloud.de';
	genesys.addSite({
		owns: (hostname) => hostname === elsewhere,
		handle({ response }: Exchange) {
			response.writeHead(200, { 'content-type': 'text/html' });
			response.end('<body><div data-testid="wrapup-main-container">Wrap-up <b>00:01</b></div>');
			return Promise.resolve(true);
		},
	});
	const { panel, desk } = await startChromiumWork(chromium, { genesys, desktop });
	const asked = requestLines(genesys).length;
	await desk.evaluate(() => {
		const tool = document.createElement('div');
		tool.setAttribute('data-testid', 'wrapup-main-container');
		tool.textContent = '00:01';
		// Elsewhere in the page nobody would look for one.
		document.querySelector('.command-panel.agent')?.append(tool);
		window.postMessage({ name: 'wrapup.choose', payload: {} }, '*');
	});
	await expect.poll(() => requestLines(genesys).length).toBeGreaterThan(asked);
	const hostile = await chromium.open(`https://${elsewhere}/directory/`);
	const order = `chrome.runtime.sendMessage({ name: 'session.signOut', payload: {} }).then(() => 'done', (error) => error.message)`;
	expect(await inContentWorld(hostile, chromium.extensionId, order)).toBe('session.signOut is not for this sender.');
	expect(new Set(requestLines(genesys))).toEqual(new Set(['GET conversations 200']));
	expect(await panel.entries()).toEqual([]);
	expect(await panel.status()).toBe('ready');
});

const markup = `<img src=x onerror="globalThis.hit=1"><script>globalThis.hit=1</script>&amp;"'</b>`;

test('names full of markup are shown as they are, and nothing private enters the desktop’s page', async ({
	genesys,
	desktop,
	chromium,
}) => {
	const [queue] = genesys.world.queues;
	const codes = (queue?.codes ?? []).map((code, position) => ({ ...code, name: `Zx${position} ${markup}` }));
	genesys.world.setCodes(queue?.id ?? '', codes);
	const { panel, panelDocument, desk } = await startChromiumWork(chromium, { genesys, desktop }, atOnce);
	// The stand-in's own tool would show the code names, so the tool's frames are left out: only the page at the top counts.
	const nodesBefore = await desk.evaluate(() => document.querySelectorAll('html > *').length);
	const conversationId = await endCall({ genesys, desktop }, { customerName: `Eve ${markup}` });
	await panel.waitForSuggestions();
	await expect(panelDocument.locator('[data-suggestion="1"]')).toContainText(`Zx0 ${markup}`);
	await expect(panelDocument.locator('[data-code-row]').nth(3)).toContainText(`Zx3 ${markup}`);
	await panel.search('zx2');
	await expect(panelDocument.locator('[data-code-row]').first()).toContainText(`Zx2 ${markup}`);
	await panelDocument.keyboard.press('Enter');
	await panel.waitForEntry({ outcome: 'applied' });
	expect(await panel.result()).toContain(`Zx2 ${markup}`.replaceAll(/\s+/g, ' '));
	expect(storedWrapups(genesys, conversationId)).toEqual([{ code: codes[2]?.id, by: 'afterword' }]);
	expect(await panelDocument.evaluate('globalThis.hit ?? null')).toBeNull();
	await expect(panelDocument.locator('main img, main script')).toHaveCount(0);
	expect(await panelDocument.content()).not.toContain('Eve ');

	const page = String(await desk.evaluate(serialise));
	expect(page).toContain('command-panel');
	expect(page).not.toMatch(/Zx\d|chrome-extension:|afterword/i);
	expect(await desk.evaluate(() => document.querySelectorAll('html > *').length)).toBe(nodesBefore);
	expect(
		await panelDocument.evaluate(`fetch('https://apps.${genesys.domain}/').then(() => 'sent', () => 'refused')`),
	).toBe('refused');
});

const netLog = v.object({
	events: v.array(
		v.object({ params: v.optional(v.object({ url: v.optional(v.string()), initiator: v.optional(v.string()) })) }),
	),
});

test('the extension speaks to the region’s api and login hosts, and to no other', async ({
	genesys,
	desktop,
}, testInfo) => {
	const log = testInfo.outputPath('net-log.json');
	const chromium = await launchChromium({ standIn: genesys, arguments: [`--log-net-log=${log}`] });
	const own = `chrome-extension://${chromium.extensionId}`;
	try {
		const { panel } = await startChromiumWork(chromium, { genesys, desktop }, atOnce);
		await endCall({ genesys, desktop });
		await panel.waitForSuggestions();
		await panel.chooseSuggestion(1);
		await panel.waitForEntry({ outcome: 'applied' });
	} finally {
		await chromium.close();
	}
	const { events } = v.parse(netLog, JSON.parse(readFileSync(log, 'utf8')));
	const hosts = events
		.filter(({ params }) => params?.initiator === own && params.url?.startsWith('http'))
		.map(({ params }) => new URL(params?.url ?? '').host);
	expect([...new Set(hosts)].sort()).toEqual([`api.${genesys.domain}`, `login.${genesys.domain}`]);
});
