import type { Page } from '@playwright/test';
import type { Desktop } from '../../e2e/desktop/createDesktop.ts';
import type { Genesys } from '../../e2e/genesys/genesys.ts';
import { until } from '../../e2e/harness/until.ts';
import { saveUserSettings } from '../../e2e/harness/userSettings.ts';
import type { ChromiumWork } from '../../e2e/support/startChromiumWork.ts';
import { liveMorning } from '../story/liveMorning.ts';
import { composePicture, sceneSizes } from './composePicture.ts';
import type { Frame } from './encodeAnimation.ts';

/** What is played: an agent at work in Chromium, with the stand-ins, and a page to lay pictures out in. */
export type Recording = {
	readonly genesys: Genesys;
	readonly desktop: Desktop;
	readonly work: ChromiumWork;
	readonly table: Page;
};

/** What was recorded: the animation's frames, and the moment after the call's end as a picture without words. */
export type RecordedWrapUp = { readonly frames: readonly Frame[]; readonly still: Uint8Array };

/** Seconds of the undo bar, and its pictures in a second; so the bar runs as it does in life. */
const undo = { seconds: 5, pictures: 2 };

/** A camera for both documents; what it takes becomes a frame. */
function camera({ work, table }: Recording, frames: Frame[]) {
	const see = async (caption: string): Promise<Uint8Array> => {
		const [desk, panel] = await Promise.all([work.desk.screenshot(), work.panelDocument.screenshot({ caret: 'hide' })]);
		return composePicture(table, { desk, panel, caption });
	};
	return {
		see,
		take: async (caption: string, milliseconds: number): Promise<void> => {
			frames.push({ png: await see(caption), milliseconds });
		},
	};
}

/** Takes pictures of the undo bar while it runs. */
async function takeUndo({ work }: Recording, take: (caption: string, milliseconds: number) => Promise<void>) {
	const { panelDocument } = work;
	const step = 1000 / undo.pictures;
	const isHeld = () => panelDocument.locator('[data-progress="held"]').count();
	for (let past = 0; past < undo.seconds * 1000 && (await isHeld()) > 0; past += step) {
		const next = Date.now() + step;
		await take('One key chooses and sends. Until the bar is empty, Esc takes it back.', step);
		await until(
			() => Date.now(),
			(now) => now >= next,
			{ what: 'the next picture' },
		);
	}
}

/** Plays one call through its wrap-up, some twenty seconds, and takes pictures of desktop and panel on the way. */
export async function recordWrapUp(recording: Recording): Promise<RecordedWrapUp> {
	const { genesys, desktop, work } = recording;
	const { world } = genesys;
	const { run, desk, panel, panelDocument } = work;
	await liveMorning(run, { genesys, desktop }, panel);
	await saveUserSettings(run, { undoSeconds: undo.seconds });
	await desk.setViewportSize(sceneSizes.desk);
	await panelDocument.setViewportSize(sceneSizes.panel);
	await panelDocument.emulateMedia({ colorScheme: 'light' });
	const [agent] = world.agents;
	const [queue] = world.queues;
	if (agent === undefined || queue === undefined) throw new Error('The simulated centre has no agent or no queue.');
	const frames: Frame[] = [];
	const { see, take } = camera(recording, frames);

	await take('The panel stays open beside the desktop.', 2000);
	const { id } = world.offer({ agentId: agent.id, queueId: queue.id, medium: 'call' });
	world.answer(id);
	await until(
		async () => Promise.all(desk.frames().map((frame) => frame.getByText('Customer since').count())),
		(counts) => counts.some((count) => count > 0),
		{ what: 'the desktop to show the customer', milliseconds: 20_000 },
	);
	await take('A call goes on.', 2000);
	world.hangUp(id, 'customer');
	await panel.waitForSuggestions(20_000);
	await until(
		async () => Promise.all(desk.frames().map((frame) => frame.getByPlaceholder('Find a wrap-up code').count())),
		(counts) => counts.some((count) => count > 0),
		{ what: 'the desktop to show its own tool' },
	);
	await panelDocument.locator('[data-suggestion="1"]').focus();
	const still = await see('');
	await take('It ends: the likely codes are there at once.', 4500);
	await panelDocument.keyboard.press('1');
	await panel.waitForEntry({ progress: 'held' });
	await takeUndo(recording, take);
	const { key } = await panel.waitForEntry({ outcome: 'applied' }, 30_000);
	await take('“Applied” is said when Genesys Cloud has confirmed it.', 4000);
	await panel.acknowledge(key);
	await panelDocument.locator('.quiet').waitFor();
	await take('Ready for the next one.', 2500);
	return { frames, still };
}
