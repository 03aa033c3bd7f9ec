import { expect } from '@playwright/test';
import { ownPages } from './harness/browserRun.ts';
import { startWork } from './harness/startWork.ts';
import { test } from './harness/test.ts';
import { until } from './harness/until.ts';

const readBadge = '(globalThis.browser ?? chrome).action.getBadgeText({})';

for (const browserKind of ['chromium', 'firefox'] as const) {
	test.describe(browserKind, () => {
		test.use({ browserKind });

		// The ordinary case: calls are longer than the half minute after which browsers put an idle background to sleep.
		test('a call that outlasts the background is noticed, also with no panel open', async ({
			genesys,
			desktop,
			run,
		}) => {
			const { panel } = await startWork(run, { genesys, desktop });
			await panel.surface.close();
			const { world } = genesys;
			const [agent] = world.agents;
			const [queue] = world.queues;
			if (agent === undefined || queue === undefined) throw new Error('The centre has no agent or no queue.');
			const { id } = world.offer({ agentId: agent.id, queueId: queue.id });
			world.answer(id);
			await until(
				() => desktop.truth(id).some(({ kind }) => kind === 'endButtonShown'),
				(shown) => shown,
				{ what: 'the call on the desktop' },
			);
			await run.killBackground();
			world.hangUp(id, 'customer');
			const page = await run.openOwn(ownPages.quiet);
			await expect.poll(() => page.evaluate(readBadge)).toBe('1');
			await page.close();
		});
	});
}
