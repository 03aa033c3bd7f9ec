import type { JournalEntry } from './journalEntry.ts';

/**
 * Where the code of a line was chosen from: a suggestion, the list or a search, during the conversation (`armed`), by
 * nobody (`automatic`), or not in this product at all (`elsewhere`), which includes wrap-ups that nobody chose anything for.
 */
export const lineOrigins = ['suggestion', 'list', 'armed', 'automatic', 'elsewhere'] as const;
/** See {@link lineOrigins}. */
export type LineOrigin = (typeof lineOrigins)[number];

/** Where the code of this line was chosen from. */
export function lineOrigin({ chosenAt, rank, by }: Pick<JournalEntry, 'chosenAt' | 'rank' | 'by'>): LineOrigin {
	if (chosenAt === null) return 'elsewhere';
	return by ?? (rank === null ? 'list' : 'suggestion');
}
