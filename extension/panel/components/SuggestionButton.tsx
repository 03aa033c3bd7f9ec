import { text } from '../../shared/text.ts';
import type { ShownSuggestion } from '../frozenSuggestions.ts';
import { reasonText } from '../reasonText.ts';
import { KeyCap } from './KeyCap.tsx';

/** One suggestion: its key, the code, how sure it is and why. A code that is no longer valid stays, but cannot be chosen. */
export function SuggestionButton(props: {
	readonly suggestion: ShownSuggestion;
	/** Whether the tab key stops here. */
	readonly reachable: boolean;
	readonly pending: boolean;
	readonly onChoose: () => void;
	readonly onFocus: () => void;
}) {
	const { suggestion, reachable, pending } = props;
	const { rank, confidence } = suggestion;
	return (
		<button
			type="button"
			data-suggestion={rank}
			data-code-id={suggestion.id}
			data-confidence={confidence}
			data-pending={pending}
			disabled={!suggestion.available}
			tabIndex={reachable ? 0 : -1}
			aria-keyshortcuts={String(rank)}
			onClick={props.onChoose}
			onFocus={props.onFocus}
		>
			<KeyCap name={rank} />
			<span class="suggestion-words">
				<span class="suggestion-name">{suggestion.name}</span>
				<span class="suggestion-why">
					{suggestion.available ? (
						<>
							{confidence !== 'unranked' && <span class="confidence">{text(`confidence_${confidence}`)}</span>}
							<span>{reasonText(suggestion.reason)}</span>
						</>
					) : (
						<span>{text('suggestion_unavailable')}</span>
					)}
				</span>
			</span>
		</button>
	);
}
