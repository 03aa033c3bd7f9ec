import { expect } from '@playwright/test';
import { startWork } from './harness/startWork.ts';
import { test } from './harness/test.ts';
import { storedWrapups } from './support/centre.ts';
import { endCall } from './support/endCall.ts';
import { requestLines } from './support/requestLines.ts';
import { sampled } from './support/sampling.ts';

const settings = { undoSeconds: 0, writeRoute: 'conversation' as const };
const gatewayWrite = { method: 'PATCH', path: /^\/api\/v2\/conversations\/[^/]+$/ };

for (const browserKind of sampled(['chromium', 'firefox'] as const, (kind) => kind === 'chromium')) {
	test.describe(`behind a gateway with ETags, in ${browserKind}`, () => {
		test.use({ browserKind, genesysOptions: { dialect: 'versioned' } });

		test('what has not changed is not sent again, and its version is as good as new', async ({
			genesys,
			desktop,
			run,
		}) => {
			const { panel } = await startWork(run, { genesys, desktop }, { settings });
			const conversationId = await endCall({ genesys, desktop });
			const [first] = await panel.waitForSuggestions();
			genesys.faults.next(gatewayWrite, { kind: 'status', status: 503 });
			await panel.chooseSuggestion(1);
			await panel.waitForEntry({ outcome: 'applied' });
			expect(requestLines(genesys).filter((line) => / conversations\/:id \d+$/.test(line))).toEqual([
				'GET conversations/:id 200',
				'PATCH conversations/:id 503',
				'GET conversations/:id 304',
				'PATCH conversations/:id 200',
			]);
			expect(storedWrapups(genesys, conversationId)).toEqual([{ code: first?.codeId, by: 'afterword' }]);
		});
	});
}
