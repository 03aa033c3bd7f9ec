import { useId, useState } from 'preact/hooks';
import type { JournalEntry } from '../../../../src/journal/journalEntry.ts';
import { text } from '../../../shared/text.ts';
import type { OptionsModel } from '../../optionsModel.ts';
import { ScrollFrame } from '../suggestions/ScrollFrame.tsx';
import { JournalRow } from './JournalRow.tsx';
import { LineDetail } from './LineDetail.tsx';

const columns = ['time', 'queue', 'medium', 'code', 'outcome', 'suggestion', 'seconds', 'requests'] as const;

/** Lines of the journal as a table, in the order the background lists them. One of them can be opened. */
export function JournalTable(props: { readonly options: OptionsModel; readonly lines: readonly JournalEntry[] }) {
	const { options, lines } = props;
	const [open, setOpen] = useState<string | null>(null);
	return (
		<ScrollFrame label={text('journal_table')}>
			<table class="journal">
				<thead>
					<tr>
						{columns.map((column) => (
							<th key={column} scope="col" data-column={column}>
								{text(column === 'suggestion' ? 'options_suggestions' : `journal_${column}`)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{lines.map((line) => (
						<Line
							key={line.id}
							options={options}
							line={line}
							isOpen={open === line.id}
							onToggle={() => setOpen(open === line.id ? null : line.id)}
						/>
					))}
				</tbody>
			</table>
		</ScrollFrame>
	);
}

function Line(props: {
	readonly options: OptionsModel;
	readonly line: JournalEntry;
	readonly isOpen: boolean;
	readonly onToggle: () => void;
}) {
	const { options, line, isOpen, onToggle } = props;
	const id = useId();
	return (
		<>
			<JournalRow line={line} opened={isOpen ? id : null} onToggle={onToggle} />
			{isOpen && (
				<tr class="line-detail">
					<td id={id} colSpan={columns.length}>
						<LineDetail options={options} line={line} />
					</td>
				</tr>
			)}
		</>
	);
}
