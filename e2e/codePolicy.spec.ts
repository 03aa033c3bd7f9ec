import { expect } from '@playwright/test';
import { test } from './harness/test.ts';
import { codeNamed } from './support/centre.ts';
import { endCall } from './support/endCall.ts';
import { sentence } from './support/sentence.ts';
import { startChromiumWork } from './support/startChromiumWork.ts';

test.use({ genesysOptions: { switches: { codeNotOnQueue: 'refuse' } } });

test('codes are pinned and hidden by the settings, digits can be switched off, and a code that is taken off is gone with a sentence', async ({
	genesys,
	desktop,
	chromium,
}) => {
	const settings = {
		undoSeconds: 0,
		keyboard: false,
		pinnedCodes: [{ queue: 'billing', codes: ['complaint'] }],
		hiddenCodes: [{ queue: '', codes: ['Refund'] }],
	};
	const { panel, panelDocument } = await startChromiumWork(chromium, { genesys, desktop }, { settings });
	const [refund, complaint] = [codeNamed(genesys, 'Refund'), codeNamed(genesys, 'Complaint')];
	await endCall({ genesys, desktop });
	const suggested = await panel.waitForSuggestions();
	expect(suggested.map(({ codeId }) => codeId)).not.toContain(refund.id);
	const rows = panelDocument.locator('[data-code-row]');
	await expect(rows.first()).toHaveAttribute('data-code-id', complaint.id);
	await expect(panelDocument.locator(`[data-code-id="${refund.id}"]`)).toHaveCount(0);

	await panelDocument.locator('[data-suggestion="1"]').press('1');
	await panelDocument.locator('[data-suggestion="1"]').press('ArrowDown');
	await expect(panelDocument.locator('[data-suggestion="2"]')).toBeFocused();
	expect(await panel.entries()).toMatchObject([{ progress: 'choosing' }]);

	const billing = genesys.world.queues.find(({ name }) => name === 'Billing');
	if (billing === undefined) throw new Error('There is no queue Billing.');
	genesys.world.setCodes(
		billing.id,
		billing.codes.filter(({ id }) => id !== complaint.id),
	);
	await panel.chooseCode(complaint.id);
	await expect(panelDocument.locator('[data-result="refused"]')).toContainText(sentence('outcome_refused_takenOff'));
	await expect(panelDocument.locator(`[data-code-row][data-code-id="${complaint.id}"]`)).toHaveCount(0);
});
