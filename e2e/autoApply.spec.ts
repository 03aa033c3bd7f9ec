import { expect } from '@playwright/test';
import manifest from '../manifest.json' with { type: 'json' };
import { chromiumId } from '../tools/channels.ts';
import { chromiumBrowser } from '../tools/setup/browsers.ts';
import { afterwordClient } from './genesys/oauthClient.ts';
import { browserPath } from './harness/browserPath.ts';
import { ownPages } from './harness/browserRun.ts';
import { chromiumBrowserRun } from './harness/chromium/chromiumBrowserRun.ts';
import { launchChromium } from './harness/chromium/launchChromium.ts';
import { playwrightSurface } from './harness/chromium/playwrightSurface.ts';
import { panelPage } from './harness/panelPage.ts';
import { signInFromPanel } from './harness/signInFromPanel.ts';
import { test } from './harness/test.ts';
import { codeNamed, storedWrapups } from './support/centre.ts';
import { endCall } from './support/endCall.ts';
import { playWrapUp } from './support/playWrapUp.ts';
import { createPolicyLauncher, policyObstacle } from './support/policyLauncher.ts';
import { proveQueue } from './support/proveQueue.ts';
import { readJournal } from './support/readJournal.ts';
import { writeLines } from './support/requestLines.ts';

test('a proven suggestion is applied by itself before the time is out, by policy alone; Escape takes it back', async ({
	genesys,
	desktop,
}) => {
	const obstacle = policyObstacle();
	test.skip(obstacle !== null, obstacle ?? '');
	test.setTimeout(180_000);
	const complaint = codeNamed(genesys, 'Complaint').id;
	const launcher = createPolicyLauncher(browserPath(chromiumBrowser), chromiumId(manifest.key), {
		region: genesys.domain,
		clientId: afterwordClient.id,
		undoSeconds: 0,
		autoApply: { enabled: true, minConfidence: 0.5, secondsBeforeDeadline: 12 },
		rules: [{ name: 'Always', codeId: complaint, force: true }],
	});
	const chromium = await launchChromium({ standIn: genesys, program: launcher.program });
	try {
		const run = chromiumBrowserRun(chromium);
		const desk = await chromium.open(desktop.url);
		const panelDocument = await chromium.openPanel(desk);
		const panel = panelPage(playwrightSurface(panelDocument));
		await signInFromPanel(run, panel, genesys);
		await playWrapUp({ genesys, desktop }, panel, { codeName: 'Complaint' });
		const queue = genesys.world.queues.find(({ name }) => name === 'Billing');
		const own = await run.openOwn(ownPages.quiet);
		await proveQueue(own, queue?.id ?? '');
		await own.close();
		await chromium.killWorker();

		const timed = { prompt: 'timeout', timeoutMs: 25_000 } as const;
		const first = await endCall({ genesys, desktop }, timed);
		await panel.waitForSuggestions();
		await panel.writeNotes('Broken lamp');
		await expect(panelDocument.locator('[data-held-by="automatic"]')).toContainText('Complaint', { timeout: 30_000 });
		const before = writeLines(genesys).length;
		await panelDocument.keyboard.press('Escape');
		await panel.waitForEntry({ progress: 'choosing' });
		await expect.poll(() => storedWrapups(genesys, first), { timeout: 40_000 }).toMatchObject([{ by: 'timeout' }]);
		expect(writeLines(genesys)).toHaveLength(before);

		const second = await endCall({ genesys, desktop }, timed);
		await panel.waitForSuggestions();
		await panel.writeNotes('Broken lamp');
		await panel.waitForEntry({ outcome: 'applied' }, 40_000);
		expect(storedWrapups(genesys, second)).toEqual([{ code: complaint, by: 'afterword' }]);
		expect((await readJournal(run)).find(({ conversationId }) => conversationId === second)).toMatchObject({
			by: 'automatic',
			outcome: 'applied',
		});
	} finally {
		await chromium.close();
		launcher.remove();
	}
});
