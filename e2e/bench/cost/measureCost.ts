import type { Browser, CDPSession, Frame, Page } from '@playwright/test';
import { createDesktop } from '../../desktop/createDesktop.ts';
import { openRigBrowser, openSeats } from '../../detector/rig/rigSeat.ts';
import { startGenesys } from '../../genesys/startGenesys.ts';
import { processorMilliseconds, traceCalls } from './traceCalls.ts';
import { startProgram, tracedAs, type Watcher, watcherPrograms, watchers } from './watcherPrograms.ts';

/** One window of the busy page with one watcher. */
export type CostWindow = {
	readonly watcher: Watcher;
	/** Milliseconds of the watcher's own work in a second. */
	readonly own: number;
	/** Milliseconds of the page's main thread in a second, all work together. */
	readonly thread: number;
	/** Bytes of JavaScript heap in use after the window, garbage collected. */
	readonly heap: number;
};

/** What a watcher does at its start is over by then, and it has found out which frames to leave alone. */
const settleMs = 3000;

async function metric(session: CDPSession, name: string): Promise<number> {
	const { metrics } = await session.send('Performance.getMetrics');
	const found = metrics.find((candidate) => candidate.name === name);
	if (found === undefined) throw new Error(`This Chromium has no metric ${name}.`);
	return found.value;
}

/** A frame of the busy page may be replaced at any moment; the new one starts its watcher by itself. */
async function startIn(frame: Frame, watcher: Watcher): Promise<void> {
	try {
		await frame.evaluate(startProgram(watcher));
	} catch (error) {
		if (!frame.isDetached()) throw error;
	}
}

type BusyPage = { readonly browser: Browser; readonly page: Page; readonly session: CDPSession };

async function measureWindow(
	{ browser, page, session }: BusyPage,
	watcher: Watcher,
	windowMs: number,
): Promise<CostWindow> {
	for (const frame of page.frames()) await startIn(frame, watcher);
	await new Promise((resolve) => setTimeout(resolve, settleMs));
	const endTrace = await traceCalls(browser);
	const before = await metric(session, 'ThreadTime');
	const start = performance.now();
	await new Promise((resolve) => setTimeout(resolve, windowMs));
	const seconds = (performance.now() - start) / 1000;
	const thread = ((await metric(session, 'ThreadTime')) - before) * 1000;
	const calls = (await endTrace()).filter(({ url }) => url === tracedAs(watcher));
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	return { watcher, own: processorMilliseconds(calls) / seconds, thread: thread / seconds, heap: usedSize };
}

/**
 * Measures what watching the busy desktop costs: a table of 500 rows that changes twice a second, counters and clocks
 * every second, and an interaction in wrap-up. One page, all its frames, one watcher after another in windows that take
 * turns, in another order each round, so that what the page does of itself is the same for all. The watcher's own work is
 * the processor time of every call that the browser made into its script, as a trace has them, the browser's work within
 * such a call included; a machine that is busy elsewhere does not count. The making of mutation records falls to the page's
 * own calls; it is in `thread`, the processor time of the main thread as a whole, which is too restless to judge by.
 */
export async function measureCost(
	script: string,
	{ rounds, windowMs }: { readonly rounds: number; readonly windowMs: number },
): Promise<readonly CostWindow[]> {
	const [seat] = await openSeats(1);
	if (seat === undefined) throw new Error('There is no seat for the busy page.');
	const genesys = await startGenesys({ domain: seat.domain, port: seat.port, seed: 5 });
	const desktop = createDesktop({ genesys, switches: { noise: 'busy', wrapupPlace: 'frame-in-shadow' } });
	const browser = await openRigBrowser([seat]);
	try {
		const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
		for (const content of watcherPrograms(script)) await context.addInitScript({ content });
		const page = await context.newPage();
		await page.goto(desktop.url);
		await desktop.play('S1', { speed: 20, finish: 'leave' }).finished;
		const session = await context.newCDPSession(page);
		await session.send('Performance.enable', { timeDomain: 'threadTicks' });
		const windows: CostWindow[] = [];
		for (let round = 0; round < rounds; round += 1) {
			for (let turn = 0; turn < watchers.length; turn += 1) {
				const watcher = watchers[(round + turn) % watchers.length] ?? 'none';
				windows.push(await measureWindow({ browser, page, session }, watcher, windowMs));
			}
		}
		return windows;
	} finally {
		await browser.close();
		desktop.close();
		await genesys.close();
	}
}
