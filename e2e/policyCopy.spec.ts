import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readXml } from '../src/policy/artefacts/testing/readXml.ts';
import { ownPages } from './harness/browserRun.ts';
import { test } from './harness/test.ts';

/** Presses the button of a file and reads what the browser has put among the downloads. */
async function saved(page: Page, name: string): Promise<Buffer> {
	const offered = page.waitForEvent('download');
	await page.locator(`[data-policy-file="${name}"]`).click();
	const download = await offered;
	expect(download.suggestedFilename()).toBe(name);
	return readFileSync(await download.path());
}

test('what a desk has set becomes group policy templates, a registry file and profiles for Intune, all with its own id', async ({
	chromium,
}) => {
	const page = await chromium.openOwn(ownPages.options);
	await page.locator('#setting-undoSeconds').fill('7');
	await page.locator('#setting-undoSeconds').blur();
	await expect(page.locator('[data-policy-settings]')).toContainText('undoSeconds');

	const files = unzipSync(await saved(page, 'afterword-group-policy.zip'));
	expect(Object.keys(files).sort()).toEqual([
		'afterword-chrome.admx',
		'afterword-edge.admx',
		'de-DE/afterword-chrome.adml',
		'de-DE/afterword-edge.adml',
		'en-US/afterword-chrome.adml',
		'en-US/afterword-edge.adml',
	]);
	for (const bytes of Object.values(files)) expect(() => readXml(strFromU8(bytes))).not.toThrow();
	const textOf = (path: string) => strFromU8(files[path] ?? new Uint8Array());
	expect(textOf('afterword-chrome.admx')).toContain(`extensions\\${chromium.extensionId}\\policy`);
	expect(textOf('de-DE/afterword-chrome.adml')).toContain('<defaultValue>7</defaultValue>');

	const registry = (await saved(page, 'afterword-chrome.reg')).toString('latin1');
	expect(registry).toContain(`extensions\\${chromium.extensionId}\\policy\\defaults]`);
	expect(registry).toContain('"undoSeconds"="7"');

	await page.locator('#policy-format').selectOption('intune');
	const template = JSON.parse((await saved(page, 'afterword-chrome-intune-template.json')).toString()) as object;
	expect(template).toMatchObject({ omaSettings: [{ value: textOf('afterword-chrome.admx') }] });
});
