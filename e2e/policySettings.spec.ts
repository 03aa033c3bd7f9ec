import { expect } from '@playwright/test';
import { afterwordClient } from './genesys/oauthClient.ts';
import { suspendBrowser } from './harness/chromium/suspendBrowser.ts';
import { signInAt } from './harness/signInPage.ts';
import { filesWith } from './rollout/filesWith.ts';
import { storedWrapups } from './support/centre.ts';
import { endCall } from './support/endCall.ts';
import { holdFirst } from './support/holdFirst.ts';
import { policyTest as test } from './support/policyTest.ts';
import { readJournal } from './support/readJournal.ts';
import { writeLines } from './support/requestLines.ts';
import { sampled } from './support/sampling.ts';
import { sentence } from './support/sentence.ts';
import { openChromiumWork, startChromiumWork } from './support/startChromiumWork.ts';
import { findWords, keptTraces } from './support/traces.ts';
import { wrapUpOnce } from './support/wrapUpOnce.ts';

// A browser under a policy takes its time where the machine is busy, and one of these starts two.
test.describe.configure({ timeout: 120_000 });

test.describe('orgId', () => {
	test('refuses the sign-in to another organisation with its sentence, and reads nothing of it', async ({
		genesys,
		desktop,
		managedDesk,
	}) => {
		const chromium = await managedDesk.start({ orgId: '11111111-2222-4333-8444-555555555555' });
		const { run, panel, panelDocument } = await openChromiumWork(chromium, { genesys, desktop });
		await panel.waitForStatus('signedOut');
		await panel.signIn();
		await signInAt(run, genesys.domain);
		await expect(panelDocument.getByRole('main')).toContainText(sentence('signInProblem_otherOrganisation'));
		expect(await panel.status()).toBe('signedOut');
		const asked = genesys.requests.of({ clientId: afterwordClient.id });
		expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'POST /oauth/token',
			'GET /api/v2/users/me',
			'DELETE /api/v2/tokens/me',
		]);
		expect(findWords(await keptTraces(panelDocument), ['accessToken'])).toEqual([]);
	});

	test('lets the agents of its own organisation work, however its id is written', async ({
		genesys,
		desktop,
		managedDesk,
	}) => {
		const chromium = await managedDesk.start({ orgId: genesys.world.organization.id.toUpperCase(), undoSeconds: 0 });
		const { panel } = await startChromiumWork(chromium, { genesys, desktop });
		await wrapUpOnce({ genesys, desktop }, panel);
	});
});

test.describe('lateWrite', () => {
	const answers = [
		['replace', 'applied'],
		['conflict', 'missed'],
	] as const;

	for (const [afterCompletion, outcome] of sampled(answers, ([, end]) => end === 'applied')) {
		test.describe(`on a platform that answers a late code with ${afterCompletion}`, () => {
			test.use({ genesysOptions: { switches: { afterCompletion } } });

			test(`tries a choice once more that slept through the end of its window, and tells that it is ${outcome}`, async ({
				genesys,
				desktop,
				managedDesk,
			}) => {
				const chromium = await managedDesk.start({ lateWrite: true, undoSeconds: 30 });
				const { panel, run } = await startChromiumWork(chromium, { genesys, desktop });
				const conversationId = await endCall({ genesys, desktop }, { prompt: 'timeout', timeoutMs: 8000 });
				const first = await holdFirst(panel);
				const wake = await suspendBrowser(chromium);
				const timedOut = { code: 'ININ-WRAP-UP-TIMEOUT', by: 'timeout' };
				try {
					await expect.poll(() => storedWrapups(genesys, conversationId)).toEqual([timedOut]);
				} finally {
					wake();
				}
				await panel.waitForEntry({ outcome }, 30_000);
				const written = outcome === 'applied' ? [{ code: first?.codeId, by: 'afterword' }] : [];
				expect(storedWrapups(genesys, conversationId)).toEqual([timedOut, ...written]);
				expect(writeLines(genesys).length).toBeGreaterThan(0);
				await expect
					.poll(async () => (await readJournal(run)).map((line) => [line.outcome, line.code?.id]))
					.toEqual([[outcome, first?.codeId]]);
			});
		});
	}
});

test.describe('draftMode', () => {
	const notes = 'Promised a callback, ticket 4711';

	const modes = [
		['session', 'storage.session drafts', ''],
		['device', 'indexedDB afterword drafts', notes],
	] as const;

	// Without a policy they lie on the device, in every test of notes.
	for (const [draftMode, place, afterRestart] of sampled(modes, ([mode]) => mode === 'session')) {
		test(`${draftMode}: where unfinished notes lie, and what is left of them when the browser starts anew`, async ({
			genesys,
			desktop,
			managedDesk,
		}) => {
			const chromium = await managedDesk.start({ draftMode });
			const work = await startChromiumWork(chromium, { genesys, desktop });
			await endCall({ genesys, desktop });
			await work.panel.waitForSuggestions();
			await work.panel.writeNotes(notes);
			const places = async () => findWords(await keptTraces(work.panelDocument), [notes]);
			await expect.poll(places).toEqual([`${place}: ${notes}`]);
			await work.panelDocument.close();
			await chromium.killWorker();
			const again = await chromium.openPanel(work.desk);
			await expect(again.locator('[data-notes]')).toHaveValue(notes);
			await chromium.close();
			expect(filesWith(managedDesk.profileFolder, notes).length > 0).toBe(afterRestart === notes);

			const anew = await managedDesk.start({ draftMode });
			const { panel, panelDocument } = await startChromiumWork(anew, { genesys, desktop });
			await panel.waitForSuggestions();
			await expect(panelDocument.locator('[data-notes]')).toHaveValue(afterRestart);
		});
	}
});
