import type { JournalEntry } from './journalEntry.ts';

/**
 * The last line of each wrap-up, in the order given: a choice that was taken back, refused or corrected has a line of its
 * own, and so has the one after it.
 */
export function lastLines<Line extends Pick<JournalEntry, 'conversationId' | 'startedAt' | 'endedAt'>>(
	lines: readonly Line[],
): Line[] {
	const keyOf = ({ conversationId, startedAt }: Line) => `${conversationId} ${startedAt}`;
	const last = new Map<string, Line>();
	for (const line of lines) {
		const known = last.get(keyOf(line));
		if (known === undefined || line.endedAt > known.endedAt) last.set(keyOf(line), line);
	}
	return lines.filter((line) => last.get(keyOf(line)) === line);
}
