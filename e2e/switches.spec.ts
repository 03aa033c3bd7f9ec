import { expect } from '@playwright/test';
import type { Switches } from './genesys/world/switches.ts';
import { test } from './harness/test.ts';
import { ownParticipant, storedWrapups } from './support/centre.ts';
import { endCall } from './support/endCall.ts';
import { readJournal } from './support/readJournal.ts';
import { everyNth, sampled } from './support/sampling.ts';
import { startChromiumWork } from './support/startChromiumWork.ts';

/** Other readings of what no official source states; each must end like the default one. */
const readings: readonly Partial<Switches>[] = sampled<Partial<Switches>>(
	[
		{ listShowsPendingAfterCallWork: false },
		{ applyDelayMs: { min: 0, max: 0 } },
		{ applyDelayMs: { min: 900, max: 900 } },
		{ afterCompletion: 'participantNotActive' },
		{ afterCompletion: 'conflict' },
		{ noWrapupYet: 'notFound' },
		{ terminatedAt: 'disconnect' },
		{ terminatedAt: 'disconnect', listShowsPendingAfterCallWork: false },
		{ codeNotOnQueue: 'refuse' },
		{ exposeRetryAfter: false },
		{ scopeEnforcement: false },
		{ stateLagMs: 600 },
		{ lostEventsPercent: 100 },
		{ repeatedEventsPercent: 100 },
		{ eventOrder: 'free', eventDelayMs: { min: 0, max: 400 } },
		{ draftsInConversations: 'shown' },
	],
	everyNth(3),
);

test('whatever the platform does where its documentation is silent, one click ends in applied', async ({
	genesys,
	desktop,
	chromium,
}) => {
	test.setTimeout(180_000);
	const options = { settings: { undoSeconds: 0 } };
	const { panel, panelDocument, run } = await startChromiumWork(chromium, { genesys, desktop }, options);
	const defaults = { ...genesys.world.switches };
	for (const reading of readings) {
		await test.step(JSON.stringify(reading), async () => {
			Object.assign(genesys.world.switches, defaults, reading);
			const call = desktop.play('S1', { finish: 'leave', speed: 40 });
			await call.finished;
			const { key } = await panel.waitForEntry({ progress: 'choosing' });
			const [first] = await panel.waitForSuggestions();
			await panel.chooseSuggestion(1);
			await panel.waitForEntry({ key, outcome: 'applied' });
			const conversationId = await call.conversation('A');
			expect(storedWrapups(genesys, conversationId)).toEqual([{ code: first?.codeId, by: 'afterword' }]);
			await panel.acknowledge(key);
			await expect(panelDocument.locator('[data-entry]')).toHaveCount(0);
		});
	}
	const outcomes = (await readJournal(run)).map(({ outcome }) => outcome);
	expect(outcomes).toEqual(readings.map(() => 'applied'));
	expect(desktop.pageErrors()).toEqual([]);
});

for (const clockSkewMs of sampled([300_000, -300_000], (skew) => skew > 0)) {
	test.describe(`clockSkewMs: ${clockSkewMs}`, () => {
		test.use({ genesysOptions: { switches: { clockSkewMs } } });

		test('changes nothing in the time that is left', async ({ genesys, desktop, chromium }) => {
			const options = { settings: { undoSeconds: 2 } };
			const { panel, panelDocument } = await startChromiumWork(chromium, { genesys, desktop }, options);
			const id = await endCall({ genesys, desktop }, { queue: 'Returns', prompt: 'timeout', timeoutMs: 60_000 });
			const { key } = await panel.waitForEntry({ progress: 'choosing' });
			await expect(panelDocument.locator('[data-entry] [data-time]')).toHaveText(/0:5\d/);
			const [first] = await panel.waitForSuggestions();
			await panel.chooseSuggestion(1);
			await panel.waitForEntry({ key, outcome: 'applied' });
			expect(storedWrapups(genesys, id)).toEqual([{ code: first?.codeId, by: 'afterword' }]);
		});
	});
}

for (const codeWhileConnected of ['completesAtDisconnect', 'staysPending'] as const) {
	test.describe(`codeWhileConnected: ${codeWhileConnected}`, () => {
		test.use({ genesysOptions: { switches: { codeWhileConnected } } });

		test('a code that was stored during the call owes nothing, or is shown beside the choice', async ({
			genesys,
			desktop,
			chromium,
		}) => {
			const options = { settings: { undoSeconds: 0 } };
			const { panel, panelDocument } = await startChromiumWork(chromium, { genesys, desktop }, options);
			const { world } = genesys;
			const [agent] = world.agents;
			const [queue] = world.queues;
			const conversation = world.offer({ agentId: agent?.id ?? '', queueId: queue?.id ?? '', medium: 'call' });
			world.answer(conversation.id);
			await expect(panelDocument.locator('.quiet')).toContainText('One conversation going on');
			const [, early] = queue?.codes ?? [];
			const participantId = ownParticipant(genesys, conversation.id).id;
			const write = { conversationId: conversation.id, participantId, wrapup: { code: early?.id ?? '' } };
			world.storeWrapup({ ...write, by: 'desktop', immediate: true });
			world.hangUp(conversation.id, 'customer');
			if (codeWhileConnected === 'completesAtDisconnect') {
				await expect(panelDocument.locator('.quiet')).not.toContainText('going on');
				// An event may have told of the moment in between; then the panel says what the code was.
				const asking = (await panel.entries()).filter(({ outcome }) => outcome !== 'alreadyApplied');
				expect(asking).toEqual([]);
				return;
			}
			await panel.waitForEntry({ progress: 'choosing' });
			// Nothing comes above the list while the pointer, which signed in there, rests on it.
			await panelDocument.mouse.move(1, 1);
			await expect(panelDocument.locator('[data-stored]')).toContainText(early?.name ?? 'a name');
			const [, , third] = await panel.waitForSuggestions();
			await panel.chooseSuggestion(3);
			await panel.waitForEntry({ outcome: 'applied' });
			expect(storedWrapups(genesys, conversation.id)).toEqual([
				{ code: early?.id, by: 'desktop' },
				{ code: third?.codeId, by: 'afterword' },
			]);
		});
	});
}
