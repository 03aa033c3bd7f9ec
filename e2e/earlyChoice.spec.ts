import { expect } from '@playwright/test';
import { test } from './harness/test.ts';
import { codeNamed, ownParticipant, storedWrapups } from './support/centre.ts';
import { readJournal } from './support/readJournal.ts';
import { writeLines } from './support/requestLines.ts';
import { sentence } from './support/sentence.ts';
import { startChromiumWork } from './support/startChromiumWork.ts';
import { takeCall } from './support/takeCall.ts';

test('a code chosen while talking is sent when the conversation ends, though the background died in between', async ({
	genesys,
	desktop,
	chromium,
}) => {
	const { panel, panelDocument, run } = await startChromiumWork(chromium, { genesys, desktop });
	const id = await takeCall({ genesys, desktop });
	await panelDocument.locator('[data-arm]').click();
	await panel.writeNotes('Ticket 4711');
	const refund = codeNamed(genesys, 'Refund').id;
	await panel.chooseCode(codeNamed(genesys, 'Complaint').id);
	await expect(panelDocument.locator('[data-armed]')).toContainText('Complaint');
	await panel.chooseCode(refund);
	await expect(panelDocument.locator('[data-armed]')).toContainText('Refund');
	await expect(panelDocument.locator('[data-armed]')).toContainText(sentence('armed'));
	await chromium.killWorker();
	await expect(panelDocument.locator('[data-armed]')).toContainText('Refund');
	expect(writeLines(genesys)).toEqual([]);

	genesys.world.hangUp(id, 'customer');
	await panel.waitForEntry({ progress: 'held' });
	await expect(panelDocument.locator('[data-held-by="armed"]')).toContainText('Refund');
	expect(storedWrapups(genesys, id)).toEqual([]);
	await panel.waitForEntry({ outcome: 'applied' });
	expect(storedWrapups(genesys, id)).toEqual([{ code: refund, by: 'afterword' }]);
	expect(ownParticipant(genesys, id).wrapup?.notes).toBe('Ticket 4711');
	expect(await readJournal(run)).toMatchObject([{ by: 'armed', outcome: 'applied' }]);
});

test('a code chosen early is taken back before and after the end', async ({ genesys, desktop, chromium }) => {
	const { panel, panelDocument } = await startChromiumWork(chromium, { genesys, desktop });
	const id = await takeCall({ genesys, desktop });
	await panelDocument.locator('[data-arm]').click();
	await panel.chooseCode(codeNamed(genesys, 'Refund').id);
	await panelDocument.locator('[data-disarm]').click();
	await expect(panelDocument.locator('[data-armed]')).toHaveCount(0);
	await panel.chooseCode(codeNamed(genesys, 'Complaint').id);
	await expect(panelDocument.locator('[data-armed]')).toContainText('Complaint');
	genesys.world.hangUp(id, 'customer');
	await panel.waitForEntry({ progress: 'held' });
	await panelDocument.keyboard.press('Escape');
	await panel.waitForEntry({ progress: 'choosing' });
	expect(await panel.result()).toContain(sentence('outcome_withdrawn'));
	expect(writeLines(genesys)).toEqual([]);
});
