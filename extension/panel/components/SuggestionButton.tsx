import { text } from '../../shared/text.ts';
import type { ShownSuggestion } from '../frozenSuggestions.ts';
import { reasonText } from '../reasonText.ts';
import { unlessDoubled } from '../unlessDoubled.ts';
import { KeyCap } from './KeyCap.tsx';

/**
 * One suggestion: its key, the code, and in one line how sure it is and why, the strongest reason first. What does not fit
 * the line is cut and stands whole in the title. A code that is no longer valid stays, but cannot be chosen.
 */
export function SuggestionButton(props: {
	readonly suggestion: ShownSuggestion;
	/** Whether the tab key stops here. */
	readonly reachable: boolean;
	readonly pending: boolean;
	/** Whether its digit chooses it. */
	readonly keyboard: boolean;
	readonly onChoose: () => void;
	readonly onFocus: () => void;
}) {
	const { suggestion, reachable, pending, keyboard } = props;
	const { rank, confidence, available } = suggestion;
	const why = available
		? [suggestion.reason, ...suggestion.more].map(reasonText).join(' · ')
		: text('suggestion_unavailable');
	return (
		<button
			type="button"
			data-suggestion={rank}
			data-code-id={suggestion.id}
			data-confidence={confidence}
			data-leads={suggestion.leads}
			data-pending={pending}
			disabled={!available}
			tabIndex={reachable ? 0 : -1}
			aria-keyshortcuts={keyboard ? String(rank) : undefined}
			onClick={unlessDoubled(props.onChoose)}
			onFocus={props.onFocus}
		>
			{keyboard && <KeyCap name={rank} />}
			<span class="suggestion-words">
				<span class="suggestion-name">{suggestion.name}</span>
				<span class="suggestion-why" title={why}>
					{available && confidence !== 'unranked' && (
						<>
							<b>{text(`confidence_${confidence}`)}</b>
							{' · '}
						</>
					)}
					{why}
				</span>
			</span>
		</button>
	);
}
