import type { JournalEntry } from '../../../../src/journal/journalEntry.ts';
import type { TimelineItem } from '../../../../src/journal/timelineOf.ts';
import { text } from '../../../shared/text.ts';

/** What happened in one moment of a wrap-up, in words. */
export function momentWords({ kind }: TimelineItem, { code, outcome }: JournalEntry): string {
	switch (kind) {
		case 'chosen':
		case 'armed':
		case 'automatic':
			return text(`timeline_${kind}`, code?.name ?? text('journal_noCode'));
		case 'ended':
			return text(`journalOutcome_${outcome}`);
		default:
			return text(`timeline_${kind}`);
	}
}
