import type { JournalEntry } from '../../../../src/journal/journalEntry.ts';
import type { TimelineItem } from '../../../../src/journal/timelineOf.ts';
import { text } from '../../../shared/text.ts';
import { numberFormats } from '../../numberFormats.ts';

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

/** How the platform answered, in words; null for what was no request. */
export function answerWords({ at, answer }: TimelineItem): string | null {
	if (answer === undefined) return null;
	const time = numberFormats.brief(answer.at - at);
	return answer.result === 'refused'
		? text('answer_refused', String(answer.status ?? ''), time)
		: text(`answer_${answer.result}`, time);
}
