import { expect, type Page } from '@playwright/test';
import { ownPages } from './harness/browserRun.ts';
import type { ChromiumRun } from './harness/chromium/launchChromium.ts';
import type { PanelPage } from './harness/panelPage.ts';
import { test } from './harness/test.ts';
import { saveUserSettings } from './harness/userSettings.ts';
import { endCall } from './support/endCall.ts';
import { findViolations } from './support/findViolations.ts';
import { countedSentence, sentence } from './support/sentence.ts';
import type { Stage } from './support/stage.ts';
import { startChromiumWork } from './support/startChromiumWork.ts';
import { takePicture } from './support/takePicture.ts';

/** Wrap-ups in a row that the page does not show, after which it counts as changed. */
const untilDrift = 5;

/** A wrap-up that is over in a moment says nothing of the page, so each of these takes a while. */
const undoSeconds = 4;

/** What an admin writes on the day the desktop changes. */
const pack = {
	version: 7,
	rosterCard: '.acd-interaction-card-v3',
	selectedCard: '[aria-current=true]',
	endButton: 'gux-button-slot',
	wrapUpPanel: '[data-automation-id=wrap-up-panel]',
	applyButton: 'gux-button',
	clock: 'time',
};

/** One call, from its ring to the applied code, put away in the end. */
async function wrapUp(stage: Stage, panel: PanelPage) {
	await endCall(stage);
	await panel.waitForSuggestions();
	await panel.chooseSuggestion(1);
	const { key } = await panel.waitForEntry({ outcome: 'applied' });
	await panel.acknowledge(key);
	await expect.poll(async () => (await panel.entries()).length).toBe(0);
}

async function openHealth(chromium: ChromiumRun): Promise<Page> {
	const options = await chromium.openOwn(`${ownPages.options}#health-desktop`);
	await expect(options.locator('[data-health]')).toBeVisible();
	return options;
}

const fact = (options: Page, name: string) => options.locator(`[data-fact=${name}] dd`);

test.describe('a desktop that no built-in pack knows', () => {
	// The next generation, without the roles by which its parts are found by structure.
	test.use({ desktopOptions: { switches: { generation: 'g2-drift', withoutHook: '[role]', noise: 'none' } } });

	test('is told of calmly while the work goes on, and mended by a pack of the policy', async ({
		genesys,
		desktop,
		chromium,
	}) => {
		test.setTimeout(120_000);
		const stage = { genesys, desktop };
		const { run, panel, panelDocument } = await startChromiumWork(chromium, stage, { settings: { undoSeconds } });
		const banner = panelDocument.locator('[data-drift=true]');
		for (let count = 0; count < untilDrift; count += 1) {
			await expect(banner).toHaveCount(0);
			await wrapUp(stage, panel);
		}
		await expect(banner).toContainText(sentence('drift_sentence'));
		await takePicture(panelDocument, 'drift');
		for (const colorScheme of ['light', 'dark'] as const) {
			await panelDocument.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
			expect(await findViolations(panelDocument)).toEqual([]);
		}
		await banner.locator('[data-check]').click();
		await expect(panelDocument.locator('[data-answer]')).toContainText(sentence('check_nothing'));

		const opened = chromium.context.waitForEvent('page');
		await banner.getByRole('link', { name: sentence('drift_report') }).click();
		const options = await opened;
		await expect(options.locator('[data-health=drift]')).toBeInViewport();
		await expect(fact(options, 'wrapUps')).toHaveText(countedSentence('health_matched', untilDrift, 0));
		await options.close();

		await saveUserSettings(run, { selectorPacks: [pack] });
		await wrapUp(stage, panel);
		await expect(banner).toHaveCount(0);
		const mended = await openHealth(chromium);
		await expect(mended.locator('[data-health=good]')).toBeVisible();
		await expect(fact(mended, 'wrapUps')).toHaveText(countedSentence('health_matched', untilDrift + 1, 1));
		await expect(fact(mended, 'pack')).toHaveText(sentence('health_pack_policy', '7'));
	});

	test('stays as it was where the pack has a mistake, and the settings say which', async ({
		chromium,
		genesys,
		desktop,
	}) => {
		const broken = { ...pack, version: 8, endButton: '[aria-label' };
		const { panel } = await startChromiumWork(
			chromium,
			{ genesys, desktop },
			{ settings: { undoSeconds, selectorPacks: [broken, { version: 9, endbutton: '.end' }] } },
		);
		await wrapUp({ genesys, desktop }, panel);
		const options = await openHealth(chromium);
		await expect(fact(options, 'given')).toHaveText(countedSentence('health_given', 2, 0));
		await expect(options.locator('.problems li')).toHaveText([
			sentence('packProblem_syntax', '1', 'endButton'),
			sentence('packProblem_unknownName', '2', 'endbutton'),
		]);
		await expect(fact(options, 'wrapUps')).toHaveText(countedSentence('health_matched', 1, 0));
	});
});
