import type { JournalEntry } from '../../../../src/journal/journalEntry.ts';
import type { SuggestionsView } from '../../../../src/protocol/suggestionsView.ts';
import { text } from '../../../shared/text.ts';
import { numberFormats } from '../../numberFormats.ts';
import { ScrollFrame } from './ScrollFrame.tsx';

/** How often the first suggestion was the chosen one since learning began, by queue, and whether that proves enough. */
export function QueueRecords(props: {
	readonly queues: SuggestionsView['queues'];
	/** Lines of the journal, newest first; they know the names of the queues. */
	readonly lines: readonly JournalEntry[];
}) {
	const { queues, lines } = props;
	const nameOf = (queueId: string | null) =>
		queueId === null
			? text('journal_noQueue')
			: (lines.find((line) => line.queueId === queueId)?.queueName ?? text('records_unnamed', queueId));
	return (
		<div class="field">
			<h4>{text('records')}</h4>
			<p class="field-hint">{text('records_hint')}</p>
			<ScrollFrame label={text('records')}>
				<table data-records>
					<thead>
						<tr>
							<th scope="col">{text('figures_queue')}</th>
							<th scope="col" class="number">
								{text('records_cases')}
							</th>
							<th scope="col" class="number">
								{text('records_right')}
							</th>
							<th scope="col">{text('records_proved')}</th>
						</tr>
					</thead>
					<tbody>
						{queues.map(({ queueId, cases, right, mayApply }) => (
							<tr key={queueId ?? ''} data-may-apply={mayApply}>
								<th scope="row" dir="auto">
									{nameOf(queueId)}
								</th>
								<td class="number">{numberFormats.count(cases)}</td>
								<td class="number">{numberFormats.count(right)}</td>
								<td>{text(mayApply ? 'records_yes' : 'records_notYet')}</td>
							</tr>
						))}
					</tbody>
				</table>
			</ScrollFrame>
		</div>
	);
}
