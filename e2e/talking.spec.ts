import { expect } from '@playwright/test';
import { test } from './harness/test.ts';
import { codeNamed, happened, ownParticipant, storedWrapups } from './support/centre.ts';
import { writeLines } from './support/requestLines.ts';
import { countedSentence, sentence } from './support/sentence.ts';
import { startChromiumWork } from './support/startChromiumWork.ts';
import { takeCall } from './support/takeCall.ts';

test('notes and a code chosen while talking are a draft at the platform, and final only after the end', async ({
	genesys,
	desktop,
	chromium,
}) => {
	const settings = { provisional: true, undoSeconds: 0 };
	const { panel, panelDocument } = await startChromiumWork(chromium, { genesys, desktop }, { settings });
	const id = await takeCall({ genesys, desktop });
	await panel.waitForEntry({ progress: 'talking' });
	await panel.writeNotes('Ticket 4711');
	const refund = codeNamed(genesys, 'Refund').id;
	await panel.chooseCode(refund);
	await expect(panelDocument.locator('[data-provisional]')).toHaveAttribute('data-provisional', 'saved');
	await expect(panelDocument.locator('[data-armed]')).toContainText(sentence('armed'));
	const drafts = happened(genesys, id, 'draftStored').map(({ detail }) => detail);
	expect(drafts.at(-1)).toMatchObject({ code: refund, notes: 'Ticket 4711', by: 'afterword' });
	expect(storedWrapups(genesys, id)).toEqual([]);

	genesys.world.hangUp(id, 'customer');
	await panel.waitForEntry({ progress: 'held' });
	expect(storedWrapups(genesys, id)).toEqual([]);
	await panel.waitForEntry({ outcome: 'applied' });
	expect(storedWrapups(genesys, id)).toEqual([{ code: refund, by: 'afterword' }]);
	expect(ownParticipant(genesys, id).wrapup?.notes).toBe('Ticket 4711');
});

test('without the setting nothing is shown or saved before the end', async ({ genesys, desktop, chromium }) => {
	const { panel, panelDocument } = await startChromiumWork(chromium, { genesys, desktop });
	await takeCall({ genesys, desktop });
	await expect(panelDocument.locator('.quiet-active')).toHaveText(countedSentence('quiet_active', 1));
	expect(await panel.entries()).toEqual([]);
	expect(writeLines(genesys)).toEqual([]);
});

test('after-call work is asked for while talking where the queue leaves it to the agent', async ({
	genesys,
	desktop,
	chromium,
}) => {
	const { panel, panelDocument } = await startChromiumWork(chromium, { genesys, desktop });
	const id = await takeCall({ genesys, desktop }, { queue: 'Back office' });
	const toggle = panelDocument.getByRole('switch', { name: sentence('work_request') });
	await expect(toggle).not.toBeChecked();
	await toggle.click();
	await expect(toggle).toBeChecked();
	await expect(panelDocument.locator('[data-entry]')).toContainText(sentence('work_requested'));
	const line = 'PATCH conversations/aftercallwork/:id/participants/:id/communications/:id 200';
	expect(writeLines(genesys)).toEqual([line]);
	genesys.world.hangUp(id, 'customer');
	await panel.waitForEntry({ progress: 'choosing' });
	await expect(panelDocument.locator('[data-suggestion]').first()).toBeVisible();
});

test('after-call work that was not asked for leaves nothing to wrap up', async ({ genesys, desktop, chromium }) => {
	const { panel, panelDocument } = await startChromiumWork(chromium, { genesys, desktop });
	const id = await takeCall({ genesys, desktop }, { queue: 'Back office' });
	const toggle = panelDocument.getByRole('switch');
	await toggle.click();
	await expect(toggle).toBeChecked();
	await toggle.click();
	await expect(toggle).not.toBeChecked();
	genesys.world.hangUp(id, 'customer');
	await expect(panelDocument.locator('.quiet')).toContainText(sentence('quiet_sentence'));
	expect(await panel.entries()).toEqual([]);
});
