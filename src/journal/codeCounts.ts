import type { JournalEntry } from './journalEntry.ts';
import { lastLines } from './lastLines.ts';

/** How many wrap-ups hold a code. */
export type CodeCount = { readonly id: string; readonly name: string; readonly count: number };

/** How often each code was stored, the most frequent first; each wrap-up counts once, by its last word. */
export function codeCounts(lines: readonly JournalEntry[]): readonly CodeCount[] {
	const counts = new Map<string, CodeCount>();
	for (const { code, outcome } of lastLines(lines)) {
		if (code === null || (outcome !== 'applied' && outcome !== 'alreadyApplied')) continue;
		const count = (counts.get(code.id)?.count ?? 0) + 1;
		counts.set(code.id, { ...code, count });
	}
	return [...counts.values()].sort((one, other) => other.count - one.count);
}
