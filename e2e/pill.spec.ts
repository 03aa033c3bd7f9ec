import { expect } from '@playwright/test';
import { startWork } from './harness/startWork.ts';
import { test } from './harness/test.ts';
import { saveUserSettings } from './harness/userSettings.ts';
import { closePanel } from './support/closePanel.ts';
import { endCall } from './support/endCall.ts';
import { readPill } from './support/readPill.ts';
import { sentence } from './support/sentence.ts';
import { startChromiumWork } from './support/startChromiumWork.ts';

const withPill = { settings: { pagePill: true } };
const sidePanels = `chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }).then((all) => all.length)`;

test('the pill counts while the panel is closed, and a click on it opens the panel and leaves the focus alone', async ({
	genesys,
	desktop,
	chromium,
}) => {
	const { desk, run } = await startChromiumWork(chromium, { genesys, desktop }, withPill);
	const pill = () => readPill(run, desktop.url);
	await endCall({ genesys, desktop });
	expect(await pill()).toBeNull();
	await closePanel(chromium);
	await expect.poll(async () => (await pill())?.count).toBe('1');
	expect((await pill())?.label).toBe(sentence('action_waiting_one', '1'));
	await endCall({ genesys, desktop });
	await expect.poll(async () => (await pill())?.count).toBe('2');

	await desk.evaluate(() => {
		const field = document.createElement('input');
		field.id = 'typing';
		document.body.append(field);
		field.focus();
	});
	const at = await pill();
	expect(await run.evaluateInBackground(sidePanels)).toBe(0);
	await desk.mouse.click(((at?.left ?? 0) + (at?.right ?? 0)) / 2, ((at?.top ?? 0) + (at?.bottom ?? 0)) / 2);
	await expect.poll(() => run.evaluateInBackground(sidePanels)).toBe(1);
	await expect(desk.locator('#typing')).toBeFocused();
	await expect.poll(pill).toBeNull();
	expect(desktop.pageErrors()).toEqual([]);
});

test('it goes at once when its setting goes off, and comes into a page that was open when it goes on', async ({
	genesys,
	desktop,
	chromium,
}) => {
	const { desk, run } = await startChromiumWork(chromium, { genesys, desktop });
	await endCall({ genesys, desktop });
	await closePanel(chromium);
	const hosts = () => desk.evaluate(() => document.querySelectorAll('html > div').length);
	expect(await hosts()).toBe(0);
	await saveUserSettings(run, { pagePill: true });
	await expect.poll(async () => (await readPill(run, desktop.url))?.count).toBe('1');
	expect(await desk.evaluate(() => document.querySelector('html > div')?.shadowRoot)).toBeNull();
	expect(await desk.evaluate(() => document.querySelector('html > div')?.outerHTML)).not.toMatch(
		/wrap-?up|Afterword|Billing/i,
	);
	await saveUserSettings(run, { pagePill: false });
	await expect.poll(hosts).toBe(0);
	await desk.reload();
	await expect.poll(() => desktop.pages()).toBeGreaterThan(0);
	expect(await hosts()).toBe(0);
});

test('it keeps out of the way of the page’s own buttons, and the page’s policies hold it up in nothing', async ({
	genesys,
	desktop,
	chromium,
}) => {
	const { desk, run } = await startChromiumWork(chromium, { genesys, desktop }, withPill);
	await endCall({ genesys, desktop });
	await closePanel(chromium);
	await expect.poll(async () => (await readPill(run, desktop.url))?.count).toBe('1');
	await desk.close();
	const address = new URL('/strict', desktop.url).href;
	await chromium.context.route(address, (route) =>
		route.fulfill({
			contentType: 'text/html',
			headers: {
				'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
			},
			body: `<!doctype html><title>Strict</title><button width="100">${'Finish '.repeat(400)}</button>`,
		}),
	);
	const page = await chromium.context.newPage();
	const complaints: string[] = [];
	page.on('console', (message) => complaints.push(message.text()));
	page.on('pageerror', (error) => complaints.push(error.message));
	await page.goto(address);
	await expect.poll(async () => (await readPill(run, address))?.count).toBe('1');
	expect(complaints).toEqual([]);
	// The one button covers the page from the top; only the lower edge is free. Then a smaller one takes the middle of it.
	await page.evaluate(() => {
		const button = document.querySelector('button');
		button?.style.setProperty('position', 'fixed');
		button?.style.setProperty('inset', 'auto 30% 0 30%');
		button?.style.setProperty('height', '60px');
		dispatchEvent(new Event('resize'));
	});
	const button = await page.locator('button').boundingBox();
	const at = await readPill(run, address);
	if (button === null || at === null) throw new Error('The page shows no button, or no pill.');
	expect(at.right <= button.x || at.left >= button.x + button.width || at.bottom <= button.y).toBe(true);
});

test.describe('in Firefox', () => {
	test.use({ browserKind: 'firefox' });

	test('a click on the pill says which key opens the panel', async ({ run, genesys, desktop }) => {
		const { desk, panel } = await startWork(run, { genesys, desktop }, withPill);
		await endCall({ genesys, desktop });
		await panel.waitForSuggestions();
		await panel.surface.close();
		await expect.poll(async () => (await readPill(run, desktop.url))?.count).toBe('1');
		await desk.click('html > div');
		await expect.poll(async () => (await readPill(run, desktop.url))?.hint).toBe(sentence('pill_hintKey', 'Alt+W'));
	});
});
