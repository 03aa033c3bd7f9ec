import { expect } from '@playwright/test';
import { ownPages } from './harness/browserRun.ts';
import { chromiumBrowserRun } from './harness/chromium/chromiumBrowserRun.ts';
import { signInAt } from './harness/signInPage.ts';
import { requiredSettings } from './harness/startWork.ts';
import { test } from './harness/test.ts';
import { saveUserSettings } from './harness/userSettings.ts';
import { findViolations } from './support/findViolations.ts';
import { sentence } from './support/sentence.ts';

test('the settings lead to the first-run page; the practice is learned with keys alone, and sends nothing', async ({
	chromium,
	genesys,
}) => {
	const options = await chromium.openOwn(ownPages.options);
	await options.locator('[data-open-welcome]').click();
	const page = await chromium.waitForPage(`chrome-extension://${chromium.extensionId}/extension/welcome/`);
	await expect(page.locator('h1').first()).toHaveText(sentence('welcome_title'));
	await expect(page.locator('[data-command="open-panel"] kbd')).toHaveText('Alt+W');
	await expect(page.locator('.practice-label')).toHaveText(sentence('practice_label'));
	const requests: string[] = [];
	page.on('request', (request) => requests.push(request.url()));
	const before = genesys.requests.all().length;
	const done = (step: string) => page.locator(`[data-step=${step}][data-done=true]`);

	await page.locator('[data-suggestion="1"]').focus();
	await page.keyboard.press('2');
	await expect(page.locator('[data-entry][data-progress=held]')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(done('takeBack')).toBeVisible();

	await page.locator('[data-suggestion="1"]').focus();
	await page.keyboard.press('1');
	await expect(page.locator('[data-outcome=applied]')).toBeVisible();
	await expect(done('choose')).toBeVisible();

	await expect(page.locator('[data-entry][data-progress=choosing]')).toBeVisible();
	await page.locator('[data-search]').fill('wrong');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-outcome=applied]')).toBeVisible();
	await expect(page.locator('[data-practice-end]')).toHaveText(sentence('practice_allDone'));
	expect(requests.filter((url) => !url.startsWith('chrome-extension:'))).toEqual([]);
	expect(genesys.requests.all().length).toBe(before);
});

test('its button signs in, and it breaks no rule of accessibility in either theme', async ({ chromium, genesys }) => {
	const run = chromiumBrowserRun(chromium);
	await saveUserSettings(run, requiredSettings(genesys));
	const page = await chromium.openOwn('extension/welcome/index.html');
	await page.locator('[data-sign-in]').click();
	await signInAt(run, genesys.domain);
	await expect(page.locator('[data-sign-in-status=ready]')).toBeVisible();
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		expect(await findViolations(page)).toEqual([]);
		await page.screenshot({ path: `artifacts/welcome-${colorScheme}.png`, fullPage: true });
	}
	await page.setViewportSize({ width: 320, height: 700 });
	await page.screenshot({ path: 'artifacts/welcome-narrow.png', fullPage: true });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test.describe('in Firefox', () => {
	test.use({ browserKind: 'firefox' });

	test('the practice works in the page', async ({ run }) => {
		const page = await run.openOwn('extension/welcome/index.html');
		await page.click('[data-suggestion="1"]');
		await page.click('[data-take-back]');
		await expect.poll(() => page.evaluate(`document.querySelector('[data-step=takeBack]').dataset.done`)).toBe('true');
	});
});
