import { expect } from '@playwright/test';
import * as v from 'valibot';
import type { Genesys } from './genesys/genesys.ts';
import { afterwordClient } from './genesys/oauthClient.ts';
import { createApiClient } from './genesys/testing/createApiClient.ts';
import { type BrowserRun, ownPages } from './harness/browserRun.ts';
import { chromiumBrowserRun } from './harness/chromium/chromiumBrowserRun.ts';
import { launchChromium } from './harness/chromium/launchChromium.ts';
import { answerSignIn, signInAt } from './harness/signInPage.ts';
import { startWork } from './harness/startWork.ts';
import { test } from './harness/test.ts';
import { storedWrapups } from './support/centre.ts';
import { endCall } from './support/endCall.ts';
import { holdFirst } from './support/holdFirst.ts';
import { keptToken, keptTokenEnd } from './support/keptToken.ts';
import { isFull, sampled } from './support/sampling.ts';
import { sendNowOnceHeard } from './support/sendNowOnceHeard.ts';

const tokenRequest = { method: 'POST', path: /\/oauth\/token$/ };
const write = { method: 'POST', path: /\/wrapup$/ };
const atOnce = { settings: { undoSeconds: 0 } };
const heldLong = { settings: { undoSeconds: 30 } };

const revoke = (genesys: Genesys, token: string) =>
	createApiClient(genesys, token)({ path: '/api/v2/tokens/me', method: 'DELETE' });

async function expectNoWindow(run: BrowserRun, genesys: Genesys): Promise<void> {
	const statuses = genesys.requests.of(tokenRequest).map(({ status }) => status);
	expect(statuses).toEqual([200, 200]);
	const page = await run.openOwn(ownPages.options);
	const windows = v.parse(
		v.array(v.string()),
		await page.evaluate(
			`(globalThis.browser ?? chrome).windows.getAll({ windowTypes: ['popup'] }).then((all) => all.map(({ type }) => type))`,
		),
	);
	await page.close();
	expect(windows).toEqual([]);
}

/** Waits until the token that is kept has ended, without asking anybody about it. */
async function untilTokenEnds(run: BrowserRun): Promise<void> {
	const over = async () => Date.now() - (await keptTokenEnd(run));
	await expect.poll(over, { timeout: 30_000, intervals: [1000] }).toBeGreaterThan(0);
}

/** The status of the snapshot that every page of ours gets. */
async function snapshotStatus(run: BrowserRun): Promise<unknown> {
	const page = await run.openOwn(ownPages.options);
	const ask = { name: 'snapshot.get', payload: {} };
	const snapshot = await page.evaluate(`(globalThis.browser ?? chrome).runtime.sendMessage(${JSON.stringify(ask)})`);
	await page.close();
	return v.parse(v.object({ status: v.unknown() }), snapshot).status;
}

for (const browserKind of sampled(['chromium', 'firefox'] as const, (kind) => kind === 'chromium')) {
	test.describe(browserKind, () => {
		test.use({ browserKind });

		test('a token revoked in the middle of a submit is renewed once, without a window', async ({
			genesys,
			desktop,
			run,
		}) => {
			const { panel } = await startWork(run, { genesys, desktop }, atOnce);
			const conversationId = await endCall({ genesys, desktop });
			const [first] = await panel.waitForSuggestions();
			const token = await keptToken(run);
			// Exactly between the fresh read and the write.
			genesys.faults.next(write, { kind: 'status', status: 401, code: 'bad.credentials' });
			await panel.chooseSuggestion(1);
			await panel.waitForEntry({ outcome: 'applied' });
			expect(genesys.requests.of(write).map(({ status }) => status)).toEqual([401, 202]);
			expect(storedWrapups(genesys, conversationId)).toEqual([{ code: first?.codeId, by: 'afterword' }]);
			expect(await keptToken(run)).not.toBe(token);
			await expectNoWindow(run, genesys);
		});
	});
}

test.describe('a token that lives two minutes', () => {
	test.use({ genesysOptions: { clients: [{ ...afterwordClient, tokenSeconds: 122 }] } });

	test('is renewed ahead of its end beside the work, and no window shows', async ({ genesys, desktop, run }) => {
		const { panel } = await startWork(run, { genesys, desktop }, atOnce);
		const before = await keptToken(run);
		desktop.play('S1', { finish: 'leave', speed: 5 });
		await panel.waitForSuggestions();
		await expect.poll(() => keptToken(run)).not.toBe(before);
		await panel.chooseSuggestion(1);
		await panel.waitForEntry({ outcome: 'applied' });
		expect(await panel.status()).toBe('ready');
		expect(genesys.requests.of({ clientId: afterwordClient.id }).filter(({ status }) => status === 401)).toEqual([]);
		await expectNoWindow(run, genesys);
	});
});

test.describe('a token that lives fifteen seconds', () => {
	test.use({ genesysOptions: { clients: [{ ...afterwordClient, tokenSeconds: 15 }] } });

	test('ends while a choice waits: it is told, and goes out after signing in by hand', async ({
		genesys,
		desktop,
		run,
	}) => {
		const { panel } = await startWork(run, { genesys, desktop }, heldLong);
		const conversationId = await endCall({ genesys, desktop });
		const first = await holdFirst(panel);
		genesys.endSessions();
		await untilTokenEnds(run);
		await sendNowOnceHeard(panel);
		await panel.waitForStatus('signedOut');
		expect(await snapshotStatus(run)).toMatchObject({ kind: 'signedOut', problem: { kind: 'expired' }, parked: 1 });
		expect(await panel.surface.evaluate(`document.querySelector('[data-parked]').textContent`)).toContain('1 choice');
		expect(storedWrapups(genesys, conversationId)).toEqual([]);

		await panel.signIn();
		await signInAt(run, genesys.domain);
		await panel.waitForEntry({ outcome: 'applied' });
		expect(storedWrapups(genesys, conversationId)).toEqual([{ code: first?.codeId, by: 'afterword' }]);
	});

	// Waits for the token's end as the one above.
	if (isFull) {
		test('ends while the login host is down: the choice waits, and goes out without the agent', async ({
			genesys,
			desktop,
			run,
		}) => {
			const { panel } = await startWork(run, { genesys, desktop }, heldLong);
			const conversationId = await endCall({ genesys, desktop });
			const first = await holdFirst(panel);
			genesys.faults.next(tokenRequest, { kind: 'status', status: 503, html: '<h1>Busy</h1>', times: 3 });
			await untilTokenEnds(run);
			await sendNowOnceHeard(panel);
			await panel.waitForEntry({ outcome: 'applied' }, 30_000);
			expect(await panel.status()).toBe('ready');
			expect(genesys.requests.of(tokenRequest).filter(({ status }) => status === 503)).toHaveLength(3);
			expect(storedWrapups(genesys, conversationId)).toEqual([{ code: first?.codeId, by: 'afterword' }]);
		});
	}
});

/** Signs somebody else in at the login host, in a tab of the same browser, as after a change of shift. */
async function changeUser(run: BrowserRun, genesys: Genesys, agentId: string): Promise<void> {
	const query = new URLSearchParams({
		client_id: afterwordClient.id,
		response_type: 'code',
		redirect_uri: v.parse(v.string(), afterwordClient.redirectAddresses[0]),
		code_challenge: 'x'.repeat(43),
		code_challenge_method: 'S256',
		prompt: 'login',
	});
	const tab = await run.open(`https://login.${genesys.domain}/oauth/authorize?${query}`);
	await answerSignIn(tab, 'allow', agentId);
}

test('another user at the silent renewal gets nothing of the first, who sends it after signing in', async ({
	genesys,
	desktop,
	run,
}) => {
	const [ada, ben] = genesys.world.agents;
	const { panel } = await startWork(run, { genesys, desktop }, heldLong);
	const conversationId = await endCall({ genesys, desktop });
	const first = await holdFirst(panel);
	await changeUser(run, genesys, ben?.id ?? '');
	await revoke(genesys, await keptToken(run));
	await sendNowOnceHeard(panel);
	const shown = () => panel.surface.evaluate('document.body.innerText');
	await expect.poll(shown).toContain('Ben Sample');
	expect(await panel.entries()).toEqual([]);
	const asBen = genesys.requests.of({ clientId: afterwordClient.id, userId: ben?.id ?? '' });
	expect(asBen.filter(({ path }) => path.includes(conversationId))).toEqual([]);
	expect(storedWrapups(genesys, conversationId)).toEqual([]);

	await panel.surface.click('[data-sign-out]');
	await panel.waitForStatus('signedOut');
	await changeUser(run, genesys, ada?.id ?? '');
	await panel.signIn();
	await panel.waitForEntry({ outcome: 'applied' });
	expect(storedWrapups(genesys, conversationId)).toEqual([{ code: first?.codeId, by: 'afterword' }]);
});

test('two browsers of one user: signing out in one leaves the other at work', async ({ genesys, desktop, run }) => {
	const other = chromiumBrowserRun(await launchChromium({ standIn: genesys }));
	try {
		const { panel: there } = await startWork(other, { genesys, desktop }, atOnce);
		const { panel: here } = await startWork(run, { genesys, desktop }, atOnce);
		const [hereToken, thereToken] = [await keptToken(run), await keptToken(other)];
		expect(hereToken).not.toBe(thereToken);
		await there.surface.click('[data-sign-out]');
		await there.waitForStatus('signedOut');
		await expect
			.poll(() => genesys.requests.of({ method: 'DELETE', path: /\/tokens\/me$/ }).map(({ status }) => status))
			.toEqual([200]);
		expect((await createApiClient(genesys, thereToken)({ path: '/api/v2/users/me' })).status).toBe(401);
		const conversationId = await endCall({ genesys, desktop });
		const [first] = await here.waitForSuggestions();
		await here.chooseSuggestion(1);
		await here.waitForEntry({ outcome: 'applied' });
		expect(await keptToken(run)).toBe(hereToken);
		expect(storedWrapups(genesys, conversationId)).toEqual([{ code: first?.codeId, by: 'afterword' }]);
	} finally {
		await other.close();
	}
});
