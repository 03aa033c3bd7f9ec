import type { Page } from '@playwright/test';
import { ownPages } from '../../e2e/harness/browserRun.ts';
import type { ChromiumRun } from '../../e2e/harness/chromium/launchChromium.ts';
import { saveUserSettings } from '../../e2e/harness/userSettings.ts';
import { codeNamed, ownParticipant } from '../../e2e/support/centre.ts';
import { endCall } from '../../e2e/support/endCall.ts';
import { sendNowOnceHeard } from '../../e2e/support/sendNowOnceHeard.ts';
import { packIcon } from '../icons/packIcon.ts';
import { liveMorning } from '../story/liveMorning.ts';
import { composePicture } from './composePicture.ts';
import { drawLogo, drawTile } from './drawTile.ts';
import { encodeStill } from './encodeStill.ts';
import type { Recording } from './recordWrapUp.ts';
import { type StorePicture, storePictures } from './storePictures.ts';

/** Where a picture goes once it is taken. */
type Save = (name: StorePicture, png: Uint8Array) => void;

const { width, height } = storePictures['suggestions.png'];

/** Desktop and panel as wide as a window of the stores' size shows them, with a line between. */
const sizes = { desk: { width: width - 341, height }, panel: { width: 340, height } } as const;

/** Sends a code for which the agent had chosen another one meanwhile, until the panel asks which of them counts. */
async function meetConflict({ genesys, desktop, work }: Recording): Promise<void> {
	const { panel, run } = work;
	await saveUserSettings(run, { undoSeconds: 30 });
	const conversationId = await endCall({ genesys, desktop }, { queue: 'Collections', timeoutMs: 120_000 });
	await panel.waitForSuggestions(20_000);
	await panel.chooseCode(codeNamed(genesys, 'Paid now').id);
	await panel.waitForEntry({ progress: 'held' });
	genesys.world.storeWrapup({
		conversationId,
		participantId: ownParticipant(genesys, conversationId).id,
		wrapup: { code: codeNamed(genesys, 'Disputed').id, notes: 'Debt is disputed in writing.' },
		by: 'supervisor',
		immediate: true,
	});
	await sendNowOnceHeard(panel);
	await panel.waitForEntry({ progress: 'conflict' });
}

/** The settings page where the journal of the morning is. */
async function openJournal(chromium: ChromiumRun): Promise<Page> {
	const page = await chromium.openOwn(ownPages.options);
	await page.setViewportSize({ width, height });
	await page.emulateMedia({ colorScheme: 'light' });
	await page.locator('[data-charts-toggle]').click();
	await page.locator('[data-chart="seconds"] svg.drawing').waitFor();
	await page.locator('#section-journal').evaluate((heading) => {
		heading.scrollIntoView();
		scrollBy(0, -24);
	});
	return page;
}

/** Plays a morning and three wrap-ups, and takes the pictures that the stores ask for on the way. */
export async function takeStorePictures(recording: Recording, chromium: ChromiumRun, save: Save): Promise<void> {
	const { genesys, desktop, work, table } = recording;
	const { run, desk, panel, panelDocument } = work;
	const see = async (name: StorePicture): Promise<void> => {
		await panelDocument.mouse.move(0, 0);
		const [left, right] = await Promise.all([desk.screenshot(), panelDocument.screenshot({ caret: 'hide' })]);
		save(name, encodeStill(await composePicture(table, { desk: left, panel: right, caption: '' }, sizes)));
	};
	await liveMorning(run, { genesys, desktop }, panel);
	await desk.setViewportSize(sizes.desk);
	await panelDocument.setViewportSize(sizes.panel);
	await panelDocument.emulateMedia({ colorScheme: 'light' });
	await saveUserSettings(run, { undoSeconds: 5 });

	await endCall({ genesys, desktop });
	await panel.waitForSuggestions(20_000);
	await panelDocument.locator('[data-suggestion="1"]').focus();
	await see('suggestions.png');
	await panelDocument.keyboard.press('1');
	await panel.waitForEntry({ progress: 'held' });
	await see('undo.png');
	const { key } = await panel.waitForEntry({ outcome: 'applied' }, 30_000);
	await see('applied.png');
	await panel.acknowledge(key);
	await meetConflict(recording);
	await see('conflict.png');
	const journal = await openJournal(chromium);
	save('journal.png', encodeStill(await journal.screenshot()));
	save('tile.png', encodeStill(await drawTile(table)));
	save('logo.png', packIcon(await drawLogo(table)));
}
