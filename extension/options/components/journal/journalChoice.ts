import type { JournalEntry } from '../../../../src/journal/journalEntry.ts';
import type { JournalFilter } from '../../../../src/journal/journalFilter.ts';
import { type JournalPeriod, periodBounds } from '../../../../src/journal/journalPeriod.ts';
import { text, textIfKnown } from '../../../shared/text.ts';

/** What the agent set above the journal. */
export type JournalChoice = Pick<JournalFilter, 'outcome' | 'queueId' | 'codeId' | 'origin' | 'search'> & {
	readonly period: JournalPeriod;
	/** The day of the period `day`, as `2026-01-31`. */
	readonly day: string;
};

/** The whole journal. */
export const everything: JournalChoice = {
	outcome: null,
	queueId: null,
	codeId: null,
	origin: null,
	search: '',
	period: 'all',
	day: '',
};

/** The choice as a filter; `now` in milliseconds since 1970. */
export function asFilter({ period, day, ...rest }: JournalChoice, now: number): JournalFilter {
	return { ...rest, ...periodBounds(period, now, day) };
}

/** The words that a line shows in the agent's language, to search in. */
export function shownWords({ medium, outcome, reason }: JournalEntry): readonly string[] {
	return [
		textIfKnown(`medium_${medium}`) ?? medium,
		text(`journalOutcome_${outcome}`),
		reason === null ? '' : (textIfKnown(`journalReason_${reason}`) ?? ''),
	];
}
