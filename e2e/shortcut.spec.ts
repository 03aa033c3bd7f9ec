import { expect } from '@playwright/test';
import { startVirtualScreen } from '../tools/setup/startVirtualScreen.ts';
import { ownPages } from './harness/browserRun.ts';
import { launchChromium } from './harness/chromium/launchChromium.ts';
import { test } from './harness/test.ts';
import { keyObstacle, pressBrowserKey } from './support/pressBrowserKey.ts';
import { sentence } from './support/sentence.ts';
import { startChromiumWork } from './support/startChromiumWork.ts';
import { takePicture } from './support/takePicture.ts';

const readShortcuts = `(globalThis.browser ?? chrome).commands.getAll().then((all) =>
	all.filter(({ name }) => !name.startsWith('_')).map(({ name, shortcut }) => [name, shortcut]).sort())`;

for (const browserKind of ['chromium', 'firefox'] as const) {
	test.describe(browserKind, () => {
		test.use({ browserKind });

		// A browser drops a suggested key that it keeps for itself, and says nothing: Chromium does so with Alt+Shift+W.
		test('the browser accepts the keys that are suggested', async ({ run }) => {
			const page = await run.openOwn(ownPages.options);
			expect(await page.evaluate(readShortcuts)).toEqual([
				['apply-first', 'Alt+Y'],
				['next-wrap-up', 'Alt+J'],
				['open-panel', 'Alt+W'],
			]);
		});
	});
}

test('beside an open panel the key asks for this conversation, also when nobody is signed in', async ({
	genesys,
	desktop,
}) => {
	const obstacle = keyObstacle();
	test.skip(obstacle !== null, obstacle ?? '');
	const screen = await startVirtualScreen('Xvfb', 1280, 800);
	const chromium = await launchChromium({ standIn: genesys, headless: false, display: screen.display });
	try {
		const { desk, panel, panelDocument } = await startChromiumWork(chromium, { genesys, desktop });
		await desk.bringToFront();
		pressBrowserKey(screen.display, 'alt+w');
		await expect(panelDocument.locator('[data-answer]')).toContainText(sentence('check_nothing'));

		await panelDocument.locator('[data-sign-out]').click();
		await panel.waitForStatus('signedOut');
		pressBrowserKey(screen.display, 'alt+w');
		await expect(panelDocument.locator('[data-answer]')).toContainText(sentence('check_signedOut'));
		await takePicture(panelDocument, 'askedSignedOut');
	} finally {
		await chromium.close();
		await screen.close();
	}
});
