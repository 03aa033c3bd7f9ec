import type { JournalEntry } from './journalEntry.ts';
import { lastLines } from './lastLines.ts';
import { median } from './median.ts';

/** A day so far: wrap-ups whose code the platform holds, the middle time they took in milliseconds, and those missed. */
export type DayFigures = {
	readonly wrappedUp: number;
	/** From the start of after-call work to the confirmation; null while nothing was wrapped up. */
	readonly median: number | null;
	readonly missed: number;
};

/** The figures of these lines, each wrap-up by its last word. */
export function dayFigures(
	lines: readonly Pick<JournalEntry, 'conversationId' | 'startedAt' | 'endedAt' | 'outcome'>[],
): DayFigures {
	const last = lastLines(lines);
	const wrappedUp = last.filter(({ outcome }) => outcome === 'applied' || outcome === 'alreadyApplied');
	return {
		wrappedUp: wrappedUp.length,
		median: median(wrappedUp.map(({ startedAt, endedAt }) => endedAt - startedAt)),
		missed: last.filter(({ outcome }) => outcome === 'missed').length,
	};
}
