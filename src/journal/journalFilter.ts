import type { JournalEntry } from './journalEntry.ts';
import { type LineOrigin, lineOrigin } from './lineOrigin.ts';

/** Which lines of the journal are wanted; null and an empty search leave a matter open. Ids are '' where a line has none. */
export type JournalFilter = {
	readonly outcome: JournalEntry['outcome'] | null;
	readonly queueId: string | null;
	readonly codeId: string | null;
	readonly origin: LineOrigin | null;
	/** Milliseconds since 1970: ended at `from` or later, and before `to`. */
	readonly from: number | null;
	readonly to: number | null;
	/** Words that all stand somewhere in the line, in any order. */
	readonly search: string;
};

/** Folds case, diacritics and width, so that "arger" finds "Ärger". */
function fold(words: string): string {
	return words
		.normalize('NFKD')
		.replaceAll(/\p{Mn}/gu, '')
		.toLowerCase();
}

const agrees = (wanted: string | null, own: string | null | undefined) => wanted === null || wanted === (own ?? '');

/**
 * The lines that a filter wants, in their order. `wordsOf` are the words that a line shows beside its own, such as its
 * outcome in the agent's language; it is asked only where something is searched.
 */
export function filterJournal(
	lines: readonly JournalEntry[],
	filter: JournalFilter,
	wordsOf: (line: JournalEntry) => readonly string[],
): readonly JournalEntry[] {
	const { outcome, queueId, codeId, origin, from, to } = filter;
	const searched = fold(filter.search).split(/\s+/).filter(Boolean);
	const isFound = (line: JournalEntry): boolean => {
		if (searched.length === 0) return true;
		const { queueName, code, conversationId, correlationId } = line;
		const own = [queueName, code?.name, conversationId, correlationId].filter((word) => word != null);
		const all = fold([...own, ...wordsOf(line)].join('\n'));
		return searched.every((word) => all.includes(word));
	};
	const isWanted = (line: JournalEntry): boolean =>
		agrees(outcome, line.outcome) &&
		agrees(queueId, line.queueId) &&
		agrees(codeId, line.code?.id) &&
		agrees(origin, lineOrigin(line)) &&
		line.endedAt >= (from ?? Number.NEGATIVE_INFINITY) &&
		line.endedAt < (to ?? Number.POSITIVE_INFINITY);
	return lines.filter((line) => isWanted(line) && isFound(line));
}
