import type { JournalEntry } from '../../../../src/journal/journalEntry.ts';
import { timelineOf } from '../../../../src/journal/timelineOf.ts';
import { timeWithOffset } from '../../../../src/journal/timeWithOffset.ts';
import { text } from '../../../shared/text.ts';
import { useCopy } from '../../useCopy.ts';
import { answerWords } from './answerWords.ts';
import { momentWords } from './momentWords.ts';

/** The timeline for a message to support: a line for each moment, its parts apart. */
function asText(line: JournalEntry): string {
	const rows = timelineOf(line).map((item) => [
		timeWithOffset(item.at),
		momentWords(item, line),
		answerWords(item),
		item.answer?.correlationId ?? null,
	]);
	return [[text('detail_conversation'), line.conversationId], ...rows]
		.map((parts) => parts.filter((part) => part !== null).join('\t'))
		.join('\n');
}

/** Copies what happened to a wrap-up, for support. */
export function CopyTimeline({ line }: { readonly line: JournalEntry }) {
	const { copied, copy } = useCopy(() => asText(line));
	return (
		<div class="control-row">
			<button type="button" class="button" data-copy-timeline onClick={() => void copy()}>
				{text('detail_copy')}
			</button>
			<span class="field-note" role="status">
				{copied === true && text('copied')}
			</span>
			<p class="problem" role="alert">
				{copied === false && text('detail_copyFailed')}
			</p>
		</div>
	);
}
