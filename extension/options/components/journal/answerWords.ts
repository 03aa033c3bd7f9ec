import type { TimelineItem } from '../../../../src/journal/timelineOf.ts';
import { text } from '../../../shared/text.ts';
import { numberFormats } from '../../numberFormats.ts';

/** How the platform answered, in words; null for what was no request. */
export function answerWords({ at, answer }: TimelineItem): string | null {
	if (answer === undefined) return null;
	const time = numberFormats.brief(answer.at - at);
	return answer.result === 'refused'
		? text('answer_refused', String(answer.status ?? ''), time)
		: text(`answer_${answer.result}`, time);
}
