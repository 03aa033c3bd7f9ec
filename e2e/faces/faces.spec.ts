import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { projectRoot } from '../../tools/build/buildExtension.ts';
import { ownPages } from '../harness/browserRun.ts';
import { test } from '../harness/test.ts';
import { findViolations } from '../support/findViolations.ts';
import { openPlayed, push } from './openPlayed.ts';
import { learnedView, playedOptions, troubledView } from './optionsFaces.ts';
import { manyReasons, snapshotOf, waitingEntry } from './panelFaces.ts';

// Each look is an axe run over a whole page, twice.
test.describe.configure({ timeout: 120_000 });

/** Looks at a page in light and in dark: axe finds nothing, and a picture of it goes to the artifacts. */
async function look(page: Page, name: string, selector?: string): Promise<void> {
	mkdirSync(join(projectRoot, 'artifacts/faces'), { recursive: true });
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		expect(await findViolations(page), `${name}, ${colorScheme}`).toEqual([]);
		const path = join(projectRoot, 'artifacts/faces', `${name}-${colorScheme}.png`);
		const target = selector === undefined ? page : page.locator(selector);
		await target.screenshot({ path, animations: 'disabled' });
	}
}

test('the panel says why in one line each, at any width, and is honestly silent', async ({ chromium }) => {
	const open = async (changes: Parameters<typeof waitingEntry>[1], width: number) => {
		const snapshot = snapshotOf(waitingEntry(Date.now(), changes));
		const page = await openPlayed(chromium, ownPages.panel, { snapshot });
		await page.setViewportSize({ width, height: 620 });
		await expect(page.locator('[data-search]')).toBeVisible();
		return page;
	};
	for (const width of [320, 400]) {
		const page = await open({}, width);
		const rows = page.locator('.suggestion-why');
		await expect(rows).toHaveCount(manyReasons.length);
		const heights = await rows.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
		expect(new Set(heights).size, 'all reasons take one line').toBe(1);
		await expect(rows.first()).toHaveAttribute('title', /“refund” · .* · Rule: IVR choice 2$/);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(wide, 'nothing is wider than the panel').toBe(0);
		await look(page, `panel-reasons-${width}`);
		await page.close();
	}
	await look(await open({ suggestions: [] }, 320), 'panel-silent');
	await look(await open({ suggestions: [], heldOut: true }, 320), 'panel-heldOut');
});

test('suggestions that come late push nothing away from under the pointer', async ({ chromium }) => {
	const at = (revision: number, changes: Parameters<typeof waitingEntry>[1]) => ({
		...snapshotOf(waitingEntry(Date.now(), changes)),
		revision,
	});
	const page = await openPlayed(chromium, ownPages.panel, { snapshot: at(1, { suggestions: [] }) });
	const row = page.locator('[data-code-row]').nth(2);
	await row.hover();
	const before = await row.boundingBox();
	await push(page, at(2, {}));
	await push(page, at(3, { queueName: 'Told of the third' }));
	await expect(page.locator('.entry-queue')).toHaveText('Told of the third');
	expect(await row.boundingBox()).toEqual(before);
	await page.locator('[data-notes]').hover();
	await push(page, at(4, {}));
	await expect(page.locator('[data-suggestion]')).toHaveCount(manyReasons.length);

	const [first, second] = await page.locator('[data-suggestion]').all();
	await row.hover();
	await push(page, at(5, { suggestions: manyReasons.toReversed() }));
	await expect(page.locator('[data-leads="true"] .suggestion-name')).toHaveText('Complaint');
	await expect(first ?? row).toContainText('Refund issued');
	await expect(second ?? row).toContainText('Billing question');
});

const section = 'section:has(> #section-suggestions)';

test('the options page shows how the suggestions did and what was learned', async ({ chromium }) => {
	const page = await openPlayed(chromium, ownPages.options, playedOptions({}));
	await page.setViewportSize({ width: 1100, height: 900 });
	await expect(page.locator('[data-figures="week"] tbody tr')).toHaveCount(9);
	await look(page, 'options-suggestions', section);
});

test('the options page asks before it forgets, says why a pack will not do, and tries rules', async ({ chromium }) => {
	const page = await openPlayed(chromium, ownPages.options, playedOptions({}));
	await page.setViewportSize({ width: 360, height: 800 });
	await page.locator('#figures-queue').selectOption({ label: 'Sales' });
	await page.locator('[data-reset]').click();
	await page.locator('#import-pack').setInputFiles({
		name: 'pack.json',
		mimeType: 'application/json',
		buffer: Buffer.from('{}'),
	});
	await expect(page.locator('#import-pack-problem')).not.toHaveText('');
	await page.locator('[data-try-rules]').click();
	await expect(page.locator('[data-tried]')).toHaveCount(4);
	const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	expect(wide, 'only tables scroll sideways').toBeLessThanOrEqual(0);
	await look(page, 'options-asked', section);
});

test('the options page says what is wrong with what was learned', async ({ chromium }) => {
	const answers = playedOptions({ 'journal.list': [], 'suggestions.state': troubledView });
	const page = await openPlayed(chromium, ownPages.options, answers);
	await expect(page.locator('[data-learner-problems] li')).toHaveCount(3);
	await look(page, 'options-troubled', section);
});

test('what was learned goes into a file', async ({ chromium }) => {
	const memory = Buffer.from([0, 1, 254, 255]);
	const answers = { 'suggestions.export': memory.toString('base64'), 'suggestions.state': learnedView };
	const page = await openPlayed(chromium, ownPages.options, playedOptions(answers));
	const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-export]').click()]);
	expect(download.suggestedFilename()).toBe('afterword-memory.bin');
	expect(readFileSync(await download.path())).toEqual(memory);
});

test('the options page offers the settings as a policy, at any width', async ({ chromium }) => {
	for (const width of [1100, 360]) {
		const page = await openPlayed(chromium, ownPages.options, playedOptions({}));
		await page.setViewportSize({ width, height: 900 });
		await page.locator('#policy-format').selectOption('mac');
		await expect(page.locator('[data-policy-file]')).toHaveCount(3);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(wide, 'nothing is wider than the page').toBeLessThanOrEqual(0);
		await look(page, `options-policy-${width}`, 'section:has(> #section-policyCopy)');
		await page.close();
	}
});
