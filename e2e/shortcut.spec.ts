import { expect } from '@playwright/test';
import { ownPages } from './harness/browserRun.ts';
import { test } from './harness/test.ts';

const readShortcut = `(globalThis.browser ?? chrome).commands.getAll()
	.then((all) => all.find(({ name }) => name === 'open-panel')?.shortcut ?? '')`;

for (const browserKind of ['chromium', 'firefox'] as const) {
	test.describe(browserKind, () => {
		test.use({ browserKind });

		// A browser drops a suggested key that it keeps for itself, and says nothing: Chromium does so with Alt+Shift+W.
		test('the browser accepts the key that opens the panel', async ({ run }) => {
			const page = await run.openOwn(ownPages.options);
			expect(await page.evaluate(readShortcut)).toBe('Alt+W');
		});
	});
}
