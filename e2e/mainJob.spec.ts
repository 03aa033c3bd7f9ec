import { expect } from '@playwright/test';
import { startWork } from './harness/startWork.ts';
import { test } from './harness/test.ts';
import { codeNamed, happened, ownParticipant, storedWrapups } from './support/centre.ts';
import { sendNowOnceHeard } from './support/sendNowOnceHeard.ts';
import { sentence } from './support/sentence.ts';
import { startChromiumWork } from './support/startChromiumWork.ts';

for (const browserKind of ['chromium', 'firefox'] as const) {
	test.describe(browserKind, () => {
		test.use({ browserKind });

		test('one click wraps up a call', async ({ genesys, desktop, run }) => {
			const { panel } = await startWork(run, { genesys, desktop });
			const call = desktop.play('S1', { finish: 'leave', speed: 10 });
			const { key } = await panel.waitForEntry({ progress: 'choosing' });
			const [first] = await panel.waitForSuggestions();
			await panel.chooseSuggestion(1);
			await panel.waitForEntry({ outcome: 'applied' });
			expect(await panel.result()).toContain(sentence('outcome_applied'));
			const conversationId = await call.conversation('A');
			expect(key).toContain(conversationId);
			expect(storedWrapups(genesys, conversationId)).toEqual([{ code: first?.codeId, by: 'afterword' }]);
			expect(desktop.pageErrors()).toEqual([]);
		});
	});
}

test.describe('in Chromium', () => {
	test('one key wraps up a call: the list has the focus when it comes', async ({ genesys, desktop, chromium }) => {
		const { panel, panelDocument } = await startChromiumWork(chromium, { genesys, desktop });
		const call = desktop.play('S1', { finish: 'leave', speed: 20 });
		const [, second] = await panel.waitForSuggestions();
		await expect(panelDocument.locator('[data-suggestion="1"]')).toBeFocused();
		await panelDocument.keyboard.press('2');
		await panel.waitForEntry({ outcome: 'applied' });
		const conversationId = await call.conversation('A');
		expect(storedWrapups(genesys, conversationId)).toEqual([{ code: second?.codeId, by: 'afterword' }]);
	});

	test('a typed code with notes, Enter and Send now: both reach the platform', async ({
		genesys,
		desktop,
		chromium,
	}) => {
		const options = { settings: { undoSeconds: 30 } };
		const { panel, panelDocument } = await startChromiumWork(chromium, { genesys, desktop }, options);
		const call = desktop.play('S1', { finish: 'leave', speed: 20 });
		await panel.waitForSuggestions();
		const notes = 'Agreed on three instalments.\nFirst one in March: 120 € & fees <none>';
		await panel.writeNotes(notes);
		await panel.search('compl');
		await expect(panelDocument.locator('[data-code-row]')).toHaveCount(1);
		await panelDocument.keyboard.press('Enter');
		await panel.waitForEntry({ progress: 'held' });
		await expect(panelDocument.locator('[data-undo]')).toContainText('Complaint');
		await sendNowOnceHeard(panel);
		await panel.waitForEntry({ outcome: 'applied' });
		expect(await panel.result()).toContain(sentence('outcome_applied_title', 'Complaint'));
		const stored = ownParticipant(genesys, await call.conversation('A')).wrapup;
		expect(stored).toMatchObject({ code: codeNamed(genesys, 'Complaint').id, notes, by: 'afterword' });
	});

	test('the panel never says applied before the platform holds the code', async ({ genesys, desktop, chromium }) => {
		genesys.world.switches.applyDelayMs = { min: 2500, max: 2500 };
		const { panel, panelDocument } = await startChromiumWork(chromium, { genesys, desktop });
		await panelDocument.evaluate(() => {
			const root = document.documentElement;
			new MutationObserver(() => {
				const said = /applied|confirmed it/i.test(root.textContent) || root.querySelector('[data-outcome]') !== null;
				if (said && !root.hasAttribute('data-said-at')) root.setAttribute('data-said-at', String(Date.now()));
			}).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
		});
		const call = desktop.play('S1', { finish: 'leave', speed: 20 });
		await panel.waitForSuggestions();
		await panel.chooseSuggestion(1);
		await panel.waitForEntry({ progress: 'sending' });
		await panel.waitForEntry({ outcome: 'applied' });
		const [stored] = happened(genesys, await call.conversation('A'), 'wrapupStored');
		const saidAt = Number(await panelDocument.locator('html').getAttribute('data-said-at'));
		expect(stored?.at).toBeGreaterThan(0);
		expect(saidAt).toBeGreaterThanOrEqual(stored?.at ?? Number.POSITIVE_INFINITY);
	});
});
