import { expect, type Page } from '@playwright/test';
import manifest from '../manifest.json' with { type: 'json' };
import { ownPages } from './harness/browserRun.ts';
import type { ChromiumRun } from './harness/chromium/launchChromium.ts';
import { playwrightSurface } from './harness/chromium/playwrightSurface.ts';
import { firefoxBrowserRun } from './harness/firefox/firefoxBrowserRun.ts';
import { panelPage } from './harness/panelPage.ts';
import { startWork } from './harness/startWork.ts';
import { test } from './harness/test.ts';
import { until } from './harness/until.ts';
import { happened, storedWrapups } from './support/centre.ts';
import { endCall } from './support/endCall.ts';
import { holdFirst } from './support/holdFirst.ts';
import { readJournal } from './support/readJournal.ts';
import { isFull } from './support/sampling.ts';
import { startChromiumWork } from './support/startChromiumWork.ts';

/** Reloads the extension as an update does: worker and panel end, and the desktop's tab keeps the old content script. */
async function reloadExtension(chromium: ChromiumRun): Promise<void> {
	const own: Page = await chromium.openOwn(ownPages.quiet);
	const closed = own.waitForEvent('close');
	// The page is gone before it could answer.
	await own.evaluate('setTimeout(() => chrome.runtime.reload(), 0)');
	await closed;
}

for (const [stage, settings] of [
	['in its undo time', { undoSeconds: 30 }],
	['with its write in flight', { undoSeconds: 0 }],
] as const) {
	test(`an update of the extension meets a choice ${stage}: one wrap-up, and the desktop is watched on`, async ({
		genesys,
		desktop,
		chromium,
	}) => {
		const { run, panel, desk } = await startChromiumWork(chromium, { genesys, desktop }, { settings });
		const conversationId = await endCall({ genesys, desktop });
		const [first] = await panel.waitForSuggestions();
		genesys.faults.next({ method: 'POST', path: /\/wrapup$/ }, { kind: 'delay', when: 'after', milliseconds: 3000 });
		await panel.chooseSuggestion(1);
		if (settings.undoSeconds > 0) await panel.waitForEntry({ progress: 'held' });
		else {
			await until(
				() => happened(genesys, conversationId, 'wrapupStored').length,
				(count) => count === 1,
				{ what: 'the write to have taken effect' },
			);
		}
		await reloadExtension(chromium);

		// Nobody opens a panel or loads the desktop again: the script put into the open tab is what starts it all.
		await expect.poll(() => storedWrapups(genesys, conversationId)).toEqual([{ code: first?.codeId, by: 'afterword' }]);
		const lines = async () => (await readJournal(run)).map(({ outcome, code }) => [outcome, code?.id]);
		// For a moment after the reload the browser opens no page of the extension.
		await expect(async () => expect(await lines()).toEqual([['applied', first?.codeId]])).toPass();
		expect(happened(genesys, conversationId, 'wrapupAccepted')).toHaveLength(1);

		const again = panelPage(playwrightSurface(await chromium.openPanel(desk)));
		await again.waitForStatus('ready');
		await endCall({ genesys, desktop });
		await again.waitForEntry({ progress: 'choosing' });
	});
}

// A managed Firefox is updated while a choice is held in every run.
if (isFull) {
	test('an update of the add-on in Firefox meets a choice in its undo time: one wrap-up', async ({
		genesys,
		desktop,
		firefox,
	}) => {
		const run = firefoxBrowserRun(firefox);
		const { panel } = await startWork(run, { genesys, desktop }, { settings: { undoSeconds: 30 } });
		const conversationId = await endCall({ genesys, desktop });
		const first = await holdFirst(panel);
		const id = JSON.stringify(manifest.browser_specific_settings.gecko.id);
		await firefox.evaluateInBrowser(
			`AddonManager.getAddonByID(${id}).then((addOn) => addOn.reload()).then(() => true)`,
		);
		await expect.poll(() => storedWrapups(genesys, conversationId)).toEqual([{ code: first?.codeId, by: 'afterword' }]);
		await expect
			.poll(async () => (await readJournal(run)).map(({ outcome, code }) => [outcome, code?.id]))
			.toEqual([['applied', first?.codeId]]);
		expect(happened(genesys, conversationId, 'wrapupAccepted')).toHaveLength(1);
	});
}
