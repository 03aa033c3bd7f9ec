import type { SuggestionReport } from '../../../../src/journal/suggestionFigures.ts';
import { shownCount, suggestionShare } from '../../../../src/journal/suggestionShare.ts';
import { countedText, text } from '../../../shared/text.ts';
import { numberFormats } from '../../numberFormats.ts';

const { percent, seconds } = numberFormats;

/** The figures in a few sentences: how often the suggestions were right, and what they are worth where that was measured. */
export function Verdict({ report }: { readonly report: SuggestionReport }) {
	const { total, shown, heldOut, heldOutFirst } = report;
	const first = suggestionShare(total, 'first');
	const inThree = suggestionShare(total, 'inThree');
	return (
		<div class="verdict" data-verdict>
			<p>
				{first === null || inThree === null
					? text('figures_noneShown')
					: countedText('figures_verdict', shownCount(total), percent(first), percent(inThree))}
			</p>
			{total.silent > 0 && <p>{countedText('figures_silent', total.silent)}</p>}
			{total.heldOut > 0 && (
				<p>
					{countedText('figures_heldOut', total.heldOut, heldOutFirst)}{' '}
					{shown.median !== null &&
						heldOut.median !== null &&
						text('figures_worth', seconds(shown.median), seconds(heldOut.median))}
				</p>
			)}
		</div>
	);
}
