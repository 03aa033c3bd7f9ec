import { panelPage } from './harness/panelPage.ts';
import { signInFromPanel } from './harness/signInFromPanel.ts';
import { orgSettings } from './rollout/forced.ts';
import { managedFirefoxRun } from './rollout/managedFirefoxRun.ts';
import { test } from './rollout/rolloutTest.ts';
import { codeNamed } from './support/centre.ts';
import { playUnasked } from './support/playUnasked.ts';
import { isFull } from './support/sampling.ts';

// The story takes a minute; Chromium has it in every run.
if (isFull) {
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
		await playUnasked(stage, { run, panel }, 20_000);
	});
}
