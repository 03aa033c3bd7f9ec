import type { JournalEntry } from './journalEntry.ts';

/**
 * How the stored code stood among the suggestions. `first`: it was the first one. `inThree`: the second or third. `other`:
 * the fourth or fifth. `overridden`: there were suggestions, and it was none of them. `silent`: nothing was likely enough to
 * be suggested. `heldOut`: nothing was shown, so that the benefit can be measured.
 */
export const suggestionStandings = ['first', 'inThree', 'other', 'overridden', 'silent', 'heldOut'] as const;

export type SuggestionStanding = (typeof suggestionStandings)[number];

/** The parts of a journal line that tell of its suggestions. Lines of older versions do not know what was offered. */
export type SuggestionLine = Pick<
	JournalEntry,
	'conversationId' | 'queueId' | 'queueName' | 'outcome' | 'code' | 'startedAt' | 'noticedAt' | 'chosenAt' | 'endedAt'
> & {
	/** Ids of the codes that were offered, best first. */
	readonly offered?: readonly string[] | undefined;
	readonly heldOut?: boolean | undefined;
	/** What made the choice, where that was not a click. */
	readonly by?: JournalEntry['by'] | undefined;
};

/**
 * Where the code stood in the end. Null where that says nothing of the suggestions: no code was stored by this choice, the
 * first suggestion was applied by itself, which nobody found right or wrong, or the line was written before it was kept what
 * had been offered.
 */
export function suggestionStanding({ outcome, code, offered, heldOut, by }: SuggestionLine): SuggestionStanding | null {
	if (by === 'automatic') return null;
	if (code === null || offered === undefined || (outcome !== 'applied' && outcome !== 'alreadyApplied')) return null;
	if (heldOut === true) return 'heldOut';
	if (offered.length === 0) return 'silent';
	const place = offered.indexOf(code.id);
	if (place === -1) return 'overridden';
	return place === 0 ? 'first' : place < 3 ? 'inThree' : 'other';
}
