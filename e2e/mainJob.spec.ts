import { expect } from '@playwright/test';
import { startWork } from './harness/startWork.ts';
import { test } from './harness/test.ts';

for (const browserKind of ['chromium', 'firefox'] as const) {
	test.describe(browserKind, () => {
		test.use({ browserKind });

		test('one click wraps up a call', async ({ genesys, desktop, run }) => {
			const { panel } = await startWork(run, { genesys, desktop });
			desktop.play('S1', { finish: 'leave', speed: 10 });
			await panel.waitForEntry({ progress: 'choosing' });
			const [first] = await panel.waitForSuggestions();
			await panel.chooseSuggestion(1);
			await panel.waitForEntry({ outcome: 'applied' });
			const [conversation] = genesys.world.conversations();
			const own = conversation?.participants.find(({ purpose }) => purpose === 'agent');
			expect(own?.wrapup?.code).toBe(first?.codeId);
		});
	});
}
