import { expect } from '@playwright/test';
import { type BrowserRun, ownPages } from '../harness/browserRun.ts';
import type { PanelPage } from '../harness/panelPage.ts';
import { readText } from '../harness/readElement.ts';
import { codeNamed, storedWrapups } from './centre.ts';
import { endCall } from './endCall.ts';
import { playWrapUp } from './playWrapUp.ts';
import { proveQueue } from './proveQueue.ts';
import { readJournal } from './readJournal.ts';
import { writeLines } from './requestLines.ts';
import type { Stage } from './stage.ts';

const timed = { prompt: 'timeout', timeoutMs: 25_000 } as const;

/**
 * Plays, for an agent who is signed in where policy has sure suggestions applied, one that Escape takes back and one that
 * is applied by itself, and holds what the platform and the journal say of both.
 *
 * @param patience how long suggestions may take, in milliseconds; as long as everywhere without it
 */
export async function playUnasked(
	stage: Stage,
	{ run, panel }: { readonly run: BrowserRun; readonly panel: PanelPage },
	patience?: number,
): Promise<void> {
	const { genesys } = stage;
	const complaint = codeNamed(genesys, 'Complaint').id;
	await playWrapUp(stage, panel, { codeName: 'Complaint' });
	const own = await run.openOwn(ownPages.quiet);
	await proveQueue(own, genesys.world.queues.find(({ name }) => name === 'Billing')?.id ?? '');
	await own.close();
	await run.killBackground();

	const first = await endCall(stage, timed);
	await panel.waitForSuggestions(patience);
	await panel.writeNotes('Broken lamp');
	await expect
		.poll(() => readText(panel.surface, '[data-held-by="automatic"]'), { timeout: 30_000 })
		.toContain('Complaint');
	const before = writeLines(genesys).length;
	await panel.surface.press('Escape');
	await panel.waitForEntry({ progress: 'choosing' });
	await expect.poll(() => storedWrapups(genesys, first), { timeout: 40_000 }).toMatchObject([{ by: 'timeout' }]);
	expect(writeLines(genesys)).toHaveLength(before);

	const second = await endCall(stage, timed);
	await panel.waitForSuggestions(patience);
	await panel.writeNotes('Broken lamp');
	await panel.waitForEntry({ outcome: 'applied' }, 40_000);
	expect(storedWrapups(genesys, second)).toEqual([{ code: complaint, by: 'afterword' }]);
	expect((await readJournal(run)).find(({ conversationId }) => conversationId === second)).toMatchObject({
		by: 'automatic',
		outcome: 'applied',
	});
}
