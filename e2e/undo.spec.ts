import { expect } from '@playwright/test';
import { test } from './harness/test.ts';
import { storedWrapups } from './support/centre.ts';
import { endCall } from './support/endCall.ts';
import { readJournal } from './support/readJournal.ts';
import { writeLines } from './support/requestLines.ts';
import { sendNowOnceHeard } from './support/sendNowOnceHeard.ts';
import { sentence } from './support/sentence.ts';
import { startChromiumWork } from './support/startChromiumWork.ts';

const longUndo = { settings: { undoSeconds: 30 } };

test('Escape and Take back leave nothing behind, and another choice works', async ({ genesys, desktop, chromium }) => {
	const work = await startChromiumWork(chromium, { genesys, desktop }, longUndo);
	const { panel, panelDocument, run } = work;
	const conversationId = await endCall({ genesys, desktop });
	const [first, second, third] = await panel.waitForSuggestions();
	await panel.chooseSuggestion(1);
	await panel.waitForEntry({ progress: 'held' });
	await panelDocument.keyboard.press('Escape');
	await panel.waitForEntry({ progress: 'choosing' });
	expect(await panel.result()).toContain(sentence('outcome_withdrawn'));

	await panel.chooseSuggestion(2);
	await panel.waitForEntry({ progress: 'held' });
	await panel.takeBack();
	await panel.waitForEntry({ progress: 'choosing' });
	expect(writeLines(genesys)).toEqual([]);
	expect(storedWrapups(genesys, conversationId)).toEqual([]);

	await panel.chooseSuggestion(3);
	await panel.waitForEntry({ progress: 'held' });
	await sendNowOnceHeard(panel);
	await panel.waitForEntry({ outcome: 'applied' });
	expect(storedWrapups(genesys, conversationId)).toEqual([{ code: third?.codeId, by: 'afterword' }]);
	const lines = (await readJournal(run)).map(({ outcome, code }) => [outcome, code?.id]);
	expect(lines).toEqual([
		['applied', third?.codeId],
		['withdrawn', second?.codeId],
		['withdrawn', first?.codeId],
	]);
});

test('an undo time of 0 sends at once', async ({ genesys, desktop, chromium }) => {
	const options = { settings: { undoSeconds: 0 } };
	const { panel, panelDocument } = await startChromiumWork(chromium, { genesys, desktop }, options);
	await panelDocument.evaluate(() => {
		new MutationObserver(() => {
			if (document.querySelector('[data-undo]') !== null) document.body.setAttribute('data-undo-seen', '');
		}).observe(document.body, { subtree: true, childList: true });
	});
	const conversationId = await endCall({ genesys, desktop });
	const [first] = await panel.waitForSuggestions();
	await panel.chooseSuggestion(1);
	await panel.waitForEntry({ outcome: 'applied' });
	expect(storedWrapups(genesys, conversationId)).toEqual([{ code: first?.codeId, by: 'afterword' }]);
	await expect(panelDocument.locator('[data-undo-seen]')).toHaveCount(0);
});

test('a double click is one intent and one write', async ({ genesys, desktop, chromium }) => {
	const { panel, panelDocument, run } = await startChromiumWork(chromium, { genesys, desktop }, longUndo);
	const conversationId = await endCall({ genesys, desktop });
	const [, second] = await panel.waitForSuggestions();
	await panelDocument.locator('[data-suggestion="2"]').dblclick();
	await panel.waitForEntry({ progress: 'held' });
	await expect(panelDocument.locator('[data-notice="rejected"]')).toHaveCount(0);
	await sendNowOnceHeard(panel);
	await panel.waitForEntry({ outcome: 'applied' });
	expect(writeLines(genesys)).toHaveLength(1);
	expect(storedWrapups(genesys, conversationId)).toEqual([{ code: second?.codeId, by: 'afterword' }]);
	expect(await readJournal(run)).toHaveLength(1);
});

test('Send now is deaf for half a second, then sends at once', async ({ genesys, desktop, chromium }) => {
	const { panel, panelDocument } = await startChromiumWork(chromium, { genesys, desktop }, longUndo);
	await endCall({ genesys, desktop });
	await panel.waitForSuggestions();
	const pressing = panelDocument.evaluate(
		() =>
			new Promise<{ presses: number; heardAfter: number }>((resolve) => {
				let shownAt = 0;
				let presses = 0;
				const timer = setInterval(() => {
					const button = document.querySelector<HTMLElement>('[data-send-now]');
					if (button === null) {
						if (shownAt === 0) return;
						clearInterval(timer);
						resolve({ presses, heardAfter: Date.now() - shownAt });
						return;
					}
					shownAt ||= Date.now();
					presses += 1;
					button.click();
				}, 20);
			}),
	);
	await panel.chooseSuggestion(1);
	const { presses, heardAfter } = await pressing;
	expect(presses).toBeGreaterThan(3);
	// The bar may have been painted up to one press before it was seen.
	expect(heardAfter).toBeGreaterThanOrEqual(480);
	expect(heardAfter).toBeLessThan(10_000);
	await panel.waitForEntry({ outcome: 'applied' });
	expect(writeLines(genesys)).toHaveLength(1);
});
