import { expect } from '@playwright/test';
import { ownPages } from './harness/browserRun.ts';
import { suspendBrowser } from './harness/chromium/suspendBrowser.ts';
import { startWork } from './harness/startWork.ts';
import { test } from './harness/test.ts';
import { storedWrapups } from './support/centre.ts';
import { endCall } from './support/endCall.ts';
import { holdFirst } from './support/holdFirst.ts';
import { readJournal } from './support/readJournal.ts';
import { writeLines } from './support/requestLines.ts';
import { sampled } from './support/sampling.ts';
import { startChromiumWork } from './support/startChromiumWork.ts';
import { takeCall } from './support/takeCall.ts';

const readBadge = '(globalThis.browser ?? chrome).action.getBadgeText({})';

for (const browserKind of sampled(['chromium', 'firefox'] as const, (kind) => kind === 'chromium')) {
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
			const id = await takeCall({ genesys, desktop });
			await run.killBackground();
			genesys.world.hangUp(id, 'customer');
			const page = await run.openOwn(ownPages.quiet);
			await expect.poll(() => page.evaluate(readBadge)).toBe('1');
			await page.close();
		});
	});
}

test('a machine that sleeps through the end of the window: missed, in a card and in the journal, and nothing is written', async ({
	genesys,
	desktop,
	chromium,
}) => {
	test.skip(process.platform === 'win32', 'Windows has no signal that stops a process where it stands.');
	const settings = { settings: { undoSeconds: 30 } };
	const { panel, run } = await startChromiumWork(chromium, { genesys, desktop }, settings);
	const conversationId = await endCall({ genesys, desktop }, { prompt: 'timeout', timeoutMs: 8000 });
	const first = await holdFirst(panel);
	const wake = await suspendBrowser(chromium);
	try {
		await expect
			.poll(() => storedWrapups(genesys, conversationId))
			.toEqual([{ code: 'ININ-WRAP-UP-TIMEOUT', by: 'timeout' }]);
	} finally {
		wake();
	}
	await panel.waitForEntry({ outcome: 'missed' });
	await expect
		.poll(async () => (await readJournal(run)).map(({ outcome, code }) => [outcome, code?.id]))
		.toEqual([['missed', first?.codeId]]);
	expect(writeLines(genesys)).toEqual([]);
	expect(storedWrapups(genesys, conversationId)).toHaveLength(1);
});
