import { expect } from '@playwright/test';
import { ownPages } from '../harness/browserRun.ts';
import { test } from '../harness/test.ts';
import { codeNamed } from '../support/centre.ts';
import { endCall } from '../support/endCall.ts';
import { countedSentence, sentence } from '../support/sentence.ts';
import { startChromiumWork } from '../support/startChromiumWork.ts';

test('what two wrap-ups taught is shown, tried with rules, and forgotten', async ({ genesys, desktop, chromium }) => {
	test.setTimeout(120_000);
	const { panel, panelDocument } = await startChromiumWork(
		chromium,
		{ genesys, desktop },
		{ settings: { undoSeconds: 0 } },
	);
	for (const rank of [1, 2]) {
		await endCall({ genesys, desktop }, { queue: 'Support' });
		await panel.waitForSuggestions();
		await panel.chooseSuggestion(rank);
		await expect(panelDocument.locator('[data-outcome="applied"]')).toHaveCount(rank);
	}
	const options = await chromium.openOwn(ownPages.options);
	const figures = options.locator('[data-figures="queue"] tbody tr');
	await expect(figures).toHaveCount(1);
	await expect(figures.getByRole('rowheader')).toHaveText('Support');
	await expect(figures.locator('[data-standing="first"]')).toHaveText('1');
	await expect(figures.locator('[data-standing="inThree"]')).toHaveText('1');
	const learned = options.locator('[data-fact="learned"] dd');
	await expect(learned).toHaveText('2');
	await expect(options.locator('[data-source-name="queue"]')).toHaveAttribute('data-source-state', 'used');

	// An agent whose role cannot read conversations that are over hears why nothing was tried.
	const [ada] = genesys.world.agents;
	await options.locator('#trial-rules').fill('[]');
	await options.locator('[data-try-rules]').click();
	await expect(options.locator('[data-trial] .verdict')).toHaveText(countedSentence('trial_unread', 2));
	ada?.setPermissions([...ada.permissions, 'conversation:communication:view']);

	const outage = codeNamed(genesys, 'Known outage');
	const rule = { name: 'All of it', codeId: outage.id, force: true };
	await options.locator('#trial-rules').fill(JSON.stringify([rule, { name: 'No code' }]));
	await options.locator('[data-try-rules]').click();
	await expect(options.locator('[data-tried="changed"] [data-first="with"]')).toHaveText([
		'Known outage',
		'Known outage',
	]);
	await expect(options.locator('[data-trial] .problem')).toHaveText(sentence('rules_invalid', '2'));

	const file = { name: 'pack.json', mimeType: 'application/json', buffer: Buffer.from('{"format":"another"}') };
	await options.locator('#import-pack').setInputFiles(file);
	await expect(options.locator('#import-pack-problem')).toHaveText(sentence('pack_invalid'));

	await options.locator('[data-reset]').click();
	await options.locator('[data-reset-yes]').click();
	await expect(learned).toHaveText(sentence('learner_learned_none'));
	await options.reload();
	await expect(learned).toHaveText(sentence('learner_learned_none'));
	await expect(options.locator('[data-journal]')).toHaveCount(2);
});
