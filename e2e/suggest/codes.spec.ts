import { expect } from '@playwright/test';
import { test } from '../harness/test.ts';
import { codeNamed } from '../support/centre.ts';
import { endCall } from '../support/endCall.ts';
import { playWrapUp } from '../support/playWrapUp.ts';
import { startChromiumWork } from '../support/startChromiumWork.ts';

test('a code that is renamed stays known, one that is removed is gone at once, and a new one is there by its name', async ({
	genesys,
	desktop,
	chromium,
}) => {
	const { panel } = await startChromiumWork(chromium, { genesys, desktop }, { settings: { undoSeconds: 0 } });
	const refund = codeNamed(genesys, 'Refund');
	const complaint = codeNamed(genesys, 'Complaint');
	for (const codeName of ['Refund', 'Complaint', 'Refund']) await playWrapUp({ genesys, desktop }, panel, { codeName });

	const billing = genesys.world.queues.find(({ name }) => name === 'Billing');
	if (billing === undefined) throw new Error('There is no queue Billing.');
	genesys.world.setCodes(billing.id, [
		...billing.codes
			.filter(({ id }) => id !== complaint.id)
			.map((code) => (code.id === refund.id ? { ...code, name: 'Money returned' } : code)),
		{ id: '7d1f7ad6-0000-4000-8000-00000000c0de', name: 'Voucher sent', description: '' },
	]);
	await endCall({ genesys, desktop });
	const [first, ...others] = await panel.waitForSuggestions();
	expect(first).toMatchObject({ codeId: refund.id });
	expect(first?.text).toContain('Money returned');
	expect(others.map(({ codeId }) => codeId)).not.toContain(complaint.id);

	await panel.writeNotes('a voucher was sent');
	await expect.poll(async () => (await panel.suggestions()).map(({ text }) => text).join()).not.toContain('Complaint');
	await panel.chooseCode('7d1f7ad6-0000-4000-8000-00000000c0de');
	const { key } = await panel.waitForEntry({ outcome: 'applied' });
	await panel.acknowledge(key);
	await endCall({ genesys, desktop });
	const next = await panel.waitForSuggestions();
	expect(next.map(({ text }) => text).join()).toContain('Voucher sent');
});
