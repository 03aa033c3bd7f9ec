import type { JournalEntry } from './journalEntry.ts';
import { lastLines } from './lastLines.ts';
import { startOfDay } from './startOfDay.ts';
import { startOfWeek } from './startOfWeek.ts';
import { suggestionStanding } from './suggestionStanding.ts';

/** What became of the wrap-ups that ended from one moment (milliseconds since 1970) to the next of its kind. */
export type PeriodFigures = {
	readonly start: number;
	readonly count: number;
	/** Those that had suggestions in sight, and those of them that took the first one. */
	readonly shown: number;
	readonly first: number;
	/** Missed because time ran out at the platform, and for any other reason. */
	readonly timedOut: number;
	readonly missed: number;
};

/** How long one period lasts. */
export type PeriodLength = 'hour' | 'day' | 'week';

const dayLength = 24 * 60 * 60_000;
/** More days than these are hard to tell apart in a drawing. */
const mostDays = 31;

const startOfHour = (at: number) => new Date(at).setMinutes(0, 0, 0);
const starts: Readonly<Record<PeriodLength, (at: number) => number>> = {
	hour: startOfHour,
	day: startOfDay,
	week: startOfWeek,
};

function lengthFor(first: number, last: number): PeriodLength {
	if (startOfDay(first) === startOfDay(last)) return 'hour';
	return last - first > mostDays * dayLength ? 'week' : 'day';
}

const nothing = { count: 0, shown: 0, first: 0, timedOut: 0, missed: 0 };

/**
 * The figures of each period in which a wrap-up ended, in the order of time: of hours where all is of one day, of days up to
 * a month, else of weeks. Each wrap-up counts once, by its last word; those held out had no suggestions in sight.
 */
export function periodFigures(lines: readonly JournalEntry[]): {
	readonly length: PeriodLength;
	readonly periods: readonly PeriodFigures[];
} {
	const last = lastLines(lines).toSorted((one, other) => one.endedAt - other.endedAt);
	const length = lengthFor(last[0]?.endedAt ?? 0, last.at(-1)?.endedAt ?? 0);
	const periods = new Map<number, PeriodFigures>();
	for (const line of last) {
		const start = starts[length](line.endedAt);
		const before = periods.get(start) ?? { ...nothing, start };
		const standing = suggestionStanding(line);
		const isShown = standing !== null && standing !== 'silent' && standing !== 'heldOut';
		const isMissed = line.outcome === 'missed';
		const isTimedOut = isMissed && line.reason === 'timedOut';
		periods.set(start, {
			start,
			count: before.count + 1,
			shown: before.shown + (isShown ? 1 : 0),
			first: before.first + (standing === 'first' ? 1 : 0),
			timedOut: before.timedOut + (isTimedOut ? 1 : 0),
			missed: before.missed + (isMissed && !isTimedOut ? 1 : 0),
		});
	}
	return { length, periods: [...periods.values()] };
}

/** The figures of all periods together; `start` is that of the first. */
export function sumOfPeriods(periods: readonly PeriodFigures[]): PeriodFigures {
	return periods.reduce(
		(sum, one) => ({
			start: sum.start,
			count: sum.count + one.count,
			shown: sum.shown + one.shown,
			first: sum.first + one.first,
			timedOut: sum.timedOut + one.timedOut,
			missed: sum.missed + one.missed,
		}),
		{ ...nothing, start: periods[0]?.start ?? 0 },
	);
}
