import type { Browser, CDPSession } from '@playwright/test';
import * as v from 'valibot';

/** One call that the browser made into a script, as a trace has it. Times in microseconds. */
export type TracedCall = {
	readonly url: string;
	/** Process and thread. */
	readonly thread: string;
	readonly start: number;
	readonly duration: number;
	/** Of the duration, what the thread really ran. */
	readonly processor: number;
};

/** The processor time of calls in milliseconds. One that was made within another counts as part of that one. */
export function processorMilliseconds(calls: readonly TracedCall[]): number {
	const sorted = calls.toSorted((one, other) => one.start - other.start || other.duration - one.duration);
	const ends = new Map<string, number>();
	let sum = 0;
	for (const { thread, start, duration, processor } of sorted) {
		if (start < (ends.get(thread) ?? 0)) continue;
		ends.set(thread, start + duration);
		sum += processor;
	}
	return sum / 1000;
}

const callEvent = v.object({
	name: v.literal('FunctionCall'),
	pid: v.number(),
	tid: v.number(),
	ts: v.number(),
	dur: v.number(),
	tdur: v.optional(v.number()),
	args: v.object({ data: v.object({ url: v.string() }) }),
});

/** Begins a trace of a browser's pages; the answer ends it and gives every call that the browser made into a script. */
export async function traceCalls(browser: Browser): Promise<() => Promise<readonly TracedCall[]>> {
	const session: CDPSession = await browser.newBrowserCDPSession();
	const events: unknown[] = [];
	session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
	await session.send('Tracing.start', {
		traceConfig: { includedCategories: ['devtools.timeline'], excludedCategories: ['*'] },
		transferMode: 'ReportEvents',
	});
	return async () => {
		const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
		await session.send('Tracing.end');
		await complete;
		await session.detach();
		return events.flatMap((event) => {
			const read = v.safeParse(callEvent, event);
			if (!read.success) return [];
			const { pid, tid, ts, dur, tdur, args } = read.output;
			return [{ url: args.data.url, thread: `${pid} ${tid}`, start: ts, duration: dur, processor: tdur ?? dur }];
		});
	};
}
