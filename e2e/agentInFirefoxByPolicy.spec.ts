import { expect } from '@playwright/test';
import { ownPages } from './harness/browserRun.ts';
import { panelPage } from './harness/panelPage.ts';
import { readText } from './harness/readElement.ts';
import { signInFromPanel } from './harness/signInFromPanel.ts';
import { orgSettings } from './rollout/forced.ts';
import { managedFirefoxRun } from './rollout/managedFirefoxRun.ts';
import { test } from './rollout/rolloutTest.ts';
import { codeNamed, storedWrapups } from './support/centre.ts';
import { endCall } from './support/endCall.ts';
import { playWrapUp } from './support/playWrapUp.ts';
import { proveQueue } from './support/proveQueue.ts';
import { readJournal } from './support/readJournal.ts';
import { writeLines } from './support/requestLines.ts';

test('in Firefox too, a proven suggestion is applied by itself before the time is out; Escape takes it back', async ({
	firefoxOffice: office,
	genesys,
	desktop,
}) => {
	test.setTimeout(240_000);
	const stage = { genesys, desktop };
	const complaint = codeNamed(genesys, 'Complaint').id;
	office.publish('0.1.0');
	office.setPolicies(
		'0.1.0',
		orgSettings(genesys, {
			undoSeconds: 0,
			autoApply: { enabled: true, minConfidence: 0.5, secondsBeforeDeadline: 12 },
			rules: [{ name: 'Always', codeId: complaint, force: true }],
		}),
	);
	const run = managedFirefoxRun(await office.start('0.1.0'));
	const panel = panelPage(await run.openPanel(await run.open(desktop.url)));
	await signInFromPanel(run, panel, genesys);
	await playWrapUp(stage, panel, { codeName: 'Complaint' });
	const own = await run.openOwn(ownPages.quiet);
	await proveQueue(own, genesys.world.queues.find(({ name }) => name === 'Billing')?.id ?? '');
	await own.close();
	await run.killBackground();

	const timed = { prompt: 'timeout', timeoutMs: 25_000 } as const;
	const first = await endCall(stage, timed);
	await panel.waitForSuggestions(20_000);
	await panel.writeNotes('Broken lamp');
	await expect
		.poll(() => readText(panel.surface, '[data-held-by="automatic"]'), { timeout: 30_000 })
		.toContain('Complaint');
	const before = writeLines(genesys).length;
	await panel.surface.press('Escape');
	await panel.waitForEntry({ progress: 'choosing' });
	await expect.poll(() => storedWrapups(genesys, first), { timeout: 40_000 }).toMatchObject([{ by: 'timeout' }]);
	expect(writeLines(genesys)).toHaveLength(before);

	const second = await endCall(stage, timed);
	await panel.waitForSuggestions(20_000);
	await panel.writeNotes('Broken lamp');
	await panel.waitForEntry({ outcome: 'applied' }, 40_000);
	expect(storedWrapups(genesys, second)).toEqual([{ code: complaint, by: 'afterword' }]);
	expect((await readJournal(run)).find(({ conversationId }) => conversationId === second)).toMatchObject({
		by: 'automatic',
		outcome: 'applied',
	});
});
