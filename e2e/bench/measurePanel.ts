import type { CDPSession, Page } from '@playwright/test';
import * as v from 'valibot';
import { sampleSnapshot } from '../../extension/panel/testing/sampleSnapshot.ts';
import type { Entry, Snapshot } from '../../src/protocol/snapshot.ts';
import { openPlayed, push } from '../faces/openPlayed.ts';
import { manyReasons, waitingEntry } from '../faces/panelFaces.ts';
import { twoHundredNames } from '../gallery/states/waitingStates.ts';
import { startGenesys } from '../genesys/startGenesys.ts';
import { ownPages } from '../harness/browserRun.ts';
import { type ChromiumRun, launchChromium } from '../harness/chromium/launchChromium.ts';
import { until } from '../harness/until.ts';
import type { PanelFigures } from './panelFigures.ts';
import { statistics } from './statistics.ts';

const codes: Entry['codes'] = {
	kind: 'ready',
	codes: [...manyReasons, ...twoHundredNames.map((name, place) => ({ id: `code-${place}`, name }))]
		.slice(0, 200)
		.map(({ id, name }) => ({ id, name })),
};

/** Wrap-ups in a sitting, and after how many of them what grows once has grown. */
const sitting = { wrapUps: 700, settled: 200 };

const waiting = (changes: Partial<Entry> = {}): Entry => waitingEntry(Date.now(), { codes, ...changes });

/** Runs in the panel before its own script: notes when the first suggestion with the focus is painted. */
const noteInteractive = `(() => {
	const look = () => {
		if (document.activeElement?.matches('[data-suggestion]') !== true || document.querySelector('[data-code-row]') === null)
			return requestAnimationFrame(look);
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => { globalThis.interactiveAt = performance.now(); };
		port2.postMessage(null);
	};
	requestAnimationFrame(look);
})()`;

/** Runs in the panel: notes for every key how long it took until the next frame was drawn. */
const noteKeys = `(() => {
	globalThis.keys = [];
	addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => globalThis.keys.push(performance.now() - timeStamp);
		port2.postMessage(null);
	}), { capture: true });
	return true;
})()`;

const times = v.array(v.number());

async function openOne(chromium: ChromiumRun): Promise<{ readonly page: Page; readonly milliseconds: number }> {
	const page = await openPlayed(chromium, ownPages.panel, { snapshot: sampleSnapshot([waiting()]) }, noteInteractive);
	const milliseconds = await until(
		async () => v.parse(v.optional(v.number()), await page.evaluate('globalThis.interactiveAt')),
		(at) => at !== undefined,
		{ what: 'the panel to be interactive' },
	);
	return { page, milliseconds: v.parse(v.number(), milliseconds) };
}

/** Presses keys one after another and gives how long each took to be painted. */
async function pressAll(page: Page, keys: readonly string[]): Promise<readonly number[]> {
	await page.evaluate(noteKeys);
	for (const [place, key] of keys.entries()) {
		await page.keyboard.press(key);
		// The panel's content security policy forbids Playwright's own waiting, which evaluates text in the page.
		await until(
			async () => v.parse(v.number(), await page.evaluate('globalThis.keys.length')),
			(painted) => painted > place,
			{ what: `the key ${key} to be painted` },
		);
	}
	return v.parse(times, await page.evaluate('globalThis.keys'));
}

async function used(session: CDPSession): Promise<{ readonly heap: number; readonly nodes: number }> {
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	const { nodes } = await session.send('Memory.getDOMCounters');
	return { heap: usedSize, nodes };
}

/** One wrap-up as the panel lives it: it comes, is chosen, sent, applied, and put away. */
function stages(revision: number): readonly Snapshot[] {
	const key = `entry-${revision}`;
	const code = { id: 'c0', name: manyReasons[0]?.name ?? '' };
	const inFlight = { intentId: `intent-${revision}`, code };
	const progresses: readonly Entry['progress'][] = [
		{ kind: 'choosing', previous: null },
		{ kind: 'held', ...inFlight, until: Date.now() + 2000 },
		{ kind: 'sending', ...inFlight, phase: 'writing', retryAt: null },
		{ kind: 'ended', code, outcome: { kind: 'applied' }, at: Date.now(), nothingOwed: false },
	];
	const shown = progresses.map((progress) => [waiting({ key, conversationId: key, progress })]);
	return [...shown, []].map((entries, stage) => sampleSnapshot(entries, { revision: revision * 10 + stage }));
}

/** Lets an open panel live through a long sitting, each stage painted, and looks what of it stays in memory. */
async function sitLong(page: Page): Promise<PanelFigures['sitting']> {
	const session = await page.context().newCDPSession(page);
	let settled = { heap: 0, nodes: 0 };
	for (let wrapUp = 1; wrapUp <= sitting.wrapUps; wrapUp += 1) {
		for (const snapshot of stages(wrapUp)) {
			await push(page, snapshot);
			const [entry] = snapshot.entries;
			if (entry === undefined) await page.locator('[data-entry]').waitFor({ state: 'detached' });
			else await page.locator(`[data-entry="${entry.key}"][data-progress="${entry.progress.kind}"]`).waitFor();
		}
		if (wrapUp === sitting.settled) settled = await used(session);
	}
	const last = await used(session);
	return {
		wrapUps: sitting.wrapUps,
		heapGrowth: Math.max(0, Math.round(last.heap - settled.heap)),
		nodeGrowth: Math.max(0, last.nodes - settled.nodes),
	};
}

/** Measures the built panel by itself, with two hundred codes and a background that is played. */
export async function measurePanel(runs: number): Promise<PanelFigures> {
	const genesys = await startGenesys();
	const chromium = await launchChromium({ standIn: genesys });
	try {
		const opened: number[] = [];
		const letters: number[] = [];
		const digits: number[] = [];
		for (let run = 0; run < runs; run += 1) {
			const { page, milliseconds } = await openOne(chromium);
			opened.push(milliseconds);
			digits.push(...(await pressAll(page, ['2'])));
			await page.locator('[data-search]').focus();
			letters.push(...(await pressAll(page, [...Array.from('billing'), 'Backspace', 'Backspace'])));
			await page.close();
		}
		const { page } = await openOne(chromium);
		return {
			toInteractive: statistics(opened),
			letterToPainted: statistics(letters),
			digitToPainted: statistics(digits),
			sitting: await sitLong(page),
		};
	} finally {
		await chromium.close();
		await genesys.close();
	}
}
