import { expect } from '@playwright/test';
import type { Genesys } from './genesys/genesys.ts';
import { test } from './harness/test.ts';
import { codeNamed, ownParticipant, storedWrapups } from './support/centre.ts';
import { endCall } from './support/endCall.ts';
import { readJournal } from './support/readJournal.ts';
import { writeLines } from './support/requestLines.ts';
import { sendNowOnceHeard } from './support/sendNowOnceHeard.ts';
import { sentence } from './support/sentence.ts';
import { type ChromiumWork, startChromiumWork } from './support/startChromiumWork.ts';
import { takePicture } from './support/takePicture.ts';

const longUndo = { settings: { undoSeconds: 30 } };

function storeAsSupervisor(genesys: Genesys, conversationId: string, code: string): void {
	const participantId = ownParticipant(genesys, conversationId).id;
	const wrapup = { code, notes: 'Debt is disputed in writing.' };
	const write = { conversationId, participantId, wrapup, by: 'supervisor', immediate: true };
	genesys.world.storeWrapup(write);
}

/** The agent chooses `mine`, and before it leaves a supervisor stores `theirs`. */
async function chooseBesideSupervisor(
	genesys: Genesys,
	{ panel }: ChromiumWork,
	codes: { readonly conversationId: string; readonly mine: string; readonly theirs: string },
): Promise<void> {
	await panel.waitForSuggestions();
	await panel.chooseCode(codes.mine);
	await panel.waitForEntry({ progress: 'held' });
	storeAsSupervisor(genesys, codes.conversationId, codes.theirs);
	await sendNowOnceHeard(panel);
}

for (const decision of ['keep', 'replace'] as const) {
	test(`another code was stored meanwhile: the card names both, and ${decision} is obeyed`, async ({
		genesys,
		desktop,
		chromium,
	}) => {
		const work = await startChromiumWork(chromium, { genesys, desktop }, longUndo);
		const { panel, panelDocument } = work;
		// Only where the time has to run out does the window stay open after a code was stored.
		const conversationId = await endCall({ genesys, desktop }, { queue: 'Collections', timeoutMs: 120_000 });
		const mine = codeNamed(genesys, 'Paid now').id;
		const theirs = codeNamed(genesys, 'Disputed').id;
		await panel.waitForSuggestions();
		await panel.writeNotes('Paid by card, receipt sent');
		await chooseBesideSupervisor(genesys, work, { conversationId, mine, theirs });
		await panel.waitForEntry({ progress: 'conflict' });
		await expect(panelDocument.locator('[data-keep]')).toContainText('Disputed');
		await expect(panelDocument.locator('[data-replace]')).toContainText('Paid now');
		await expect(panelDocument.locator('[data-entry]')).toContainText('A moment ago, “Disputed” was stored');
		await expect(panelDocument.locator('[data-entry]')).toContainText(sentence('conflict_notesThere'));
		await takePicture(panelDocument, 'conflict');
		expect(writeLines(genesys)).toEqual([]);

		await panel.settle(decision);
		const supervisor = { code: theirs, by: 'supervisor' };
		if (decision === 'keep') {
			await panel.waitForEntry({ progress: 'choosing' });
			expect(await panel.result()).toContain(sentence('outcome_withdrawn'));
			await expect(panelDocument.locator('[data-stored]')).toContainText('Disputed');
			await expect(panelDocument.locator('[data-notes]')).toHaveValue('Paid by card, receipt sent');
			expect(writeLines(genesys)).toEqual([]);
			expect(storedWrapups(genesys, conversationId)).toEqual([supervisor]);
		} else {
			await panel.waitForEntry({ outcome: 'applied' });
			expect(storedWrapups(genesys, conversationId)).toEqual([supervisor, { code: mine, by: 'afterword' }]);
		}
		const [line] = await readJournal(work.run);
		expect(line).toMatchObject({ outcome: decision === 'keep' ? 'withdrawn' : 'applied', code: { id: mine } });
	});
}

test('somebody else’s code that closed the wrap-up is left alone, and the panel says so', async ({
	genesys,
	desktop,
	chromium,
}) => {
	const work = await startChromiumWork(chromium, { genesys, desktop }, longUndo);
	const conversationId = await endCall({ genesys, desktop });
	const theirs = codeNamed(genesys, 'Complaint').id;
	const mine = codeNamed(genesys, 'Payment plan').id;
	await chooseBesideSupervisor(genesys, work, { conversationId, mine, theirs });
	await work.panel.waitForEntry({ outcome: 'missed' });
	expect(await work.panel.result()).toContain(sentence('outcome_missed_closed'));
	expect(writeLines(genesys)).toEqual([]);
	expect(storedWrapups(genesys, conversationId)).toEqual([{ code: theirs, by: 'supervisor' }]);
	expect(await readJournal(work.run)).toMatchObject([{ outcome: 'missed', reason: 'closed' }]);
});
