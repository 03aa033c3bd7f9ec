import type { Browser, BrowserContext, CDPSession } from '@playwright/test';
import { createDesktop, type Desktop } from '../../desktop/createDesktop.ts';
import { openRigBrowser, openSeats } from '../../detector/rig/rigSeat.ts';
import { startGenesys } from '../../genesys/startGenesys.ts';
import { processorMilliseconds, traceCalls } from './traceCalls.ts';
import { tracedAs, type Watcher, watcherProgram, watchers } from './watcherPrograms.ts';

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

/** What a watcher does at its start is over by then, in milliseconds. */
const settleMs = 8000;

type WatchedPage = { readonly watcher: Watcher; readonly session: CDPSession };

async function threadTime(session: CDPSession): Promise<number> {
	const { metrics } = await session.send('Performance.getMetrics');
	const found = metrics.find(({ name }) => name === 'ThreadTime');
	if (found === undefined) throw new Error('This Chromium does not tell the processor time of a page.');
	return found.value * 1000;
}

async function openWatched(context: BrowserContext, desktop: Desktop, program: string): Promise<CDPSession> {
	await context.addInitScript({ content: program });
	const page = await context.newPage();
	await page.goto(desktop.url);
	const session = await context.newCDPSession(page);
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	return session;
}

/** One window of all pages at the same time. */
async function measureWindow(browser: Browser, pages: readonly WatchedPage[], windowMs: number): Promise<CostWindow[]> {
	const endTrace = await traceCalls(browser);
	const before = await Promise.all(pages.map(({ session }) => threadTime(session)));
	const start = performance.now();
	await new Promise((resolve) => setTimeout(resolve, windowMs));
	const seconds = (performance.now() - start) / 1000;
	const after = await Promise.all(pages.map(({ session }) => threadTime(session)));
	const calls = await endTrace();
	const windows: CostWindow[] = [];
	for (const [place, { watcher, session }] of pages.entries()) {
		await session.send('HeapProfiler.collectGarbage');
		const { usedSize } = await session.send('Runtime.getHeapUsage');
		windows.push({
			watcher,
			own: processorMilliseconds(calls.filter(({ url }) => url === tracedAs(watcher))) / seconds,
			thread: ((after[place] ?? Number.NaN) - (before[place] ?? Number.NaN)) / seconds,
			heap: usedSize,
		});
	}
	return windows;
}

/**
 * Measures what watching the busy desktop costs: a table of 500 rows that changes twice a second, counters and clocks
 * every second, and an interaction in wrap-up. The same page of the same agent is open once without anything and once with
 * each watcher, all at the same time, each in a process of its own, so that what the page does of itself, and what else
 * the machine does, is the same for all. A watcher's own work is the processor time of every call that the browser made
 * into its script, as a trace has them, the browser's work within such a call included. The making of mutation records
 * falls to the page's own calls; it is in `thread`, the processor time of the main thread as a whole, which is too restless
 * to judge by. `windowMs` should be a multiple of 64 s, the longest time after which the content script looks anew.
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
		const pages: WatchedPage[] = [];
		for (const watcher of watchers) {
			const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
			pages.push({ watcher, session: await openWatched(context, desktop, watcherProgram(watcher, script)) });
		}
		await desktop.play('S1', { speed: 20, finish: 'leave' }).finished;
		await new Promise((resolve) => setTimeout(resolve, settleMs));
		const windows: CostWindow[] = [];
		for (let round = 0; round < rounds; round += 1) windows.push(...(await measureWindow(browser, pages, windowMs)));
		return windows;
	} finally {
		await browser.close();
		desktop.close();
		await genesys.close();
	}
}
