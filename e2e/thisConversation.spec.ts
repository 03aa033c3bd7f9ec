import { expect } from '@playwright/test';
import { afterwordClient, desktopClient } from './genesys/oauthClient.ts';
import { ownPages } from './harness/browserRun.ts';
import { startWork } from './harness/startWork.ts';
import { test } from './harness/test.ts';
import { requestLines } from './support/requestLines.ts';
import { sampled } from './support/sampling.ts';
import { sentence } from './support/sentence.ts';
import type { Stage } from './support/stage.ts';
import { startChromiumWork } from './support/startChromiumWork.ts';
import { takePicture } from './support/takePicture.ts';

/** A client that may not hear of conversations over the socket, so that with the desktop closed nothing tells of an end. */
const deaf = { ...afterwordClient, scopes: afterwordClient.scopes.filter((scope) => scope !== 'notifications') };

/** A conversation rings, is answered and ends while no page shows it, as on the agent's other machine. */
function callElsewhere({ genesys }: Pick<Stage, 'genesys'>, until: 'connected' | 'ended') {
	const { world } = genesys;
	const [agent] = world.agents;
	const queue = world.queues.find(({ name }) => name === 'Billing');
	if (agent === undefined || queue === undefined) throw new Error('This world has no agent, or no queue Billing.');
	const { id } = world.offer({ agentId: agent.id, queueId: queue.id, medium: 'call' });
	world.answer(id);
	if (until === 'ended') world.hangUp(id, 'customer');
	return id;
}

for (const browserKind of sampled(['chromium', 'firefox'] as const, (kind) => kind === 'chromium')) {
	test.describe(browserKind, () => {
		test.use({ browserKind, genesysOptions: { clients: [deaf, desktopClient] } });

		test('with no desktop and no socket, the button finds the conversation that has ended', async ({
			genesys,
			desktop,
			run,
		}) => {
			const { desk, panel } = await startWork(run, { genesys, desktop }, { settings: { undoSeconds: 0 } });
			const answer = () => panel.surface.evaluate(`document.querySelector('[data-answer]')?.dataset.answer ?? null`);
			// A window without any tab would close, and the panel with it.
			await run.openOwn(ownPages.quiet);
			await desk.close();
			await expect.poll(() => desktop.pages()).toBe(0);

			await panel.surface.click('[data-check]');
			await expect.poll(answer).toBe('check_nothing');

			const id = callElsewhere({ genesys }, 'ended');
			const before = genesys.world.steady();
			expect(await panel.entries()).toEqual([]);
			await panel.surface.click('[data-check]');
			const { key } = await panel.waitForEntry({ progress: 'choosing' });
			expect(key).toContain(id);
			await expect.poll(answer).toBeNull();
			expect(requestLines(genesys, before)[0]).toBe('GET conversations 200');
			await panel.waitForSuggestions();
			await panel.chooseSuggestion(1);
			await panel.waitForEntry({ outcome: 'applied' });
		});
	});
}

test.describe('the answer', () => {
	test.use({ genesysOptions: { clients: [deaf, desktopClient] } });

	test('is a sentence in every case, also where the platform cannot be asked', async ({
		genesys,
		desktop,
		chromium,
	}) => {
		const { desk, panel, panelDocument } = await startChromiumWork(chromium, { genesys, desktop });
		await chromium.openOwn(ownPages.quiet);
		await desk.close();
		await expect.poll(() => desktop.pages()).toBe(0);
		const answer = panelDocument.locator('[data-answer]');
		const ask = () => panelDocument.locator('[data-check], [data-reach] button').first().click();
		const id = callElsewhere({ genesys }, 'connected');
		await ask();
		await expect(answer).toContainText(sentence('check_talking'));
		await takePicture(panelDocument, 'askedWhileTalking');
		// A panel that is opened a moment later has asked nothing, so it is answered nothing.
		const another = await chromium.openOwn(ownPages.panel);
		await expect(another.locator('[data-status=ready] .quiet')).toBeVisible();
		await expect(another.locator('[data-answer]')).toHaveCount(0);
		await another.close();

		const busy = genesys.faults.next({ path: /\/conversations$/ }, { kind: 'status', status: 503, times: 1 });
		await ask();
		await expect(answer).toContainText(sentence('check_unanswered'));
		busy();
		const forbidden = genesys.faults.next(
			{ path: /\/conversations$/ },
			{ kind: 'status', status: 403, message: 'Missing conversation:communication:view.', times: Infinity },
		);
		await ask();
		await expect(answer).toContainText(sentence('check_denied'));
		await takePicture(panelDocument, 'askedAndRefused');
		forbidden();
		const cut = genesys.faults.next({ path: /\/conversations$/ }, { kind: 'reset', when: 'before', times: Infinity });
		await ask();
		await expect(answer).toContainText(sentence('check_offline'));
		await takePicture(panelDocument, 'askedOffline');
		cut();
		genesys.world.hangUp(id, 'customer');
		await ask();
		await panel.waitForEntry({ progress: 'choosing' });
		await expect(answer).toHaveCount(0);
	});
});
