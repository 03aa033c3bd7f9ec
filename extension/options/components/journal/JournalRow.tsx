import type { JournalEntry } from '../../../../src/journal/journalEntry.ts';
import { suggestionStanding } from '../../../../src/journal/suggestionStanding.ts';
import { text, textIfKnown } from '../../../shared/text.ts';
import { carrierName } from '../../carrierName.ts';
import { numberFormats } from '../../numberFormats.ts';

/**
 * One wrap-up of the journal: how it ended in a word, why where it did not go well, and what to quote to support; where its
 * code stood among the suggestions, and what spoke most for it there. Its time opens and closes what is below it.
 */
export function JournalRow(props: {
	readonly line: JournalEntry;
	/** The id of what is open below, or null. */
	readonly opened: string | null;
	readonly onToggle: () => void;
}) {
	const { line, opened, onToggle } = props;
	const reason = line.reason === null ? null : textIfKnown(`journalReason_${line.reason}`);
	const standing = suggestionStanding(line);
	const source = standing === null || standing === 'heldOut' ? null : (line.source ?? null);
	return (
		<tr data-journal={line.id} data-outcome={line.outcome}>
			<td data-column="time">
				<button
					type="button"
					class="line-open"
					aria-expanded={opened !== null}
					{...(opened === null ? {} : { 'aria-controls': opened })}
					onClick={onToggle}
				>
					<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
						<path d="M6 4l4 4-4 4" />
					</svg>
					<time dateTime={new Date(line.endedAt).toISOString()}>{numberFormats.second(line.endedAt)}</time>
				</button>
			</td>
			<td dir="auto">{line.queueName ?? text('journal_noQueue')}</td>
			<td>{textIfKnown(`medium_${line.medium}`) ?? line.medium}</td>
			<td data-column="code" dir="auto">
				{line.code?.name ?? text('journal_noCode')}
			</td>
			<td data-column="outcome">
				<span class="outcome">{text(`journalOutcome_${line.outcome}`)}</span>
				{reason !== null && <span class="outcome-more">{reason}</span>}
				{line.integrityRisk && <span class="outcome-more problem">{text('journal_integrityRisk')}</span>}
				{line.correlationId !== null && line.outcome === 'refused' && (
					<span class="outcome-more">{text('journal_support', line.correlationId)}</span>
				)}
			</td>
			<td data-column="suggestion" data-standing={standing}>
				{standing !== null && text(`figures_${standing}`)}
				{source !== null && <span class="outcome-more">{text(carrierName(source))}</span>}
			</td>
			<td data-column="seconds">{numberFormats.tenths(line.endedAt - line.startedAt)}</td>
			<td data-column="requests">{numberFormats.count(line.requests)}</td>
		</tr>
	);
}
