import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { readCsv } from '../../src/journal/testing/readCsv.ts';
import { projectRoot } from '../../tools/build/buildExtension.ts';
import { ownPages } from '../harness/browserRun.ts';
import type { ChromiumRun } from '../harness/chromium/launchChromium.ts';
import { test } from '../harness/test.ts';
import { findViolations } from '../support/findViolations.ts';
import { sampled } from '../support/sampling.ts';
import { sentence } from '../support/sentence.ts';
import { playedJournal, withSteps } from './journalFaces.ts';
import { openPlayed } from './openPlayed.ts';
import { playedOptions } from './optionsFaces.ts';

// Each look is an axe run over a whole page, twice.
test.describe.configure({ timeout: 180_000 });

const section = 'section:has(> #section-journal)';
/** A Thursday at five, when the shift is over. */
const now = new Date(2026, 0, 15, 17).getTime();

/** Looks at the journal in light and in dark: axe finds nothing, and a picture of it goes to the artifacts. */
async function look(page: Page, name: string): Promise<void> {
	mkdirSync(join(projectRoot, 'artifacts/faces'), { recursive: true });
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		expect(await findViolations(page), `${name}, ${colorScheme}`).toEqual([]);
		const path = join(projectRoot, 'artifacts/faces', `${name}-${colorScheme}.png`);
		await page.locator(section).screenshot({ path, animations: 'disabled' });
	}
}

/** The options page with so many lines in the journal. */
async function openJournal(chromium: ChromiumRun, count: number, width: number): Promise<Page> {
	const lines = playedJournal(count, now);
	const [first] = lines;
	const page = await openPlayed(
		chromium,
		ownPages.options,
		playedOptions({ 'journal.list': lines, 'journal.line': first === undefined ? null : withSteps(first) }),
	);
	await page.setViewportSize({ width, height: 900 });
	return page;
}

const looks = [
	[1000, 1100],
	[1000, 640],
	[1, 640],
] as const;

for (const [count, width] of sampled(looks, ([lines, wide]) => lines === 1000 && wide === 640)) {
	test(`the journal of ${count} is readable at ${width} pixels, opened and drawn`, async ({ chromium }) => {
		const page = await openJournal(chromium, count, width);
		await page.locator('.line-open').first().click();
		await expect(page.locator('[data-moment="confirmed"]')).toBeVisible();
		await page.locator('[data-charts-toggle]').click();
		await expect(page.locator('[data-chart]')).toHaveCount(4);
		const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(wide, 'only tables scroll sideways').toBeLessThanOrEqual(0);
		await look(page, `journal-${count}-${width}`);
		for (const button of await page.locator('.chart-switch').all()) await button.click();
		await expect(page.locator('[data-chart] table')).toHaveCount(await page.locator('.chart-switch').count());
		await look(page, `journal-${count}-${width}-tables`);
	});
}

test('ten thousand lines are found, opened and turned over by keyboard alone', async ({ chromium }) => {
	const page = await openJournal(chromium, 10_000, 1100);
	const found = page.locator('[data-journal-found]');
	await expect(found).toHaveAttribute('data-journal-found', '10000');
	await expect(page.locator('[data-journal]')).toHaveCount(50);
	await page.locator('#journal-search').focus();
	await page.keyboard.type('refund');
	await expect(found).not.toHaveAttribute('data-journal-found', '10000');
	const refunds = Number(await found.getAttribute('data-journal-found'));
	expect(refunds).toBeGreaterThan(50);
	await page.keyboard.press('Tab');
	await expect(page.locator('#journal-period')).toBeFocused();
	await page.locator('[data-page-older]').focus();
	for (let turned = 1; turned < 400; turned += 1) await page.keyboard.press('Enter');
	const last = Math.ceil(refunds / 50) - 1;
	await expect(page.locator('[data-page]')).toHaveAttribute('data-page', String(last));
	await expect(page.locator('[data-page-older]')).toBeFocused();
	await expect(page.locator('[data-page-older]')).toHaveAttribute('aria-disabled', 'true');
	await page.locator('#journal-search').focus();
	await page.keyboard.type(' nowhere');
	await expect(page.locator('[data-journal-nothing]')).toHaveText(sentence('journal_nothingFound'));
	await page.locator('[data-journal-all]').focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('#journal-search')).toHaveValue('');
	await page.locator('.line-open').nth(1).focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('.line-open').nth(1)).toHaveAttribute('aria-expanded', 'true');
	await expect(page.locator('[data-detail]')).toHaveCount(1);
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-detail]')).toHaveCount(0);
});

test('charts and timeline keep their shapes where the system chooses the colours', async ({ chromium }) => {
	const page = await openJournal(chromium, 300, 900);
	await page.locator('.line-open').first().click();
	await page.locator('[data-charts-toggle]').click();
	await expect(page.locator('[data-chart]')).toHaveCount(4);
	await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
	const path = join(projectRoot, 'artifacts/faces', 'journal-forced.png');
	await page.locator(section).screenshot({ path, animations: 'disabled' });
	const fills = await page
		.locator('[data-chart="missed"] .swatch rect')
		.evaluateAll((all) => all.map((one) => getComputedStyle(one).fill));
	expect(new Set(fills).size, 'missed and timed out differ without colours of ours').toBe(2);
});

test('the lines in sight go into a file, whole and readable', async ({ chromium }) => {
	const page = await openJournal(chromium, 120, 900);
	await page.locator('#journal-outcome').selectOption({ label: sentence('journalOutcome_missed') });
	const found = Number(await page.locator('[data-journal-found]').getAttribute('data-journal-found'));
	expect(found).toBeGreaterThan(2);
	const save = async (format: string) => {
		const button = page.locator(`[data-save="${format}"]`);
		const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
		expect(download.suggestedFilename()).toMatch(new RegExp(`^afterword-journal-\\d{4}-\\d\\d-\\d\\d\\.${format}$`));
		return readFileSync(await download.path(), 'utf8');
	};
	const csv = await save('csv');
	expect(csv.startsWith('\ufeff')).toBe(true);
	const [header = [], ...rows] = readCsv(csv.slice(1));
	expect(rows.map((row) => row[header.indexOf('outcome')])).toEqual(Array.from({ length: found }, () => 'missed'));
	expect(JSON.parse(await save('json'))).toMatchObject({ format: 'afterword-journal', version: 1 });
});
