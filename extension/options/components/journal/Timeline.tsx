import type { JournalEntry } from '../../../../src/journal/journalEntry.ts';
import { timelineOf } from '../../../../src/journal/timelineOf.ts';
import { text } from '../../../shared/text.ts';
import { numberFormats } from '../../numberFormats.ts';
import { answerWords } from './answerWords.ts';
import { momentWords } from './momentWords.ts';

/** What happened to a wrap-up, moment by moment, with the platform's answers and the ids they are known by there. */
export function Timeline({ line }: { readonly line: JournalEntry }) {
	return (
		<ol class="timeline">
			{timelineOf(line).map((item, place) => {
				const { kind, at, answer } = item;
				const answered = answerWords(item);
				return (
					<li key={place} data-moment={kind} data-answer={answer?.result}>
						<time dateTime={new Date(at).toISOString()}>{numberFormats.moment(at)}</time>
						<div>
							<span class="moment" dir="auto">
								{momentWords(item, line)}
							</span>
							{answered !== null && <span class="moment-more">{answered}</span>}
							{answer?.correlationId != null && (
								<span class="moment-more" data-request-id={answer.correlationId}>
									{text('detail_requestId', answer.correlationId)}
								</span>
							)}
						</div>
					</li>
				);
			})}
		</ol>
	);
}
