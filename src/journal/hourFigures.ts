import type { JournalEntry } from './journalEntry.ts';
import { lastLines } from './lastLines.ts';

/** How long wrap-ups took that began in one hour of the day; milliseconds from the start of after-call work to the code. */
export type HourFigures = {
	/** 0 to 23, by this machine's clock. */
	readonly hour: number;
	readonly count: number;
	readonly quarter: number;
	readonly median: number;
	readonly threeQuarters: number;
};

/** The value below which so large a part of sorted values lies, between neighbours in proportion. Null of none. */
export function quantile(sorted: readonly number[], part: number): number | null {
	const place = (sorted.length - 1) * part;
	const lower = sorted[Math.floor(place)];
	const upper = sorted[Math.ceil(place)];
	return lower === undefined || upper === undefined ? null : lower + (upper - lower) * (place - Math.floor(place));
}

/** The figures of each hour of the day in which something was wrapped up, whatever the day. */
export function hourFigures(lines: readonly JournalEntry[]): readonly HourFigures[] {
	const hours = new Map<number, number[]>();
	for (const { outcome, startedAt, endedAt } of lastLines(lines)) {
		if (outcome !== 'applied' && outcome !== 'alreadyApplied') continue;
		const hour = new Date(startedAt).getHours();
		hours.set(hour, [...(hours.get(hour) ?? []), endedAt - startedAt]);
	}
	return [...hours]
		.sort(([one], [other]) => one - other)
		.map(([hour, times]) => {
			const sorted = times.toSorted((one, other) => one - other);
			const at = (part: number) => quantile(sorted, part) ?? 0;
			return { hour, count: times.length, quarter: at(0.25), median: at(0.5), threeQuarters: at(0.75) };
		});
}
