import { useMemo } from 'preact/hooks';
import { type JournalEntry, journalOutcomes } from '../../../../src/journal/journalEntry.ts';
import { journalPeriods } from '../../../../src/journal/journalPeriod.ts';
import { lineOrigins } from '../../../../src/journal/lineOrigin.ts';
import { formatLocale, text } from '../../../shared/text.ts';
import { FilterChoice } from './FilterChoice.tsx';
import type { JournalChoice } from './journalChoice.ts';

type Named = readonly (readonly [id: string, name: string])[];

/** What stands in the lines under one id each, by its name; the newest name counts, and the lines come newest first. */
function namesIn(lines: readonly JournalEntry[], of: (line: JournalEntry) => readonly [string, string]): Named {
	const names = new Map<string, string>();
	for (const line of lines) {
		const [id, name] = of(line);
		if (!names.has(id)) names.set(id, name);
	}
	const { compare } = new Intl.Collator(formatLocale());
	return [...names].sort(([, one], [, other]) => compare(one, other));
}

/** Search and choices over the lines of the journal. */
export function JournalFilters(props: {
	readonly lines: readonly JournalEntry[];
	readonly choice: JournalChoice;
	readonly onChange: (choice: JournalChoice) => void;
}) {
	const { lines, choice, onChange } = props;
	const queues = useMemo(
		() => namesIn(lines, ({ queueId, queueName }) => [queueId ?? '', queueName ?? text('journal_noQueue')]),
		[lines],
	);
	const codes = useMemo(
		() => namesIn(lines, ({ code }) => [code?.id ?? '', code?.name ?? text('journal_noCode')]),
		[lines],
	);
	const change = (part: Partial<JournalChoice>) => onChange({ ...choice, ...part });
	const all = text('filter_all');
	return (
		<search class="filters" aria-label={text('journal_filters')}>
			<div class="filter filter-search">
				<label for="journal-search">{text('journal_search')}</label>
				<input
					id="journal-search"
					class="control"
					type="search"
					autocomplete="off"
					placeholder={text('journal_searchHint')}
					value={choice.search}
					onInput={({ currentTarget }) => change({ search: currentTarget.value })}
				/>
			</div>
			<FilterChoice
				name="period"
				label={text('filter_period')}
				all={text('period_all')}
				value={choice.period === 'all' ? null : choice.period}
				options={journalPeriods.flatMap((period) => (period === 'all' ? [] : [[period, text(`period_${period}`)]]))}
				onChoose={(period) => change({ period: period ?? 'all' })}
			/>
			{choice.period === 'day' && (
				<div class="filter">
					<label for="journal-day">{text('filter_day')}</label>
					<input
						id="journal-day"
						class="control"
						type="date"
						value={choice.day}
						onChange={({ currentTarget }) => change({ day: currentTarget.value })}
					/>
				</div>
			)}
			<FilterChoice
				name="outcome"
				label={text('journal_outcome')}
				all={all}
				value={choice.outcome}
				options={journalOutcomes.map((outcome) => [outcome, text(`journalOutcome_${outcome}`)])}
				onChoose={(outcome) => change({ outcome })}
			/>
			<FilterChoice
				name="queue"
				label={text('journal_queue')}
				all={all}
				value={choice.queueId}
				options={queues}
				onChoose={(queueId) => change({ queueId })}
			/>
			<FilterChoice
				name="code"
				label={text('journal_code')}
				all={all}
				value={choice.codeId}
				options={codes}
				onChoose={(codeId) => change({ codeId })}
			/>
			<FilterChoice
				name="origin"
				label={text('filter_origin')}
				all={all}
				value={choice.origin}
				options={lineOrigins.map((origin) => [origin, text(`origin_${origin}`)])}
				onChoose={(origin) => change({ origin })}
			/>
		</search>
	);
}
