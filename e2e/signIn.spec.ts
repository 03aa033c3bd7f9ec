import { expect } from '@playwright/test';
import { createApiClient } from './genesys/testing/createApiClient.ts';
import { readStorage } from './harness/browserRun.ts';
import { launchChromium } from './harness/chromium/launchChromium.ts';
import { answerSignIn, signInAt } from './harness/signInPage.ts';
import { openWorkplace, startWork } from './harness/startWork.ts';
import { test } from './harness/test.ts';
import { storedWrapups } from './support/centre.ts';
import { endCall } from './support/endCall.ts';
import { holdFirst } from './support/holdFirst.ts';
import { keptToken } from './support/keptToken.ts';
import { readJournal } from './support/readJournal.ts';
import { requestLines } from './support/requestLines.ts';
import { sampled } from './support/sampling.ts';
import { sentence } from './support/sentence.ts';
import { openChromiumWork, startChromiumWork } from './support/startChromiumWork.ts';

const tokenRequest = { method: 'POST', path: /\/oauth\/token$/ };

for (const browserKind of ['chromium', 'firefox'] as const) {
	test.describe(browserKind, () => {
		test.use({ browserKind });

		test('closed window, then denied, then signed in: each has its words', async ({ genesys, desktop, run }) => {
			const { panel } = await openWorkplace(run, { genesys, desktop });
			const login = `https://login.${genesys.domain}/`;
			await panel.waitForStatus('signedOut');
			await panel.signIn();
			const window = await run.waitForPage(login);
			await panel.waitForStatus('signingIn');
			await window.close();
			await panel.waitForStatus('signedOut');
			const shown = () => panel.surface.evaluate('document.body.innerText');
			expect(await shown()).toContain(sentence('signInProblem_cancelled'));

			await panel.signIn();
			await answerSignIn(await run.waitForPage(login), 'deny');
			await expect.poll(shown).toContain(sentence('signInProblem_denied'));
			expect(genesys.requests.of(tokenRequest)).toEqual([]);

			await panel.signIn();
			await signInAt(run, genesys.domain);
			await panel.waitForStatus('ready');
			expect(await shown()).toContain('Ada Example');
		});
	});
}

test('a client id the region does not know is named, without a window', async ({ genesys, desktop, chromium }) => {
	const clientId = '00000000-0000-4000-8000-000000000000';
	const { panel, panelDocument } = await openChromiumWork(chromium, { genesys, desktop }, { settings: { clientId } });
	await panel.waitForStatus('signedOut');
	await panel.signIn();
	await expect(panelDocument.locator('main')).toContainText(
		sentence('signInProblem_unknownClient', 'us-east-1', clientId),
	);
	expect(chromium.context.pages().map((page) => new URL(page.url()).host)).not.toContain(`login.${genesys.domain}`);
});

test('another region than the desktop’s is named', async ({ genesys, desktop, chromium }) => {
	const options = { settings: { region: 'eu-central-1' } };
	const { panel, panelDocument } = await openChromiumWork(chromium, { genesys, desktop }, options);
	await panel.waitForStatus('signedOut');
	await panel.signIn();
	await expect(panelDocument.locator('main')).toContainText(
		sentence('signInProblem_wrongRegion', 'eu-central-1', 'us-east-1'),
	);
});

test('a login host that is not there is named', async ({ genesys, desktop }) => {
	const rules = `MAP login.${genesys.domain} ~NOTFOUND, MAP *.${genesys.domain} 127.0.0.1:${genesys.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`;
	const chromium = await launchChromium({ standIn: genesys, arguments: [`--host-resolver-rules=${rules}`] });
	try {
		const { panel, panelDocument } = await openChromiumWork(chromium, { genesys, desktop });
		await panel.waitForStatus('signedOut');
		await panel.signIn();
		await expect(panelDocument.locator('main')).toContainText(
			sentence('signInProblem_unreachable', `login.${genesys.domain}`),
		);
	} finally {
		await chromium.close();
	}
});

test('a login host that goes away in the middle is named, and the next try works', async ({
	genesys,
	desktop,
	chromium,
}) => {
	const { panel, panelDocument, run } = await openChromiumWork(chromium, { genesys, desktop });
	await panel.waitForStatus('signedOut');
	genesys.faults.next(tokenRequest, { kind: 'reset', when: 'before', times: 2 });
	await panel.signIn();
	await signInAt(run, genesys.domain);
	await expect(panelDocument.locator('main')).toContainText(
		sentence('signInProblem_unreachable', `login.${genesys.domain}`),
	);
	genesys.faults.clear();
	await panel.signIn();
	await panel.waitForStatus('ready');
});

test('a revoked token is renewed in silence', async ({ genesys, desktop, chromium }) => {
	const { panel, run } = await startChromiumWork(chromium, { genesys, desktop }, { settings: { undoSeconds: 0 } });
	const token = await keptToken(run);
	await createApiClient(genesys, token)({ path: '/api/v2/tokens/me', method: 'DELETE' });
	const conversationId = await endCall({ genesys, desktop });
	const [first] = await panel.waitForSuggestions();
	await panel.chooseSuggestion(1);
	await panel.waitForEntry({ outcome: 'applied' });
	expect(genesys.requests.of(tokenRequest)).toHaveLength(2);
	expect(storedWrapups(genesys, conversationId)).toEqual([{ code: first?.codeId, by: 'afterword' }]);
	expect(await keptToken(run)).not.toBe(token);
});

for (const loginPromptNone of sampled(['honoured', 'ignored'] as const, (one) => one === 'honoured')) {
	test.describe(`loginPromptNone: ${loginPromptNone}`, () => {
		test.use({ genesysOptions: { switches: { loginPromptNone } } });

		test('without a session at the login host the panel says so, and the choice goes out after signing in', async ({
			genesys,
			desktop,
			chromium,
		}) => {
			// Whatever asks first finds the session gone; the choice goes out by itself when its undo time is over.
			const options = { settings: { undoSeconds: 5 } };
			const { panel, panelDocument, run } = await startChromiumWork(chromium, { genesys, desktop }, options);
			const conversationId = await endCall({ genesys, desktop });
			const first = await holdFirst(panel);
			await createApiClient(genesys, await keptToken(run))({ path: '/api/v2/tokens/me', method: 'DELETE' });
			genesys.endSessions();
			await panel.waitForStatus('signedOut');
			await expect(panelDocument.locator('main')).toContainText(sentence('signInProblem_expired'));
			expect(chromium.context.pages().map((page) => new URL(page.url()).host)).not.toContain(`login.${genesys.domain}`);
			expect(storedWrapups(genesys, conversationId)).toEqual([]);

			await panel.signIn();
			await signInAt(run, genesys.domain);
			await panel.waitForEntry({ outcome: 'applied' });
			expect(storedWrapups(genesys, conversationId)).toEqual([{ code: first?.codeId, by: 'afterword' }]);
		});
	});
}

test('sign-out revokes the token and leaves nothing of it', async ({ genesys, desktop, run }) => {
	const { panel } = await startWork(run, { genesys, desktop });
	const token = await keptToken(run);
	await panel.surface.click('[data-sign-out]');
	await panel.waitForStatus('signedOut');
	await expect
		.poll(() => genesys.requests.of({ method: 'DELETE', path: /\/tokens\/me$/ }).map(({ status }) => status))
		.toEqual([200]);
	expect((await createApiClient(genesys, token)({ path: '/api/v2/users/me' })).status).toBe(401);
	expect(JSON.stringify(await readStorage(run, 'session'))).not.toContain(token);
	const shown = String(await panel.surface.evaluate('document.body.innerText'));
	expect(shown).toContain(sentence('signIn_sentence'));
	expect(shown).not.toContain('Ada Example');
	const asked = requestLines(genesys).length;
	await endCall({ genesys, desktop });
	await expect.poll(() => desktop.truth().some(({ kind }) => kind === 'wrapupShown')).toBe(true);
	// An answer of the background: what the desktop had to say before has been heard.
	expect(await readJournal(run)).toEqual([]);
	expect(requestLines(genesys)).toHaveLength(asked);
});
