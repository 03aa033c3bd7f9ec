import { expect } from '@playwright/test';
import type { VirtualScreen } from '../tools/setup/startVirtualScreen.ts';
import type { ChromiumRun } from './harness/chromium/launchChromium.ts';
import { playwrightSurface } from './harness/chromium/playwrightSurface.ts';
import { panelPage } from './harness/panelPage.ts';
import { storedWrapups } from './support/centre.ts';
import { closePanel } from './support/closePanel.ts';
import { endCall } from './support/endCall.ts';
import { keyObstacle, pressBrowserKey, pressFocusedKey } from './support/pressBrowserKey.ts';
import { screenTest as test } from './support/screenTest.ts';
import type { Stage } from './support/stage.ts';
import { startChromiumWork } from './support/startChromiumWork.ts';

const obstacle = keyObstacle();
test.skip(obstacle !== null, obstacle ?? '');

const longUndo = { settings: { undoSeconds: 30 } };

/** A wrap-up comes while the panel is closed; a key, pressed in front of the desktop, opens it with its suggestions. */
async function openByKey(
	chromium: ChromiumRun,
	{ virtualScreen, ...stage }: Stage & { readonly virtualScreen: VirtualScreen },
	key: string,
) {
	const { desk } = await startChromiumWork(chromium, stage, longUndo);
	await closePanel(chromium);
	const conversationId = await endCall(stage);
	await desk.bringToFront();
	pressBrowserKey(virtualScreen.display, key);
	const panelDocument = await chromium.findPanel();
	const panel = panelPage(playwrightSurface(panelDocument));
	await panel.waitForSuggestions();
	return { desk, conversationId, panel, panelDocument };
}

test('the key opens the panel with the focus in its list, so that the next key chooses', async ({
	genesys,
	desktop,
	virtualScreen,
	chromium,
}) => {
	const { conversationId, panel, panelDocument } = await openByKey(
		chromium,
		{ genesys, desktop, virtualScreen },
		'alt+w',
	);
	const [first] = await panel.suggestions();
	await expect(panelDocument.locator('[data-suggestion="1"]')).toBeFocused();
	pressFocusedKey(virtualScreen.display, '1');
	await panel.waitForEntry({ progress: 'held' });
	await panelDocument.locator('[data-send-now]').click({ delay: 600 });
	await panel.waitForEntry({ outcome: 'applied' });
	expect(storedWrapups(genesys, conversationId)).toEqual([{ code: first?.codeId, by: 'afterword' }]);
});

test('the key applies the first suggestion only once it was on the screen for a second; else it opens the panel', async ({
	genesys,
	desktop,
	virtualScreen,
	chromium,
}) => {
	const { desk, panel, panelDocument } = await openByKey(chromium, { genesys, desktop, virtualScreen }, 'alt+y');
	const paintedAt = await panelDocument.evaluate(() => performance.now());
	await panelDocument.evaluate(() => {
		new MutationObserver(() => {
			const isHeld = document.querySelector('[data-progress=held]') !== null;
			document.body.dataset['heldAt'] ??= isHeld ? String(performance.now()) : undefined;
		}).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-progress'] });
	});
	await desk.bringToFront();
	await desk.locator('body').click();
	await expect
		.poll(async () => {
			pressBrowserKey(virtualScreen.display, 'alt+y');
			return (await panel.entries()).map(({ progress }) => progress);
		})
		.toEqual(['held']);
	// The suggestions may have been there a moment before they were found.
	const heldAt = Number(await panelDocument.evaluate(() => document.body.dataset['heldAt']));
	expect(heldAt - paintedAt).toBeGreaterThan(700);
});

test('a suggestion that is scrolled out of sight is not applied, however long it was there before', async ({
	genesys,
	desktop,
	virtualScreen,
	chromium,
}) => {
	const { desk, panel, panelDocument } = await startChromiumWork(chromium, { genesys, desktop }, longUndo);
	await endCall({ genesys, desktop });
	await panel.waitForSuggestions();
	await panelDocument.evaluate(() => {
		document.body.style.paddingTop = '4000px';
	});
	await desk.bringToFront();
	await desk.locator('body').click();
	const spent = await panelDocument.evaluate(() => performance.now());
	await expect
		.poll(async () => {
			pressBrowserKey(virtualScreen.display, 'alt+y');
			return (await panelDocument.evaluate(() => performance.now())) - spent;
		})
		.toBeGreaterThan(1500);
	expect((await panel.entries()).map(({ progress }) => progress)).toEqual(['choosing']);
	await panelDocument.evaluate(() => {
		document.body.style.paddingTop = '';
	});
	await expect
		.poll(async () => {
			pressBrowserKey(virtualScreen.display, 'alt+y');
			return (await panel.entries()).map(({ progress }) => progress);
		})
		.toEqual(['held']);
});

test('the key for the next wrap-up goes round those that wait', async ({
	genesys,
	desktop,
	virtualScreen,
	chromium,
}) => {
	const { desk, panel, panelDocument } = await startChromiumWork(chromium, { genesys, desktop }, longUndo);
	await endCall({ genesys, desktop });
	await endCall({ genesys, desktop });
	await expect.poll(async () => (await panel.entries()).length).toBe(2);
	await panel.waitForSuggestions();
	const selected = panelDocument.locator('[data-entry][data-selected=true]');
	const before = await selected.getAttribute('data-entry');
	await desk.bringToFront();
	await desk.locator('body').click();
	pressBrowserKey(virtualScreen.display, 'alt+j');
	await expect(selected).not.toHaveAttribute('data-entry', before ?? '');
	pressBrowserKey(virtualScreen.display, 'alt+j');
	await expect(selected).toHaveAttribute('data-entry', before ?? '');
});
