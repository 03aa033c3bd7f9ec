import { expect } from '@playwright/test';
import { test } from './harness/test.ts';
import { codeNamed, storedWrapups } from './support/centre.ts';
import { endCall } from './support/endCall.ts';
import { writeLines } from './support/requestLines.ts';
import { sentence } from './support/sentence.ts';
import { startChromiumWork } from './support/startChromiumWork.ts';

const atOnce = { settings: { undoSeconds: 0 } };

test('while a forced time runs another code replaces the first, with the notes, and no conflict with oneself', async ({
	genesys,
	desktop,
	chromium,
}) => {
	const { panel, panelDocument } = await startChromiumWork(chromium, { genesys, desktop }, atOnce);
	const id = await endCall({ genesys, desktop }, { queue: 'Collections', timeoutMs: 120_000 });
	await panel.waitForSuggestions();
	await panel.writeNotes('Ticket 4711');
	await panel.chooseCode(codeNamed(genesys, 'Paid now').id);
	await panel.waitForEntry({ outcome: 'applied' });
	const entry = panelDocument.locator('[data-entry]');
	await expect(entry).toContainText(sentence('correct_until'));
	await expect(panelDocument.locator('[data-suggestion]')).toHaveCount(0);

	await panelDocument.locator('[data-correct]').click();
	await expect(entry).not.toContainText('campaign');
	await expect(panelDocument.locator('[data-notes]')).toHaveValue('Ticket 4711');
	await panel.chooseCode(codeNamed(genesys, 'Disputed').id);
	await panel.waitForEntry({ outcome: 'applied' });
	await expect(entry).toContainText('Applied: Disputed');
	expect(storedWrapups(genesys, id)).toEqual([
		{ code: codeNamed(genesys, 'Paid now').id, by: 'afterword' },
		{ code: codeNamed(genesys, 'Disputed').id, by: 'afterword' },
	]);
	expect(genesys.world.conversation(id)?.participants.at(-1)?.wrapup?.notes).toBe('Ticket 4711');
	expect(writeLines(genesys)).toHaveLength(2);
});

test('a campaign’s call is held three seconds at least, and correcting it warns of the rules that ran', async ({
	genesys,
	desktop,
	chromium,
}) => {
	const { panel, panelDocument } = await startChromiumWork(chromium, { genesys, desktop }, atOnce);
	const id = await endCall({ genesys, desktop }, { queue: 'Collections', timeoutMs: 120_000, dialer: true });
	await panel.waitForSuggestions();
	await panel.chooseCode(codeNamed(genesys, 'Paid now').id);
	await panel.waitForEntry({ progress: 'held' });
	await panel.waitForEntry({ outcome: 'applied' });
	await panelDocument.locator('[data-correct]').click();
	await expect(panelDocument.locator('[data-entry]')).toContainText(sentence('correct_dialer'));
	await panel.chooseCode(codeNamed(genesys, 'Disputed').id);
	await expect(panelDocument.locator('[data-entry]')).toContainText('Applied: Disputed');
	const rules = genesys.world
		.truth()
		.filter(({ kind, conversationId }) => kind === 'dialerRulesRan' && conversationId === id);
	expect(rules.map(({ detail }) => detail['code'])).toEqual([codeNamed(genesys, 'Paid now').id]);
});

test('a wrap-up skipped after a transfer raises no alarm, and one that timed out keeps its notes to copy', async ({
	genesys,
	desktop,
	chromium,
}) => {
	const { panel, panelDocument } = await startChromiumWork(chromium, { genesys, desktop });
	const id = await endCall({ genesys, desktop }, { queue: 'Returns', timeoutMs: 6000 });
	await panel.waitForSuggestions();
	await panel.writeNotes('Promised by Friday');
	await panel.waitForEntry({ outcome: 'missed' }, 20_000);
	await expect(panelDocument.locator('[data-result="missed"] .card')).toHaveAttribute('data-tone', 'warning');
	await expect(panelDocument.locator('.kept')).toHaveText('Promised by Friday');
	expect(storedWrapups(genesys, id)).toEqual([{ code: 'ININ-WRAP-UP-TIMEOUT', by: 'timeout' }]);

	const optional = await endCall({ genesys, desktop }, { queue: 'Support' });
	await panel.waitForEntry({ progress: 'choosing' });
	genesys.world.skipWrapup(optional, 'desktop');
	const skipped = panelDocument.locator('[data-result="missed"] .card[data-tone="calm"]');
	await expect(skipped).toContainText(sentence('outcome_nothingOwed_title'), { timeout: 30_000 });

	await panel.acknowledge((await panelDocument.locator('[data-entry]:has(.kept)').getAttribute('data-entry')) ?? '');
	await expect(panelDocument.locator('.kept')).toHaveCount(0);
});
