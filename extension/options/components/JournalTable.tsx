import type { JournalEntry } from '../../../src/journal/journalEntry.ts';
import { text } from '../../shared/text.ts';
import { JournalRow } from './JournalRow.tsx';

const columns = ['time', 'queue', 'medium', 'code', 'outcome', 'suggestion', 'seconds', 'requests'] as const;

/** The journal as a table, in the order the background lists it. */
export function JournalTable({ lines }: { readonly lines: readonly JournalEntry[] }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
		<section class="table-frame" tabIndex={0} aria-label={text('journal_table')}>
			<table>
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
						<JournalRow key={line.id} line={line} />
					))}
				</tbody>
			</table>
		</section>
	);
}
