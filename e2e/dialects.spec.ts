import { expect } from '@playwright/test';
import type { WriteRoute } from '../src/genesys/writeRoute.ts';
import type { Genesys } from './genesys/genesys.ts';
import { ownPages } from './harness/browserRun.ts';
import { test } from './harness/test.ts';
import { until } from './harness/until.ts';
import { codeNamed, happened, ownParticipant, storedWrapups } from './support/centre.ts';
import { endCall } from './support/endCall.ts';
import { holdFirst } from './support/holdFirst.ts';
import { readJournal } from './support/readJournal.ts';
import { requestLines, writeLines } from './support/requestLines.ts';
import { sampled } from './support/sampling.ts';
import { sendNowOnceHeard } from './support/sendNowOnceHeard.ts';
import { sentence } from './support/sentence.ts';
import { startChromiumWork } from './support/startChromiumWork.ts';

const atOnce = { undoSeconds: 0 };
const throughGateway = { ...atOnce, writeRoute: 'conversation' as const };
const gatewayWrite = { method: 'PATCH', path: /^\/api\/v2\/conversations\/[^/]+$/ };

const writes: Readonly<Record<Exclude<WriteRoute, 'conversation'>, string>> = {
	communication: 'POST conversations/calls/:id/participants/:id/communications/:id/wrapup 202',
	participant: 'PATCH conversations/calls/:id/participants/:id 202',
};

// The communication's is what every other test takes.
for (const writeRoute of sampled(['communication', 'participant'] as const, (route) => route === 'participant')) {
	test(`the platform takes a wrap-up by the ${writeRoute} route`, async ({ genesys, desktop, chromium }) => {
		const options = { settings: { ...atOnce, writeRoute } };
		const { panel } = await startChromiumWork(chromium, { genesys, desktop }, options);
		const conversationId = await endCall({ genesys, desktop });
		await panel.waitForSuggestions();
		await panel.writeNotes('by this route');
		await panel.chooseSuggestion(3);
		await panel.waitForEntry({ outcome: 'applied' });
		expect(writeLines(genesys)).toEqual([writes[writeRoute]]);
		expect(ownParticipant(genesys, conversationId).wrapup).toMatchObject({ notes: 'by this route', by: 'afterword' });
	});
}

/** Raises the version of a conversation as a draft of somebody else does, without deciding anything. */
function bumpVersion(genesys: Genesys, conversationId: string): void {
	const participantId = ownParticipant(genesys, conversationId).id;
	const wrapup = { notes: 'a draft', provisional: true };
	genesys.world.storeWrapup({ conversationId, participantId, wrapup, by: 'supervisor', immediate: true });
}

/** Holds the next write through the gateway back until the conversation has a newer version than the one it names. */
async function makeNextWriteStale(genesys: Genesys, conversationId: string): Promise<void> {
	const before = genesys.faults.waiting();
	genesys.faults.next(gatewayWrite, { kind: 'delay', milliseconds: 300 });
	await until(
		() => genesys.faults.waiting(),
		(waiting) => waiting === before,
		{ what: 'the write to arrive' },
	);
	bumpVersion(genesys, conversationId);
}

function namedVersions(genesys: Genesys): (string | undefined)[] {
	return genesys.requests.of(gatewayWrite).map(({ requestHeaders }) => requestHeaders['if-match']);
}

test.describe('a gateway that locks by version', () => {
	test.use({ genesysOptions: { dialect: 'versioned' } });

	test('takes the wrap-up with If-Match', async ({ genesys, desktop, chromium }) => {
		const options = { settings: throughGateway };
		const { panel } = await startChromiumWork(chromium, { genesys, desktop }, options);
		const conversationId = await endCall({ genesys, desktop });
		const version = genesys.world.conversation(conversationId)?.version;
		const [first] = await panel.waitForSuggestions();
		await panel.chooseSuggestion(1);
		await panel.waitForEntry({ outcome: 'applied' });
		expect(writeLines(genesys)).toEqual(['PATCH conversations/:id 200']);
		expect(namedVersions(genesys)).toEqual([`"${version}"`]);
		expect(storedWrapups(genesys, conversationId)).toEqual([{ code: first?.codeId, by: 'afterword' }]);
	});

	test('answers 412 to a stale version: one more read, one more write, applied', async ({
		genesys,
		desktop,
		chromium,
	}) => {
		const { panel } = await startChromiumWork(chromium, { genesys, desktop }, { settings: throughGateway });
		const conversationId = await endCall({ genesys, desktop });
		const version = genesys.world.conversation(conversationId)?.version ?? 0;
		const [first] = await panel.waitForSuggestions();
		const stale = makeNextWriteStale(genesys, conversationId);
		const chosenAt = Date.now();
		await panel.chooseSuggestion(1);
		await stale;
		await panel.waitForEntry({ outcome: 'applied' });
		// The page may have a look at the list meanwhile; the write does not ask it.
		const asked = requestLines(genesys, chosenAt).filter((line) => line !== 'GET conversations 200');
		expect(asked.slice(0, 4)).toEqual([
			'GET conversations/:id 200',
			'PATCH conversations/:id 412',
			'GET conversations/:id 200',
			'PATCH conversations/:id 200',
		]);
		expect(namedVersions(genesys)).toEqual([`"${version}"`, `"${version + 1}"`]);
		expect(storedWrapups(genesys, conversationId)).toEqual([{ code: first?.codeId, by: 'afterword' }]);
	});

	test('answers 412 twice: it stops, says so and marks the journal', async ({ genesys, desktop, chromium }) => {
		const work = await startChromiumWork(chromium, { genesys, desktop }, { settings: throughGateway });
		const { panel } = work;
		const conversationId = await endCall({ genesys, desktop });
		await panel.waitForSuggestions();
		const first = makeNextWriteStale(genesys, conversationId);
		await panel.chooseSuggestion(1);
		await first;
		await makeNextWriteStale(genesys, conversationId);
		await panel.waitForEntry({ progress: 'choosing' });
		expect(await panel.result()).toContain(sentence('outcome_refused_versionConflict'));
		expect(writeLines(genesys)).toEqual(['PATCH conversations/:id 412', 'PATCH conversations/:id 412']);
		expect(storedWrapups(genesys, conversationId)).toEqual([]);
		expect(await readJournal(work.run)).toMatchObject([
			{ outcome: 'refused', reason: 'versionConflict', integrityRisk: true },
		]);
		const options = await chromium.openOwn(ownPages.options);
		await expect(options.locator('[data-journal]')).toContainText(sentence('journal_integrityRisk'));
	});
});

/** What gateways say when the state of a conversation does not allow a write. */
const closedAnswers = {
	409: 'The conversation is not in a state that allows this operation.',
	400: 'The conversation is not in a valid state to be updated.',
} as const;

// Both numbers are one case to the product, here and below.
for (const status of sampled([409, 400] as const, (number) => number === 409)) {
	test.describe(`a gateway that answers ${status} once a conversation is over`, () => {
		test.use({ genesysOptions: { dialect: 'versioned' } });

		test('a wrap-up that closed while the write was on its way is missed', async ({ genesys, desktop, chromium }) => {
			const { panel, run } = await startChromiumWork(chromium, { genesys, desktop }, { settings: throughGateway });
			const conversationId = await endCall({ genesys, desktop }, { queue: 'Support' });
			await panel.waitForSuggestions();
			// The stand-in names the stale version first, since closing makes a new one; a gateway may look at the state first.
			const body = { code: status, message: closedAnswers[status] };
			genesys.faults.next(gatewayWrite, { kind: 'status', status, body });
			genesys.faults.next(gatewayWrite, { kind: 'delay', milliseconds: 300 });
			const before = genesys.faults.waiting();
			await panel.chooseSuggestion(1);
			await expect.poll(() => genesys.faults.waiting()).toBeLessThan(before);
			genesys.world.skipWrapup(conversationId, 'supervisor');
			await panel.waitForEntry({ outcome: 'missed' });
			expect(await panel.result()).toContain(sentence('outcome_missed_skipped'));
			expect(writeLines(genesys)).toEqual([`PATCH conversations/:id ${status}`]);
			expect(storedWrapups(genesys, conversationId)).toEqual([]);
			expect(await readJournal(run)).toMatchObject([{ outcome: 'missed', reason: 'skipped', integrityRisk: false }]);
		});
	});
}

test.describe('a platform that takes no code after completion', () => {
	test.use({ genesysOptions: { dialect: 'closed-late' } });

	test('finished elsewhere before the send: missed, and nothing is written', async ({ genesys, desktop, chromium }) => {
		const options = { settings: { undoSeconds: 30 } };
		const { panel, run } = await startChromiumWork(chromium, { genesys, desktop }, options);
		const conversationId = await endCall({ genesys, desktop });
		await holdFirst(panel);
		const code = codeNamed(genesys, 'Call dropped').id;
		const participantId = ownParticipant(genesys, conversationId).id;
		genesys.world.storeWrapup({ conversationId, participantId, wrapup: { code }, by: 'desktop', immediate: true });
		expect(genesys.world.conversation(conversationId)?.participants.at(-1)?.communications[0]?.state).toBe(
			'terminated',
		);
		await sendNowOnceHeard(panel);
		await panel.waitForEntry({ outcome: 'missed' });
		expect(await panel.result()).toContain(sentence('outcome_missed_closed'));
		expect(writeLines(genesys)).toEqual([]);
		expect(await readJournal(run)).toMatchObject([{ outcome: 'missed', reason: 'closed' }]);
	});
});

const lateAnswers = [
	['conflict', 409],
	['participantNotActive', 400],
] as const;

for (const [afterCompletion, status] of sampled(lateAnswers, ([, number]) => number === 409)) {
	test.describe(`afterCompletion: ${afterCompletion}`, () => {
		test.use({ genesysOptions: { switches: { afterCompletion } } });

		test(`a write that comes too late is answered ${status}, and settled by reading`, async ({
			genesys,
			desktop,
			chromium,
		}) => {
			const { panel } = await startChromiumWork(chromium, { genesys, desktop }, { settings: atOnce });
			const conversationId = await endCall({ genesys, desktop });
			await panel.waitForSuggestions();
			genesys.faults.next({ method: 'POST', path: /\/wrapup$/ }, { kind: 'delay', milliseconds: 300 });
			await panel.chooseSuggestion(1);
			await expect.poll(() => genesys.faults.waiting()).toBe(0);
			const code = codeNamed(genesys, 'Call dropped').id;
			const participantId = ownParticipant(genesys, conversationId).id;
			genesys.world.storeWrapup({ conversationId, participantId, wrapup: { code }, by: 'desktop', immediate: true });
			await panel.waitForEntry({ outcome: 'missed' });
			expect(await panel.result()).toContain(sentence('outcome_missed_closed'));
			expect(writeLines(genesys)).toEqual([writes.communication.replace('202', String(status))]);
			expect(storedWrapups(genesys, conversationId)).toEqual([{ code, by: 'desktop' }]);
			expect(happened(genesys, conversationId, 'wrapupAccepted')).toHaveLength(1);
		});
	});
}
