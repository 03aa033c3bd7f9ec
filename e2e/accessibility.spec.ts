import { expect } from '@playwright/test';
import { ownPages } from './harness/browserRun.ts';
import { signInAt } from './harness/signInPage.ts';
import { test } from './harness/test.ts';
import { codeNamed, ownParticipant } from './support/centre.ts';
import { endCall } from './support/endCall.ts';
import { findViolations } from './support/findViolations.ts';
import { sampled } from './support/sampling.ts';
import { sendNowOnceHeard } from './support/sendNowOnceHeard.ts';
import { openChromiumWork } from './support/startChromiumWork.ts';
import { takeCall } from './support/takeCall.ts';

// The gallery's states are looked at in both themes in every run.
for (const colorScheme of sampled(['light', 'dark'] as const, (one) => one === 'light')) {
	test(`axe finds nothing in any state of the panel, nor in the options (${colorScheme})`, async ({
		genesys,
		desktop,
		chromium,
	}) => {
		test.setTimeout(120_000);
		const work = await openChromiumWork(
			chromium,
			{ genesys, desktop },
			{ settings: { undoSeconds: 30, provisional: true } },
		);
		const { panelDocument } = work;
		await panelDocument.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		const look = (state: string) =>
			test.step(state, async () => expect(await findViolations(panelDocument), state).toEqual([]));
		await work.panel.waitForStatus('signedOut');
		await look('signed out');

		const { panel } = work;
		await panel.signIn();
		await signInAt(work.run, genesys.domain);
		await panel.waitForStatus('ready');
		await look('nothing to wrap up');
		await panelDocument.locator('[data-check]').click();
		await expect(panelDocument.locator('[data-answer="check_nothing"]')).toBeVisible();
		await look('asked, and nothing found');
		const asked = await takeCall({ genesys, desktop }, { queue: 'Back office' });
		await panel.waitForEntry({ progress: 'talking' });
		await panelDocument.getByRole('switch').click();
		await expect(panelDocument.getByRole('switch')).toBeChecked();
		await panel.waitForSuggestions();
		await panel.chooseSuggestion(1);
		await expect(panelDocument.locator('[data-provisional="saved"]')).toBeVisible();
		await look('talking');
		await panelDocument.getByRole('switch').click();
		await expect(panelDocument.getByRole('switch')).not.toBeChecked();
		genesys.world.hangUp(asked, 'customer');
		await expect(panelDocument.locator('[data-entry]')).toHaveCount(0);
		const conversationId = await endCall({ genesys, desktop }, { queue: 'Collections', timeoutMs: 120_000 });
		await panel.waitForEntry({ progress: 'choosing' });
		await panel.waitForSuggestions();
		await look('choosing');
		await panel.search('d');
		await look('searching');
		await panel.chooseCode(codeNamed(genesys, 'Disputed').id);
		await panel.waitForEntry({ progress: 'held' });
		await look('undo');
		const wrapup = { code: codeNamed(genesys, 'Paid now').id };
		const participantId = ownParticipant(genesys, conversationId).id;
		genesys.world.storeWrapup({ conversationId, participantId, wrapup, by: 'supervisor', immediate: true });
		await sendNowOnceHeard(panel);
		await panel.waitForEntry({ progress: 'conflict' });
		await look('conflict');
		await panel.settle('replace');
		await panel.waitForEntry({ outcome: 'applied' });
		await look('applied');
		await panelDocument.locator('[data-correct]').click();
		await look('correcting');

		const options = await chromium.openOwn(ownPages.options);
		await options.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await expect(options.locator('[data-journal]')).toHaveCount(1);
		await options.locator('#setting-undoSeconds').fill('99');
		await options.locator('#setting-undoSeconds').blur();
		await expect(options.locator('#setting-undoSeconds-problem')).not.toHaveText('');
		await expect(options.locator('[data-health]')).toBeVisible();
		const folded = options.locator('summary');
		await expect(folded).toHaveCount(2);
		for (const summary of await folded.all()) await summary.click();
		expect(await findViolations(options)).toEqual([]);
	});
}
