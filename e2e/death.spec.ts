import { expect } from '@playwright/test';
import type { BrowserRun } from './harness/browserRun.ts';
import { freezeAt, type Instant } from './harness/freezeAt.ts';
import { readAttribute } from './harness/readElement.ts';
import { startWork, type Workplace } from './harness/startWork.ts';
import { test } from './harness/test.ts';
import { until } from './harness/until.ts';
import { happened, storedWrapups } from './support/centre.ts';
import { endCall } from './support/endCall.ts';
import { holdFirst } from './support/holdFirst.ts';
import { readJournal } from './support/readJournal.ts';
import { writeLines } from './support/requestLines.ts';
import { isFull, sampled } from './support/sampling.ts';
import type { Stage } from './support/stage.ts';
import { startChromiumWork } from './support/startChromiumWork.ts';

const wrapupPost = { method: 'POST', path: /\/wrapup$/ };
const posted = 'POST conversations/calls/:id/participants/:id/communications/:id/wrapup';

type Expected = { readonly conversationId: string; readonly code: string | undefined };

/** Exactly one wrap-up at the platform and one line in the journal, and both are the agent's choice. */
async function expectOneEffect(
	{ genesys }: Pick<Stage, 'genesys'>,
	run: BrowserRun,
	expected: Expected,
): Promise<void> {
	const { conversationId, code } = expected;
	expect(storedWrapups(genesys, conversationId)).toEqual([{ code, by: 'afterword' }]);
	const lines = async () =>
		(await readJournal(run))
			.filter((line) => line.conversationId === conversationId)
			.map((line) => [line.outcome, line.code?.id]);
	await expect.poll(lines).toEqual([['applied', code]]);
}

/** Every step of a choice's way, and one instant on each side of it. */
const instants = {
	'before the choice is on disk': { kind: 'disk', when: 'before', store: 'outbox' },
	'after the choice is on disk, before the panel is answered': { kind: 'disk', when: 'after', store: 'outbox' },
	// After this nobody can tell whether the write has left, and it takes ten seconds to be sure.
	'after the fresh read, before the write leaves': { kind: 'request', when: 'before', method: 'POST', path: '/wrapup' },
	'with the 202 at the door, unread': { kind: 'request', when: 'after', method: 'POST', path: '/wrapup' },
	'after the 202, before it is on disk': { kind: 'disk', when: 'before', store: 'outbox', stage: 'accepted' },
	'after the 202, before it is confirmed': { kind: 'disk', when: 'after', store: 'outbox', stage: 'accepted' },
	'after it is confirmed, before the end is on disk': {
		kind: 'disk',
		when: 'before',
		store: 'outbox',
		stage: 'ended',
	},
	'before the journal entry': { kind: 'disk', when: 'before', store: 'journal' },
	'after the journal entry': { kind: 'disk', when: 'after', store: 'journal' },
} as const satisfies Readonly<Record<string, Instant>>;

type InstantName = keyof typeof instants;
const instantNames = Object.keys(instants) as InstantName[];

/** Before, in and after the write in Chromium; in Firefox where an answer is lost. */
const keptInstants: Readonly<Record<BrowserRun['name'], readonly InstantName[]>> = {
	chromium: [
		'after the choice is on disk, before the panel is answered',
		'with the 202 at the door, unread',
		'after the 202, before it is confirmed',
		'after it is confirmed, before the end is on disk',
	],
	firefox: ['with the 202 at the door, unread'],
};

/** One wrap-up whose background dies at an instant; ends with the panel as it was before. */
async function dieAt(instant: Instant, stage: Stage, run: BrowserRun, { panel }: Workplace): Promise<void> {
	const conversationId = await endCall(stage);
	const { key } = await panel.waitForEntry({ progress: 'choosing' });
	const [first] = await panel.waitForSuggestions();
	const reached = await freezeAt(run, instant);
	await panel.chooseSuggestion(1);
	await reached();
	await run.killBackground();
	// What may be on its way yet is looked for, about nine seconds long, before it is written again.
	await panel.waitForEntry({ key, outcome: 'applied' }, 20_000);
	expect(await readAttribute(panel.surface, '[data-notice]', 'data-notice')).toBeNull();
	await expectOneEffect(stage, run, { conversationId, code: first?.codeId });
	expect(happened(stage.genesys, conversationId, 'wrapupAccepted')).toHaveLength(1);
	await panel.acknowledge(key);
	await until(
		() => panel.entries(),
		(entries) => entries.length === 0,
		{ what: 'the panel to be empty again' },
	);
}

for (const browserKind of sampled(['chromium', 'firefox'] as const, (kind) => kind === 'chromium')) {
	test.describe(browserKind, () => {
		test.use({ browserKind });

		test('the background dies right after the click: the wrap-up lands once', async ({ genesys, desktop, run }) => {
			const { panel } = await startWork(run, { genesys, desktop }, { settings: { undoSeconds: 3 } });
			const conversationId = await endCall({ genesys, desktop });
			const first = await holdFirst(panel);
			await run.killBackground();
			expect(writeLines(genesys)).toEqual([]);
			await panel.waitForEntry({ outcome: 'applied' });
			expect(writeLines(genesys)).toEqual([`${posted} 202`]);
			await expectOneEffect({ genesys }, run, { conversationId, code: first?.codeId });
		});
	});
}

for (const browserKind of ['chromium', 'firefox'] as const) {
	const names = sampled(instantNames, (name) => keptInstants[browserKind].includes(name));

	test.describe(browserKind, () => {
		test.use({ browserKind });

		// One browser for all of them: each instant is a wrap-up of its own, and starts from a background of its own.
		test('the background dies at steps of a choice: each lands once', async ({ genesys, desktop, run }) => {
			test.setTimeout(240_000);
			const stage = { genesys, desktop };
			const workplace = await startWork(run, stage, { settings: { undoSeconds: 0 } });
			for (const name of names) await test.step(name, () => dieAt(instants[name], stage, run, workplace));
		});
	});
}

test.describe('where a second write after the first is refused', () => {
	test.use({ genesysOptions: { dialect: 'closed-late' } });

	test('the worker dies while a write is in flight: the wrap-up lands once', async ({ genesys, desktop, chromium }) => {
		const options = { settings: { undoSeconds: 0 } };
		const { panel, run } = await startChromiumWork(chromium, { genesys, desktop }, options);
		const conversationId = await endCall({ genesys, desktop });
		const [first] = await panel.waitForSuggestions();
		genesys.faults.next(wrapupPost, { kind: 'delay', milliseconds: 1500 });
		await panel.chooseSuggestion(1);
		await until(
			() => genesys.faults.waiting(),
			(waiting) => waiting === 0,
			{ what: 'the write to be on its way' },
		);
		await run.killBackground();
		await panel.waitForEntry({ outcome: 'applied' });
		expect(writeLines(genesys)).toHaveLength(1);
		await expectOneEffect({ genesys }, run, { conversationId, code: first?.codeId });
	});

	test('the answer to a write is lost: it is looked up, and lands once', async ({ genesys, desktop, chromium }) => {
		const options = { settings: { undoSeconds: 0 } };
		const { panel, run } = await startChromiumWork(chromium, { genesys, desktop }, options);
		const conversationId = await endCall({ genesys, desktop });
		const [first] = await panel.waitForSuggestions();
		// Chromium itself sends a request again for every connection it had used before that is cut, so all of them are.
		genesys.faults.next(wrapupPost, { kind: 'reset', when: 'after', times: 6 });
		await panel.chooseSuggestion(1);
		await panel.waitForEntry({ outcome: 'applied' });
		expect(new Set(writeLines(genesys))).toEqual(new Set([`${posted} 0`]));
		await expectOneEffect({ genesys }, run, { conversationId, code: first?.codeId });
	});
});

// One of the steps above, with a platform that takes its time.
if (isFull) {
	test('the worker dies between the 202 and its confirmation: nothing is written again', async ({
		genesys,
		desktop,
		chromium,
	}) => {
		genesys.world.switches.applyDelayMs = { min: 1500, max: 1500 };
		const options = { settings: { undoSeconds: 0 } };
		const { panel, run } = await startChromiumWork(chromium, { genesys, desktop }, options);
		const conversationId = await endCall({ genesys, desktop });
		const [first] = await panel.waitForSuggestions();
		await panel.chooseSuggestion(1);
		await expect.poll(() => writeLines(genesys)).toEqual([`${posted} 202`]);
		await run.killBackground();
		expect(happened(genesys, conversationId, 'wrapupStored')).toEqual([]);
		await panel.waitForEntry({ outcome: 'applied' });
		expect(happened(genesys, conversationId, 'wrapupAccepted')).toHaveLength(1);
		await expectOneEffect({ genesys }, run, { conversationId, code: first?.codeId });
	});
}

const wakers = [
	['the desktop', 'the page'],
	['nothing', 'the alarm'],
] as const;

// The alarm takes half a minute to come.
for (const [left, waker] of sampled(wakers, ([, waker]) => waker === 'the page')) {
	test(`the worker is gone and ${left} is open: ${waker} takes the choice up`, async ({
		genesys,
		desktop,
		chromium,
	}) => {
		test.setTimeout(120_000);
		const work = await startChromiumWork(chromium, { genesys, desktop }, { settings: { undoSeconds: 5 } });
		const conversationId = await endCall({ genesys, desktop });
		const [first] = await work.panel.waitForSuggestions();
		await work.panel.chooseSuggestion(1);
		await work.panel.waitForEntry({ progress: 'held' });
		await work.panelDocument.close();
		if (left === 'nothing') await work.desk.goto('about:blank');
		await work.run.killBackground();
		await expect.poll(() => storedWrapups(genesys, conversationId), { timeout: 60_000 }).toHaveLength(1);
		await expectOneEffect({ genesys }, work.run, { conversationId, code: first?.codeId });
	});
}
