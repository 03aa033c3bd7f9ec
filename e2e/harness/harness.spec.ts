import { expect } from '@playwright/test';
import manifest from '../../manifest.json' with { type: 'json' };
import { chromiumId } from '../../tools/channels.ts';
import { isFull, sampled } from '../support/sampling.ts';
import { ownPages, readStorage } from './browserRun.ts';
import { openWorkplace } from './startWork.ts';
import { test } from './test.ts';
import { until } from './until.ts';

test.describe('in Chromium', () => {
	test('the extension has its fixed id, and the panel opens beside the desktop', async ({ chromium, desktop }) => {
		expect(chromium.extensionId).toBe(chromiumId(manifest.key));
		const page = await chromium.open(desktop.url);
		const panel = await chromium.openPanel(page);
		await expect(panel.locator('[data-status]')).toBeVisible();
		const again = await chromium.openPanel(page);
		expect(again.url()).toBe(panel.url());
	});

	test('a killed worker loses its memory, and the next message starts another', async ({ chromium }) => {
		const page = await chromium.openOwn(ownPages.options);
		const [worker] = chromium.context.serviceWorkers();
		await worker?.evaluate('globalThis.probe = "first life"');
		expect(await worker?.evaluate('globalThis.probe')).toBe('first life');
		await chromium.killWorker();
		const reply = await page.evaluate(`chrome.runtime.sendMessage({ name: 'settings.get', payload: {} })`);
		expect(reply).toMatchObject({ version: manifest.version });
		expect(await worker?.evaluate('globalThis.probe')).toBeUndefined();
	});

	test('no name but the regions’ leads anywhere', async ({ chromium, genesys }) => {
		await expect(chromium.open('https://example.com/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
		const page = await chromium.open(`https://login.${genesys.domain}/oauth/authorize`);
		expect(await page.title()).toBe('Sign-in is not possible');
	});
});

test.describe('in Firefox', () => {
	test.use({ browserKind: 'firefox' });

	// Every other test in Firefox stands on these.
	if (isFull) {
		test('the sidebar shows the panel, the event page can be killed, hosts can be taken away', async ({ firefox }) => {
			const id = manifest.browser_specific_settings.gecko.id;
			const views = `Array.from(WebExtensionPolicy.getByID('${id}').extension.views).map((view) => view.viewType)`;
			await firefox.showSidebar();
			expect(await firefox.evaluateInBrowser(views)).toContain('sidebar');
			const panel = await firefox.openPanel();
			const origins = 'browser.permissions.getAll().then(({ origins }) => origins.length)';
			expect(await panel.evaluate(origins)).toBe(72);
			await firefox.revokeHosts();
			expect(await panel.evaluate(origins)).toBe(0);
			await firefox.killEventPage();
			const reply = await panel.evaluate(`browser.runtime.sendMessage({ name: 'snapshot.get', payload: {} })`);
			expect(reply).toMatchObject({ status: { kind: expect.any(String) } });
		});

		test('keys and clicks reach a page', async ({ firefox, genesys }) => {
			const page = await firefox.open(`https://login.${genesys.domain}/oauth/authorize`);
			await page.evaluate(
				`(document.body.innerHTML = '<input id="field" value="old"><button onclick="this.textContent = field.value">x</button>', true)`,
			);
			await page.fill('#field', 'new');
			await page.press('Enter');
			expect(await page.evaluate('field.value')).toBe('new');
		});
	}
});

for (const browserKind of sampled(['chromium', 'firefox'] as const, (kind) => kind === 'chromium')) {
	test.describe(`settings and storage in ${browserKind}`, () => {
		test.use({ browserKind });

		test('settings reach the extension, and a value it refuses is reported', async ({ run, genesys, desktop }) => {
			const { panel } = await openWorkplace(run, { genesys, desktop });
			await panel.waitForStatus('signedOut');
			expect(JSON.stringify(await readStorage(run, 'local'))).toContain('6f1e0a52-3c5b-4a0e-9d1f-5a2b7c8d9e10');
			await expect(openWorkplace(run, { genesys, desktop }, { settings: { undoSeconds: 99 } })).rejects.toThrow(
				/refused undoSeconds = 99/,
			);
		});
	});
}

test('until gives the accepted value, and says what it waited for in vain', async () => {
	let count = 0;
	const next = () => {
		count += 1;
		return count;
	};
	expect(await until(next, (value) => value === 3, { what: 'three' })).toBe(3);
	await expect(until(next, () => false, { what: 'a miracle', milliseconds: 60 })).rejects.toThrow(
		/0\.06 s for a miracle/,
	);
});
