import type { BrowserContext, Frame, Page } from '@playwright/test';
import * as v from 'valibot';
import type { FrameId } from '../../../src/desktop/detector/desktopTab.ts';
import type { DesktopFacts } from '../../../src/desktop/facts.ts';
import { messages } from '../../../src/protocol/messages.ts';
import { tellName } from './contentProgram.ts';

/** One message of a content script, as it came to Node. Times are epoch milliseconds. */
export type Report = {
	readonly frame: FrameId;
	readonly facts: DesktopFacts;
	/** When the frame noticed, by its own clock. */
	readonly noticedAt: number;
	readonly arrivedAt: number;
};

/** What the pages of one seat tell. */
export type SeatPages = {
	readonly reports: readonly Report[];
	/** Everything that the content scripts told, and all that came to the pages' consoles, as text. */
	readonly posted: () => string;
	/** What scripts threw and nobody caught, in whatever frame. */
	readonly errors: readonly string[];
	/** Messages that the background would not have taken. */
	readonly refused: readonly string[];
};

const told = v.object({ document: v.string(), message: v.object({ name: v.string(), payload: v.unknown() }) });

/** Numbers things in the order they are first asked for. */
function numbering<Thing extends object>(first: number): (thing: Thing) => number {
	const numbers = new WeakMap<Thing, number>();
	let next = first;
	return (thing) => {
		const known = numbers.get(thing) ?? next;
		if (known === next) next += 1;
		numbers.set(thing, known);
		return known;
	};
}

/**
 * Stands between the content scripts of a context and the background: checks what they say as the background's own
 * router does, and gives every page, frame and document the ids that the browser would.
 */
export async function followPages(
	context: BrowserContext,
	listener: { take(report: Report): unknown; leave(tabId: number): void },
): Promise<SeatPages> {
	const reports: Report[] = [];
	const posted: string[] = [];
	const refused: string[] = [];
	const errors: string[] = [];
	const tabOf = numbering<Page>(1);
	const frameOf = numbering<Frame>(1);
	context.on('page', (page) => {
		page.on('close', () => listener.leave(tabOf(page)));
	});
	context.on('console', (line) => posted.push(line.text()));
	context.on('weberror', (thrown) => errors.push(thrown.error().message));
	await context.exposeBinding(tellName, ({ page, frame }, said: unknown) => {
		const arrivedAt = performance.timeOrigin + performance.now();
		posted.push(JSON.stringify(said));
		const { document, message } = v.parse(told, said);
		const read = v.safeParse(messages['desktop.sighting'].request, message.payload);
		if (message.name !== 'desktop.sighting' || !read.success) {
			refused.push(message.name);
			return null;
		}
		const frameId = frame === page.mainFrame() ? 0 : frameOf(frame);
		const { facts, at } = read.output;
		const report = { frame: { tabId: tabOf(page), frameId, documentId: document }, facts, noticedAt: at, arrivedAt };
		reports.push(report);
		return listener.take(report);
	});
	return { reports, posted: () => posted.join('\n'), errors, refused };
}
