import { useMemo, useState } from 'preact/hooks';
import type { JournalEntry } from '../../../../src/journal/journalEntry.ts';
import { type QueueFigures, suggestionFigures } from '../../../../src/journal/suggestionFigures.ts';
import { text } from '../../../shared/text.ts';
import { numberFormats } from '../../numberFormats.ts';
import type { OptionsModel } from '../../optionsModel.ts';
import { WithJournal } from '../WithJournal.tsx';
import { CarrierList } from './CarrierList.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import { ShareChart } from './ShareChart.tsx';
import { Verdict } from './Verdict.tsx';

/** How the suggestions did, out of the journal of this device. */
export function FiguresPart({ options }: { readonly options: OptionsModel }) {
	return <WithJournal options={options}>{(lines) => <Figures lines={lines} />}</WithJournal>;
}

/** Names a queue in a list; it has one even where the conversations had no queue. */
const keyOf = ({ queueId }: Pick<QueueFigures, 'queueId'>) => queueId ?? '';
const nameOf = ({ queueName }: QueueFigures) => queueName ?? text('journal_noQueue');

function Figures({ lines }: { readonly lines: readonly JournalEntry[] }) {
	const [queue, setQueue] = useState<string | null>(null);
	const report = useMemo(() => suggestionFigures(lines), [lines]);
	const shown = report.queues.some((one) => keyOf(one) === queue) ? queue : null;
	const chosen = useMemo(
		() => (shown === null ? lines : lines.filter((line) => keyOf(line) === shown)),
		[lines, shown],
	);
	const { weeks } = useMemo(() => suggestionFigures(chosen), [chosen]);
	if (report.weeks.length === 0) {
		return (
			<p class="journal-empty" data-figures-empty>
				{text('figures_empty')}
			</p>
		);
	}
	return (
		<>
			<Verdict report={report} />
			<FiguresTable
				by="queue"
				rows={report.queues.map((one) => ({ key: keyOf(one), name: nameOf(one), figures: one.figures }))}
				total={report.queues.length > 1 ? report.total : null}
			/>
			<div class="field part-choice">
				<label for="figures-queue">{text('figures_weeks')}</label>
				<select
					id="figures-queue"
					class="control"
					value={shown === null ? 'all' : `of ${shown}`}
					onChange={({ currentTarget: { value } }) => setQueue(value === 'all' ? null : value.slice('of '.length))}
				>
					<option value="all">{text('figures_allQueues')}</option>
					{report.queues.map((one) => (
						<option key={keyOf(one)} value={`of ${keyOf(one)}`}>
							{nameOf(one)}
						</option>
					))}
				</select>
			</div>
			<ShareChart weeks={weeks} />
			<FiguresTable
				by="week"
				rows={weeks.map(({ start, figures }) => ({ key: String(start), name: numberFormats.day(start), figures }))}
				total={null}
			/>
			<CarrierList lines={chosen} />
		</>
	);
}
