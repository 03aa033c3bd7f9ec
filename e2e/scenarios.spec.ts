import { expect } from '@playwright/test';
import { type DesktopSwitches, locales, wrapupPlaces } from './desktop/desktopSwitches.ts';
import { startWork } from './harness/startWork.ts';
import { test } from './harness/test.ts';
import { codeNamed, happened, storedWrapups } from './support/centre.ts';
import { readJournal } from './support/readJournal.ts';
import { sampled } from './support/sampling.ts';
import { sentence } from './support/sentence.ts';
import { startChromiumWork } from './support/startChromiumWork.ts';

const atOnce = { settings: { undoSeconds: 0 } };

// Chromium plays S10 among the detector's scenes, too.
for (const browserKind of sampled(['chromium', 'firefox'] as const, (kind) => kind === 'firefox')) {
	test.describe(browserKind, () => {
		test.use({ browserKind });

		test('S10: the wrap-up tool used in the middle of a call is no wrap-up yet', async ({ genesys, desktop, run }) => {
			const { panel } = await startWork(run, { genesys, desktop }, atOnce);
			await panel.surface.evaluate(`new MutationObserver(() => {
				if (document.querySelector('[data-entry]') !== null) document.body.dataset.entryAt ??= String(Date.now());
			}).observe(document.body, { subtree: true, childList: true }), true`);
			const call = desktop.play('S10', { finish: 'leave', speed: 10 });
			await panel.waitForEntry({ progress: 'choosing' });
			const conversationId = await call.conversation('A');
			const [early] = desktop.truth(conversationId).filter(({ kind }) => kind === 'wrapupShown');
			const [ended] = happened(genesys, conversationId, 'afterCallWorkStarted');
			const entryAt = Number(await panel.surface.evaluate('document.body.dataset.entryAt'));
			expect(early?.at).toBeLessThan(ended?.at ?? 0);
			expect(entryAt).toBeGreaterThanOrEqual(ended?.at ?? Number.POSITIVE_INFINITY);
			const [first] = await panel.waitForSuggestions();
			await panel.chooseSuggestion(1);
			await panel.waitForEntry({ outcome: 'applied' });
			expect(storedWrapups(genesys, conversationId)).toEqual([{ code: first?.codeId, by: 'afterword' }]);
		});
	});
}

test('S2: the countdown shows, and each of the three ways out has its words', async ({
	genesys,
	desktop,
	chromium,
}) => {
	test.setTimeout(90_000);
	const { panel, panelDocument, run } = await startChromiumWork(chromium, { genesys, desktop });
	const exchange = codeNamed(genesys, 'Exchange').id;
	const endings = [
		['S2a', 'alreadyApplied', sentence('outcome_alreadyApplied'), exchange],
		['S2b', 'alreadyApplied', sentence('outcome_alreadyApplied'), exchange],
		['S2c', 'missed', sentence('outcome_missed_timedOut'), 'ININ-WRAP-UP-TIMEOUT'],
	] as const;
	for (const [scenario, outcome, words, code] of endings) {
		await test.step(scenario, async () => {
			const call = desktop.play(scenario, { speed: 12 });
			const { key } = await panel.waitForEntry({ progress: 'choosing' });
			await expect(panelDocument.locator('[data-entry] [data-time]')).toHaveText(/0:0[1-6]/);
			await panel.waitForEntry({ key, outcome }, 15_000);
			expect(await panel.result(key)).toContain(words);
			const conversationId = await call.conversation('A');
			expect(storedWrapups(genesys, conversationId).map((stored) => stored.code)).toEqual([code]);
			await panel.acknowledge(key);
			await expect(panelDocument.locator('[data-entry]')).toHaveCount(0);
			await call.finished;
		});
	}
	expect((await readJournal(run)).map(({ outcome, reason }) => [outcome, reason])).toEqual([
		['missed', 'timedOut'],
		['alreadyApplied', null],
		['alreadyApplied', null],
	]);
});

test('S11: two wrap-ups at once are two entries, and keys go to the selected one alone', async ({
	genesys,
	desktop,
	chromium,
}) => {
	const { panel, panelDocument } = await startChromiumWork(chromium, { genesys, desktop }, atOnce);
	const scenario = desktop.play('S11', { finish: 'leave', speed: 20 });
	const [call, message] = [await scenario.conversation('A'), await scenario.conversation('B')];
	await panel.waitForEntry({ progress: 'choosing' });
	await scenario.finished;
	expect(await panel.entries()).toHaveLength(1);
	genesys.world.hangUp(message, 'customer');
	await expect(panelDocument.locator('[data-entry]')).toHaveCount(2);
	const selected = panelDocument.locator('[data-selected=true]');
	await expect(selected).toHaveAttribute('data-entry', new RegExp(`^${call}`));

	await panel.waitForSuggestions();
	await expect(selected.locator('[data-suggestion="1"]')).toBeFocused();
	const third = await selected.locator('[data-suggestion="3"]').getAttribute('data-code-id');
	await panelDocument.keyboard.press('3');
	await panel.waitForEntry({ outcome: 'applied' });
	expect(storedWrapups(genesys, call)).toEqual([{ code: third, by: 'afterword' }]);
	expect(storedWrapups(genesys, message)).toEqual([]);

	await expect(selected).toHaveAttribute('data-entry', new RegExp(`^${message}`));
	await expect(selected.locator('[data-suggestion="1"]')).toBeFocused();
	const second = await selected.locator('[data-suggestion="2"]').getAttribute('data-code-id');
	// The panel went on by itself, so for its first half second the list is deaf.
	await expect(async () => {
		await panelDocument.keyboard.press('2');
		await expect(panelDocument.locator('[data-outcome=applied]')).toHaveCount(2, { timeout: 500 });
	}).toPass({ timeout: 15_000 });
	expect(storedWrapups(genesys, call)).toHaveLength(1);
	expect(storedWrapups(genesys, message)).toEqual([{ code: second, by: 'afterword' }]);
	expect(desktop.pageErrors()).toEqual([]);
});

test('the desktop is reloaded in wrap-up: one entry, and one click still settles it', async ({
	genesys,
	desktop,
	chromium,
}) => {
	const { panel, panelDocument, desk } = await startChromiumWork(chromium, { genesys, desktop }, atOnce);
	const call = desktop.play('S1', { finish: 'leave', speed: 20 });
	const { key } = await panel.waitForEntry({ progress: 'choosing' });
	await call.finished;
	await panel.writeNotes('typed before');
	await desk.reload();
	await expect(desk.locator('.acd-interaction-card-v2')).toHaveCount(1);
	expect((await panel.entries()).map((entry) => entry.key)).toEqual([key]);
	await expect(panelDocument.locator('[data-notes]')).toHaveValue('typed before');
	const [first] = await panel.waitForSuggestions();
	await panel.chooseSuggestion(1);
	await panel.waitForEntry({ key, outcome: 'applied' });
	expect(storedWrapups(genesys, await call.conversation('A'))).toEqual([{ code: first?.codeId, by: 'afterword' }]);
});

/** One deviation each; of every kind the farthest from the likeliest desktop is kept. */
const deviations: readonly Partial<DesktopSwitches>[] = sampled(
	[
		...wrapupPlaces.map((wrapupPlace) => ({ wrapupPlace })),
		...locales.map((locale) => ({ locale })),
		...(['never', 'on-choose'] as const).map((provisional) => ({ provisional })),
	],
	(one) => Object.values(one).some((value) => ['closed-shadow', 'pseudo', 'on-choose'].includes(value)),
);

test('every place of the wrap-up tool and every language lead to the same wrap-up', async ({
	genesys,
	desktop,
	chromium,
}) => {
	test.setTimeout(120_000);
	const { panel, panelDocument, desk } = await startChromiumWork(chromium, { genesys, desktop }, atOnce);
	for (const [position, switches] of deviations.entries()) {
		await test.step(JSON.stringify(switches), async () => {
			const call = desktop.play('S1', { finish: 'leave', speed: 30, switches });
			const { key } = await panel.waitForEntry({ progress: 'choosing' });
			await call.finished;
			const [first] = await panel.waitForSuggestions();
			await panel.chooseSuggestion(1);
			await panel.waitForEntry({ key, outcome: 'applied' });
			expect(storedWrapups(genesys, await call.conversation('A'))).toEqual([{ code: first?.codeId, by: 'afterword' }]);
			await expect(desk.locator('.acd-interaction-card-v2')).toHaveCount(0);
			await panel.acknowledge(key);
			await expect(panelDocument.locator('[data-entry]')).toHaveCount(0);
			expect(genesys.world.conversations()).toHaveLength(position + 1);
		});
	}
	expect(desktop.pageErrors()).toEqual([]);
});
