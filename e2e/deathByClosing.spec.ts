import { expect, type Page } from '@playwright/test';
import { type BrowserRun, ownPages } from './harness/browserRun.ts';
import { createChromiumProfile } from './harness/chromium/createProfile.ts';
import { type ChromiumRun, launchChromium } from './harness/chromium/launchChromium.ts';
import { type PanelPage, panelPage } from './harness/panelPage.ts';
import { readText } from './harness/readElement.ts';
import { startWork } from './harness/startWork.ts';
import { test } from './harness/test.ts';
import { until } from './harness/until.ts';
import { happened, storedWrapups } from './support/centre.ts';
import { endCall } from './support/endCall.ts';
import { readJournal } from './support/readJournal.ts';
import { isFull, sampled } from './support/sampling.ts';
import { sendNowOnceHeard } from './support/sendNowOnceHeard.ts';
import type { Stage } from './support/stage.ts';
import { startChromiumWork } from './support/startChromiumWork.ts';

type Setting = 'commit' | 'drop';

/** Longer than a test waits, so that what is sent was not sent because the undo time was over. */
const undoSeconds = 30;
const notes = 'ticket 4711';

/** A choice with notes in its undo time. */
async function holdChoice(
	stage: Stage,
	panel: PanelPage,
): Promise<{ conversationId: string; code: string | undefined }> {
	const conversationId = await endCall(stage);
	const [first] = await panel.waitForSuggestions();
	await panel.writeNotes(notes);
	await panel.chooseSuggestion(1);
	await panel.waitForEntry({ progress: 'held' });
	return { conversationId, code: first?.codeId };
}

type Held = Awaited<ReturnType<typeof holdChoice>>;

/** The choice ended as the setting says: with one wrap-up, or with none. The journal has one line either way. */
async function expectEnd(setting: Setting, { genesys }: Stage, run: BrowserRun, { conversationId, code }: Held) {
	const outcome = setting === 'commit' ? 'applied' : 'withdrawn';
	await expect
		.poll(async () => (await readJournal(run)).map((line) => [line.outcome, line.code?.id]))
		.toEqual([[outcome, code]]);
	const stored = setting === 'commit' ? [{ code, by: 'afterword' }] : [];
	expect(storedWrapups(genesys, conversationId)).toEqual(stored);
	expect(happened(genesys, conversationId, 'wrapupAccepted')).toHaveLength(stored.length);
}

/** What was dropped is there to be chosen again, with its notes. */
async function expectDraft(panel: PanelPage): Promise<void> {
	await panel.waitForEntry({ progress: 'choosing' });
	await panel.waitForSuggestions();
	expect(await panel.surface.evaluate(`document.querySelector('[data-notes]').value`)).toBe(notes);
}

/** A browser in which tabs open in a window of their own, so that closing it does not end the browser. */
function inNewWindow(chromium: ChromiumRun, own: Page): ChromiumRun & { closeWindow(): Promise<void> } {
	return {
		...chromium,
		async open(address) {
			const [page] = await Promise.all([
				chromium.context.waitForEvent('page'),
				own.evaluate((url) => chrome.windows.create({ url }), address),
			]);
			return page;
		},
		closeWindow: () =>
			own.evaluate(async () => {
				const windows = await chrome.windows.getAll();
				await chrome.windows.remove(Math.max(...windows.map(({ id }) => id ?? 0)));
			}),
	};
}

const undoSettings = ['commit', 'drop'] as const;

for (const undoOnClose of undoSettings) {
	// Each browser with one of the settings, each setting in one of the browsers.
	const kept = undoOnClose === 'commit' ? 'chromium' : 'firefox';
	for (const browserKind of sampled(['chromium', 'firefox'] as const, (kind) => kind === kept)) {
		test.describe(`${undoOnClose}, ${browserKind}`, () => {
			test.use({ browserKind });

			test('the panel closes in the undo time', async ({ genesys, desktop, run }) => {
				const stage = { genesys, desktop };
				const { desk, panel } = await startWork(run, stage, { settings: { undoSeconds, undoOnClose } });
				const held = await holdChoice(stage, panel);
				await panel.surface.close();
				await expectEnd(undoOnClose, stage, run, held);
				if (undoOnClose === 'drop') await expectDraft(panelPage(await run.openPanel(desk)));
			});
		});
	}
}

// What closes makes no difference to what the setting does; the panel closes with both of them above.
for (const undoOnClose of sampled(undoSettings, (setting) => setting === 'commit')) {
	test(`${undoOnClose}: the desktop’s tab closes in the undo time, and the panel can still take it back`, async ({
		genesys,
		desktop,
		chromium,
	}) => {
		const stage = { genesys, desktop };
		const work = await startChromiumWork(chromium, stage, { settings: { undoSeconds, undoOnClose } });
		await chromium.openOwn(ownPages.quiet);
		const held = await holdChoice(stage, work.panel);
		await work.desk.close();
		await expect.poll(() => desktop.pages()).toBe(0);
		await work.panel.waitForEntry({ progress: 'held' });
		await work.panel.takeBack();
		await work.panel.waitForEntry({ progress: 'choosing' });
		await expectEnd('drop', stage, work.run, held);
	});

	if (isFull) {
		test(`${undoOnClose}: the window with desktop and panel closes in the undo time`, async ({
			genesys,
			desktop,
			chromium,
		}) => {
			const stage = { genesys, desktop };
			const own = await chromium.openOwn(ownPages.quiet);
			const other = inNewWindow(chromium, own);
			const work = await startChromiumWork(other, stage, { settings: { undoSeconds, undoOnClose } });
			const held = await holdChoice(stage, work.panel);
			await other.closeWindow();
			await expectEnd(undoOnClose, stage, work.run, held);
		});
	}

	test(`${undoOnClose}: the browser quits in the undo time, and is started again`, async ({ genesys, desktop }) => {
		const stage = { genesys, desktop };
		const profile = createChromiumProfile();
		const settings = { undoSeconds, undoOnClose };
		const first = await launchChromium({ standIn: genesys, profile });
		const before = await startChromiumWork(first, stage, { settings });
		const held = await holdChoice(stage, before.panel);
		await first.close();
		expect(happened(genesys, held.conversationId, 'wrapupAccepted')).toEqual([]);
		const second = await launchChromium({ standIn: genesys, profile });
		const after = await startChromiumWork(second, stage, { settings });
		await expectEnd(undoOnClose, stage, after.run, held);
		if (undoOnClose === 'drop') await expectDraft(after.panel);
		await second.close();
		profile.remove();
	});
}

test('a panel that reloads, and one whose worker dies, has not closed', async ({ genesys, desktop, chromium }) => {
	const stage = { genesys, desktop };
	const settings = { undoSeconds, undoOnClose: 'drop' } as const;
	const { panel, panelDocument, run } = await startChromiumWork(chromium, stage, { settings });
	const held = await holdChoice(stage, panel);
	await panelDocument.reload();
	await panel.waitForEntry({ progress: 'held' });
	await run.killBackground();
	await panel.waitForEntry({ progress: 'held' });
	// The bar has run on for longer than a panel may be away.
	await until(
		async () => Number(/\d+/.exec((await readText(panel.surface, '[data-undo]')) ?? '')?.[0]),
		(seconds) => seconds <= undoSeconds - 4,
		{ what: 'the undo bar to run on' },
	);
	await panel.waitForEntry({ progress: 'held' });
	await sendNowOnceHeard(panel);
	await panel.waitForEntry({ outcome: 'applied' });
	await expectEnd('commit', stage, run, held);
});
