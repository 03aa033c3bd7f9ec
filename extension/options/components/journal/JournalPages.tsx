import type { JournalEntry } from '../../../../src/journal/journalEntry.ts';
import { text } from '../../../shared/text.ts';
import type { OptionsModel } from '../../optionsModel.ts';
import { JournalTable } from './JournalTable.tsx';

/** Lines on one page. */
const pageSize = 50;

/** The lines page by page: thousands of rows at once are slow to draw, and nobody reads them. */
export function JournalPages(props: {
	readonly options: OptionsModel;
	readonly lines: readonly JournalEntry[];
	readonly page: number;
	readonly onPage: (page: number) => void;
}) {
	const { options, lines, onPage } = props;
	const last = Math.ceil(lines.length / pageSize) - 1;
	const page = Math.min(props.page, last);
	const from = page * pageSize;
	const shown = lines.slice(from, from + pageSize);
	/** Both buttons stay where they are and keep the focus, at the ends too. */
	const turn = (to: number) => ({
		type: 'button' as const,
		class: 'button',
		'aria-disabled': to < 0 || to > last,
		onClick: () => {
			if (to >= 0 && to <= last) onPage(to);
		},
	});
	return (
		<>
			<JournalTable options={options} lines={shown} />
			{last > 0 && (
				<nav class="pages" aria-label={text('pages')}>
					<button {...turn(page - 1)} data-page-newer>
						{text('pages_previous')}
					</button>
					<span role="status" data-page={page}>
						{text('pages_range', from + 1, from + shown.length, lines.length)}
					</span>
					<button {...turn(page + 1)} data-page-older>
						{text('pages_next')}
					</button>
				</nav>
			)}
		</>
	);
}
