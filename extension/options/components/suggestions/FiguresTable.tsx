import type { SuggestionFigures } from '../../../../src/journal/suggestionFigures.ts';
import { suggestionShare } from '../../../../src/journal/suggestionShare.ts';
import { suggestionStandings } from '../../../../src/journal/suggestionStanding.ts';
import { text } from '../../../shared/text.ts';
import { numberFormats } from '../../numberFormats.ts';
import { ScrollFrame } from './ScrollFrame.tsx';

/** A line of the table: what it is about, and its figures. */
export type FiguresRow = { readonly key: string; readonly name: string; readonly figures: SuggestionFigures };

/** How often the stored code stood where among the suggestions, line by line. */
export function FiguresTable(props: {
	readonly by: 'queue' | 'week';
	readonly rows: readonly FiguresRow[];
	/** The sum of all lines; null where it would say nothing. */
	readonly total: SuggestionFigures | null;
}) {
	const { by, rows, total } = props;
	return (
		<ScrollFrame label={text(`figures_by_${by}`)}>
			<table data-figures={by}>
				<thead>
					<tr>
						<th scope="col">{text(`figures_${by}`)}</th>
						{suggestionStandings.map((standing) => (
							<th key={standing} scope="col" class="number">
								{text(`figures_${standing}`)}
							</th>
						))}
						<th scope="col" class="number">
							{text('figures_share')}
						</th>
					</tr>
				</thead>
				<tbody>
					{rows.map(({ key, name, figures }) => (
						<Row key={key} name={name} figures={figures} />
					))}
				</tbody>
				{total !== null && (
					<tfoot>
						<Row name={text('figures_allQueues')} figures={total} />
					</tfoot>
				)}
			</table>
		</ScrollFrame>
	);
}

function Row({ name, figures }: { readonly name: string; readonly figures: SuggestionFigures }) {
	const share = suggestionShare(figures, 'first');
	return (
		<tr>
			<th scope="row" dir="auto">
				{name}
			</th>
			{suggestionStandings.map((standing) => (
				<td key={standing} class="number" data-standing={standing} data-zero={figures[standing] === 0}>
					{numberFormats.count(figures[standing])}
				</td>
			))}
			<td class="number" data-share>
				{share === null ? '–' : numberFormats.percent(share)}
			</td>
		</tr>
	);
}
