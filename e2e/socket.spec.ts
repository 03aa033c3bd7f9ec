import { expect } from '@playwright/test';
import { afterwordClient, desktopClient } from './genesys/oauthClient.ts';
import { ownPages } from './harness/browserRun.ts';
import { startWork } from './harness/startWork.ts';
import { test } from './harness/test.ts';
import { until } from './harness/until.ts';
import { happened, storedWrapups } from './support/centre.ts';
import { endCall } from './support/endCall.ts';
import { readJournal } from './support/readJournal.ts';
import { channelLines, requestLines } from './support/requestLines.ts';
import { isFull, sampled } from './support/sampling.ts';
import type { Stage } from './support/stage.ts';
import { takeCall } from './support/takeCall.ts';

const atOnce = { settings: { undoSeconds: 0 } };
const opened = ['POST channels 200', 'POST channels/:channel1/subscriptions 200'];
const reads = ['GET conversations 200', 'GET conversations/:id/participants/:id/wrapupcodes 200'];
const write = 'POST conversations/calls/:id/participants/:id/communications/:id/wrapup 202';

/** The one socket of Afterword, beside which the desktop has none in this stand-in. */
async function socketIsUp({ genesys }: Pick<Stage, 'genesys'>): Promise<void> {
	await until(
		() => genesys.sockets.count(),
		(count) => count === 1,
		{ what: 'the notification socket to be up' },
	);
}

for (const browserKind of sampled(['chromium', 'firefox'] as const, (kind) => kind === 'chromium')) {
	test.describe(browserKind, () => {
		test.use({ browserKind });

		test('with the socket, three requests lead from the end of a call to the confirmed wrap-up', async ({
			genesys,
			desktop,
			run,
		}) => {
			const { panel } = await startWork(run, { genesys, desktop }, atOnce);
			await socketIsUp({ genesys });
			// The first call teaches the name of the queue, which events do not carry.
			for (const turn of ['first', 'next'] as const) {
				const id = await endCall({ genesys, desktop });
				const [began] = happened(genesys, id, 'afterCallWorkStarted');
				const [first] = await panel.waitForSuggestions();
				await panel.chooseSuggestion(1);
				const { key } = await panel.waitForEntry({ outcome: 'applied' });
				expect(storedWrapups(genesys, id)).toEqual([{ code: first?.codeId, by: 'afterword' }]);
				// After the first choice it is asked once whether Copilot is there, when nobody waits; that belongs to no wrap-up.
				if (turn === 'first')
					await until(
						() => requestLines(genesys).filter((line) => line.includes('/summaries')).length,
						(count) => count === 1,
						{ what: 'Copilot to have been asked for' },
					);
				if (turn === 'next') expect(requestLines(genesys, began?.at)).toEqual([reads[1], reads[0], write]);
				await panel.acknowledge(key);
			}
			expect(channelLines(genesys)).toEqual(opened);
			expect(genesys.sockets.count()).toBe(1);
		});

		test('a socket that is cut comes back on its channel, and what ended meanwhile is noticed', async ({
			genesys,
			desktop,
			run,
		}) => {
			const { panel } = await startWork(run, { genesys, desktop }, atOnce);
			await socketIsUp({ genesys });
			genesys.sockets.cut();
			const id = await endCall({ genesys, desktop });
			await panel.waitForSuggestions();
			await panel.chooseSuggestion(1);
			await panel.waitForEntry({ outcome: 'applied' });
			expect(storedWrapups(genesys, id)).toHaveLength(1);
			await socketIsUp({ genesys });
			expect(channelLines(genesys)).toEqual([...opened, opened[1]]);
		});
	});
}

test.describe('a client without the scope for notifications', () => {
	const scopes = afterwordClient.scopes.filter((scope) => scope !== 'notifications');
	test.use({ genesysOptions: { clients: [{ ...afterwordClient, scopes }, desktopClient] } });

	test('is refused once, and five requests lead to the confirmed wrap-up', async ({ genesys, desktop, run }) => {
		desktop.setSwitches({ endOrder: 'platform-first' });
		const { panel } = await startWork(run, { genesys, desktop }, atOnce);
		const call = desktop.play('S1', { finish: 'leave', speed: 20 });
		await panel.waitForSuggestions();
		await panel.chooseSuggestion(1);
		await panel.waitForEntry({ outcome: 'applied' });
		const [began] = happened(genesys, await call.conversation('A'), 'afterCallWorkStarted');
		// When all is confirmed, Copilot is asked for once in a session.
		expect(requestLines(genesys, began?.at).filter((line) => !line.includes('/summaries'))).toEqual([
			...reads,
			'GET conversations 200',
			write,
			'GET conversations/calls/:id/participants/:id/communications/:id/wrapup 200',
		]);
		await run.killBackground();
		await endCall({ genesys, desktop });
		await panel.waitForEntry({ progress: 'choosing' });
		expect(channelLines(genesys)).toEqual(['POST channels 403']);
	});
});

// It has a minute to leave, and takes half of it.
if (isFull) {
	test('a server that announces its end is left within its minute, for the same channel', async ({
		genesys,
		desktop,
		run,
	}) => {
		test.setTimeout(90_000);
		await startWork(run, { genesys, desktop });
		await socketIsUp({ genesys });
		genesys.sockets.announceClosing();
		await until(
			() => channelLines(genesys),
			(lines) => lines.length === 3,
			{ what: 'the channel to be subscribed again', milliseconds: 60_000 },
		);
		expect(channelLines(genesys)).toEqual([...opened, opened[1]]);
		await socketIsUp({ genesys });
	});
}

test('another life of the background takes up the channel of the last one', async ({ genesys, desktop, run }) => {
	const { panel } = await startWork(run, { genesys, desktop }, atOnce);
	await socketIsUp({ genesys });
	await run.killBackground();
	await until(
		() => channelLines(genesys),
		(lines) => lines.length === 3,
		{ what: 'the channel to be subscribed again' },
	);
	await socketIsUp({ genesys });
	expect(channelLines(genesys)).toEqual([...opened, opened[1]]);
	await endCall({ genesys, desktop });
	await panel.waitForEntry({ progress: 'choosing' });
});

test('a panel that closes leaves the socket only to the call that goes on, up to its end', async ({
	genesys,
	desktop,
	run,
}) => {
	const { panel } = await startWork(run, { genesys, desktop });
	await socketIsUp({ genesys });
	const { world } = genesys;
	const id = await takeCall({ genesys, desktop });
	await panel.surface.close();
	const page = await run.openOwn(ownPages.quiet);
	world.hangUp(id, 'customer');
	await expect.poll(() => page.evaluate('chrome.action.getBadgeText({})')).toBe('1');
	const [began] = happened(genesys, id, 'afterCallWorkStarted');
	// The badge tells of the end; the codes are asked for beside it.
	await expect.poll(() => requestLines(genesys, began?.at)).toEqual([reads[1]]);
	expect(genesys.sockets.count()).toBe(1);
	const [participant] =
		world.conversation(id)?.participants.filter(({ userId }) => userId === world.agents[0]?.id) ?? [];
	const [code] = world.codes();
	world.storeWrapup({
		conversationId: id,
		participantId: participant?.id ?? '',
		wrapup: { code: code?.id ?? '' },
		by: 'desktop',
	});
	await expect.poll(() => genesys.sockets.count()).toBe(0);
	expect(channelLines(genesys)).toEqual(opened);
});

test('events that are late, lost, doubled and out of order cost nothing but requests', async ({
	genesys,
	desktop,
	run,
}) => {
	test.setTimeout(90_000);
	const { panel } = await startWork(run, { genesys, desktop }, atOnce);
	await socketIsUp({ genesys });
	Object.assign(genesys.world.switches, {
		eventOrder: 'free',
		eventDelayMs: { min: 0, max: 1500 },
		lostEventsPercent: 30,
		repeatedEventsPercent: 30,
	});
	for (let turn = 0; turn < 4; turn += 1) {
		const id = await endCall({ genesys, desktop });
		const { key } = await panel.waitForEntry({ progress: 'choosing' });
		expect(key).toContain(id);
		const [first] = await panel.waitForSuggestions();
		await panel.chooseSuggestion(1);
		await panel.waitForEntry({ key, outcome: 'applied' }, 15_000);
		expect(storedWrapups(genesys, id)).toEqual([{ code: first?.codeId, by: 'afterword' }]);
		await panel.acknowledge(key);
		await until(
			() => panel.entries(),
			(entries) => entries.length === 0,
			{ what: 'the panel to be empty again' },
		);
	}
	expect((await readJournal(run)).map(({ outcome }) => outcome)).toEqual(Array.from({ length: 4 }, () => 'applied'));
});

for (const browserKind of isFull ? (['chromium', 'firefox'] as const) : []) {
	test.describe(`${browserKind}, for minutes`, () => {
		test.use({ browserKind });

		test('an open panel keeps the socket on one connection', async ({ genesys, desktop, run }) => {
			test.setTimeout(180_000);
			await startWork(run, { genesys, desktop });
			await socketIsUp({ genesys });
			const begun = Date.now();
			// Browsers put an idle background to sleep after half a minute.
			await until(
				() => Date.now() - begun,
				(waited) => waited > 75_000,
				{ what: 'more than a minute to pass', milliseconds: 120_000 },
			);
			expect(channelLines(genesys)).toEqual(opened);
			expect(genesys.sockets.count()).toBe(1);
		});

		test('a desk without a sign of the agent lets go of the socket and reads nothing; the next sign brings both back', async ({
			genesys,
			desktop,
			run,
		}) => {
			test.setTimeout(240_000);
			const { panel } = await startWork(run, { genesys, desktop }, { settings: { idleMinutes: 1 } });
			await socketIsUp({ genesys });
			await until(
				() => genesys.sockets.count(),
				(count) => count === 0,
				{ what: 'the desk to rest', milliseconds: 120_000 },
			);
			const before = [...channelLines(genesys), ...requestLines(genesys)];
			// The panel stays open and comes back to the next life by itself, which is no sign of anybody.
			await run.killBackground();
			await panel.waitForStatus('ready');
			const rested = Date.now();
			await until(
				() => Date.now() - rested,
				(waited) => waited > 40_000,
				{ what: 'a while to pass', milliseconds: 60_000 },
			);
			expect([...channelLines(genesys), ...requestLines(genesys)]).toEqual(before);
			await endCall({ genesys, desktop });
			await panel.waitForEntry({ progress: 'choosing' });
			await socketIsUp({ genesys });
		});
	});
}
