import { type CDPSession, expect, type Page } from '@playwright/test';
import type { Code, Entry, Snapshot } from '../src/protocol/snapshot.ts';
import { openPlayed, push } from './faces/openPlayed.ts';
import { snapshotOf, waitingEntry } from './faces/panelFaces.ts';
import { ownPages } from './harness/browserRun.ts';
import { test } from './harness/test.ts';

const themes = ['Billing', 'Sales', 'Technik', 'Delivery', 'Contract', 'Häufig', 'Address', 'Returns'];
const topics = [
	'Refund',
	'Question',
	'Complaint',
	'Ärger',
	'New order',
	'Callback',
	'Wrong item',
	'Cancelled',
	'Other',
];

/** Two hundred codes, most of them named "theme – topic number". */
const codes: readonly Code[] = Array.from({ length: 200 }, (_, place) => {
	const [theme, topic] = [themes[place % 8], topics[Math.floor(place / 8) % 9]];
	const name = place < 8 ? `General enquiry ${place}` : `${theme} – ${topic} ${Math.ceil(place / 72)}`;
	return { id: `c${place}`, name };
});
const list = { codes: { kind: 'ready', codes } } as const;
const at = (revision: number, changes: Partial<Entry>, more: Partial<Snapshot> = {}): Snapshot => ({
	...snapshotOf(waitingEntry(Date.now(), changes)),
	revision,
	...more,
});

/** How often the page was laid out so far, and how many milliseconds script, styles and layout took. */
async function readCost(session: CDPSession): Promise<{ readonly layouts: number; readonly milliseconds: number }> {
	const { metrics } = await session.send('Performance.getMetrics');
	const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
	const seconds = of('ScriptDuration') + of('RecalcStyleDuration') + of('LayoutDuration');
	return { layouts: of('LayoutCount'), milliseconds: seconds * 1000 };
}

const median = (values: readonly number[]): number =>
	values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Waits until what has happened is painted. */
const painted = (page: Page) =>
	page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));

test('two hundred codes are in groups, found by letters and slips, and chosen with the keyboard alone', async ({
	chromium,
}) => {
	const snapshot = at(1, { ...list, suggestions: [], pinned: ['c199', 'c0'] });
	const page = await openPlayed(chromium, ownPages.panel, { snapshot, answers: { 'wrapup.choose': { kind: 'done' } } });
	await page.setViewportSize({ width: 320, height: 640 });
	const search = page.locator('[data-search]');
	await expect(search).toBeFocused();
	await expect(page.getByRole('option')).toHaveCount(200);
	await expect(page.getByRole('listbox').getByRole('group')).toHaveCount(9);
	await expect(page.getByRole('option').first()).toHaveAttribute('data-code-id', 'c199');

	// The arrow keys come with the parts that the panel loads when it is idle.
	await expect(async () => {
		await page.keyboard.press('ArrowDown');
		await expect(page.locator('[role="option"]:focus')).toHaveCount(1, { timeout: 200 });
	}).toPass();
	for (let screenful = 0; screenful < 25; screenful += 1) await page.keyboard.press('PageDown');
	await expect(page.getByRole('option').last()).toBeFocused();
	await expect(page.getByRole('option').last()).toBeInViewport();
	await page.keyboard.press('a');
	await expect(search).toBeFocused();
	await page.keyboard.type('rger bililng 2');
	await expect(search).toHaveValue('arger bililng 2');
	await expect(page.getByRole('option')).toHaveCount(1);
	await expect(page.locator('mark')).toHaveText(['Billing', 'Ärger', '2']);
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-code-row][data-pending="true"]')).toContainText('Billing – Ärger 2');
});

/** What each key of a word costs in the field that has focus, until it is painted; the median. */
async function typedCost(page: Page, session: CDPSession, word: string) {
	const costs: Awaited<ReturnType<typeof readCost>>[] = [];
	for (const key of word) {
		await painted(page);
		const before = await readCost(session);
		await page.keyboard.press(key);
		await painted(page);
		const after = await readCost(session);
		costs.push({ layouts: after.layouts - before.layouts, milliseconds: after.milliseconds - before.milliseconds });
	}
	return {
		layouts: median(costs.map(({ layouts }) => layouts)),
		milliseconds: median(costs.map(({ milliseconds }) => milliseconds)),
	};
}

test('a letter typed among two hundred codes costs one layout more than in a bare field', async ({
	chromium,
}, testInfo) => {
	const page = await openPlayed(chromium, ownPages.panel, { snapshot: at(1, { ...list, suggestions: [] }) });
	await page.setViewportSize({ width: 320, height: 640 });
	await expect(page.locator('[data-search]')).toBeFocused();
	await expect(page.getByRole('option')).toHaveCount(200);
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	const searching = await typedCost(page, session, 'billing ref');
	await expect(page.getByRole('option')).toHaveCount(2);
	await page.evaluate(() => {
		document.body.replaceChildren(document.createElement('input'));
		document.querySelector('input')?.focus();
	});
	const bare = await typedCost(page, session, 'billing ref');
	testInfo.annotations.push({ type: 'a key among 200 codes', description: JSON.stringify({ searching, bare }) });
	expect(searching.layouts - bare.layouts).toBeLessThanOrEqual(1);
});

test('whatever comes, what is under the pointer stays there until the pointer has left', async ({ chromium }) => {
	const applied: Entry = waitingEntry(Date.now(), {
		key: 'before',
		progress: {
			kind: 'ended',
			code: { id: 'c1', name: 'General enquiry 1' },
			outcome: { kind: 'applied' },
			at: Date.now(),
			nothingOwed: false,
		},
	});
	const withBefore = (revision: number, changes: Partial<Entry>, more: Partial<Snapshot> = {}): Snapshot => {
		const snapshot = at(revision, changes, more);
		return { ...snapshot, entries: [applied, ...snapshot.entries] };
	};
	const offline = { status: { kind: 'ready', reach: { kind: 'offline' } } } as const;
	const stored = { id: 'c3', name: 'General enquiry 3' };
	for (const [selector, height] of [
		['[data-suggestion="2"]', 640],
		['[data-suggestion="2"]', 360],
		['[data-code-row]:nth-of-type(3)', 640],
	] as const) {
		const page = await openPlayed(chromium, ownPages.panel, { snapshot: withBefore(1, list) });
		await page.setViewportSize({ width: 320, height });
		const row = page.locator(selector).first();
		await row.hover();
		const before = await row.boundingBox();
		const code = await row.getAttribute('data-code-id');
		const steps: readonly Snapshot[] = [
			at(2, list),
			at(3, { ...list, stored }),
			at(4, { ...list, stored }, offline),
			at(5, { codes: { kind: 'ready', codes: codes.slice(2) }, stored }, offline),
			withBefore(6, list),
		];
		for (const step of steps) {
			await push(page, step);
			const reach = step.status.kind === 'ready' ? step.status.reach.kind : '';
			await expect(page.locator('[data-reach]')).toHaveAttribute('data-reach', reach);
			await painted(page);
			expect(await row.boundingBox(), `${selector} after ${step.revision}`).toEqual(before);
			expect(await row.getAttribute('data-code-id')).toBe(code);
		}
		await page.close();
	}
});
