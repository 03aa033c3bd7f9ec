import { expect, type Page } from '@playwright/test';
import { test } from './harness/test.ts';
import { codeNamed, ownParticipant, storedWrapups } from './support/centre.ts';
import { endCall } from './support/endCall.ts';
import { writeLines } from './support/requestLines.ts';
import { startChromiumWork } from './support/startChromiumWork.ts';

const notesOf = (page: Page) => page.locator('[data-notes]');

test('a snippet is inserted with the keyboard, its blank filled in, and sent with the code', async ({
	genesys,
	desktop,
	chromium,
}) => {
	const ownSnippets = [
		{ name: 'Refund promised', text: 'Refund of {amount} promised in {queue}.' },
		{ name: 'Call back', text: 'Call back tomorrow.' },
	];
	const settings = { undoSeconds: 0, ownSnippets };
	const { panel, panelDocument } = await startChromiumWork(chromium, { genesys, desktop }, { settings });
	const id = await endCall({ genesys, desktop });
	await panel.waitForSuggestions();
	const notes = notesOf(panelDocument);
	await notes.focus();
	await panelDocument.keyboard.type('Paid twice. /');
	await expect(panelDocument.getByRole('listbox', { name: 'Snippets' }).getByRole('option')).toHaveCount(2);
	await panelDocument.keyboard.press('ArrowDown');
	const active = await notes.getAttribute('aria-activedescendant');
	await expect(panelDocument.locator(`#${active}`)).toHaveAttribute('data-snippet', 'Call back');
	await panelDocument.keyboard.type('ref');
	await panelDocument.keyboard.press('Enter');
	await expect(notes).toHaveValue('Paid twice. Refund of {amount} promised in Billing.');
	await panelDocument.keyboard.type('20 euros');
	await expect(notes).toHaveValue('Paid twice. Refund of 20 euros promised in Billing.');
	await panel.chooseCode(codeNamed(genesys, 'Refund').id);
	await panel.waitForEntry({ outcome: 'applied' });
	expect(ownParticipant(genesys, id).wrapup?.notes).toBe('Paid twice. Refund of 20 euros promised in Billing.');
});

test('a code that policy wants notes for waits for them; Enter sends it', async ({ genesys, desktop, chromium }) => {
	const requiredNotesCodes = [{ queue: 'Billing', codes: ['Complaint'] }];
	const settings = { undoSeconds: 0, requiredNotesCodes };
	const { panel, panelDocument } = await startChromiumWork(chromium, { genesys, desktop }, { settings });
	const id = await endCall({ genesys, desktop });
	await panel.waitForSuggestions();
	const complaint = codeNamed(genesys, 'Complaint').id;
	await panel.chooseCode(complaint);
	await expect(panelDocument.getByRole('alert').filter({ hasText: 'Complaint' })).toBeVisible();
	await expect(notesOf(panelDocument)).toBeFocused();
	await panelDocument.keyboard.press('Enter');
	expect(writeLines(genesys)).toEqual([]);
	await panelDocument.keyboard.type('Broken lamp');
	await panelDocument.keyboard.press('Enter');
	await panel.waitForEntry({ outcome: 'applied' });
	expect(storedWrapups(genesys, id)).toEqual([{ code: complaint, by: 'afterword' }]);
	expect(ownParticipant(genesys, id).wrapup?.notes).toBe('Broken lamp');
});

test('a paste is plain text, more than the platform takes stays whole, and outlives the panel', async ({
	genesys,
	desktop,
	chromium,
}) => {
	const { panel, panelDocument, desk } = await startChromiumWork(chromium, { genesys, desktop });
	await endCall({ genesys, desktop });
	await panel.waitForSuggestions();
	const notes = notesOf(panelDocument);
	await notes.evaluate((field: HTMLTextAreaElement) => {
		const data = new DataTransfer();
		data.setData('text/html', '<b>bold</b>');
		data.setData('text/plain', 'bold');
		field.focus();
		field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
		document.execCommand('insertText', false, 'bold');
	});
	await expect(notes).toHaveValue('bold');
	const long = 'x'.repeat(10_050);
	await panel.writeNotes(long);
	await expect(panelDocument.locator('[data-notes-level="over"]')).toContainText('10,050 of 10,000');
	await panel.chooseSuggestion(1);
	await expect(panelDocument.locator('[data-notes-wanted="tooLong"]')).toBeVisible();
	expect(writeLines(genesys)).toEqual([]);
	await panelDocument.close();
	await chromium.killWorker();
	const again = await chromium.openPanel(desk);
	await expect(notesOf(again)).toHaveValue(long);
});

test('the id of the conversation is copied, and the desktop comes to the front at it', async ({
	genesys,
	desktop,
	chromium,
}) => {
	const { panel, panelDocument, desk } = await startChromiumWork(chromium, { genesys, desktop });
	const id = await endCall({ genesys, desktop });
	await panel.waitForSuggestions();
	await expect(panelDocument.locator('[data-copy-id]')).toHaveAttribute('data-copy-id', id);
	await panelDocument.locator('[data-open-desktop]').click();
	await expect.poll(() => desk.url()).toContain(`/directory/#/engage/admin/interactions/${id}`);
	await expect.poll(() => desk.evaluate(() => document.visibilityState)).toBe('visible');
	await panel.waitForEntry({ progress: 'choosing' });
});
