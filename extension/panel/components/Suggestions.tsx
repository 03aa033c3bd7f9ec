import { useState } from 'preact/hooks';
import type { Entry } from '../../../src/protocol/snapshot.ts';
import { text } from '../../shared/text.ts';
import { useSignalValue } from '../../shared/useSignalValue.ts';
import type { ShownSuggestion } from '../frozenSuggestions.ts';
import type { PanelModel } from '../panelModel.ts';
import { typeAhead } from '../typeAhead.ts';
import { SuggestionButton } from './SuggestionButton.tsx';

/**
 * Up to five suggested codes. While one of them has focus the digits choose and a letter goes to the search field, unless the
 * setting `keyboard` is off. One of them is in the tab order.
 */
export function Suggestions(props: {
	readonly panel: PanelModel;
	readonly entry: Entry;
	readonly suggestions: readonly ShownSuggestion[];
}) {
	const { panel, entry, suggestions } = props;
	const pending = useSignalValue(panel.pending).get(entry.key);
	const available = suggestions.filter((suggestion) => suggestion.available);
	const [focused, setFocused] = useState<string | null>(null);
	const reachable = available.find(({ id }) => id === focused) ?? available[0];
	const keyboard = panel.snapshot.value?.keyboard !== false;
	const choose = (suggestion: ShownSuggestion): void => panel.choose(entry, suggestion, suggestion.rank);
	const onKeyDown = (event: KeyboardEvent): void => {
		if (!keyboard || event.ctrlKey || event.altKey || event.metaKey || event.repeat) {
			return;
		}
		const named = available.find(({ rank }) => String(rank) === event.key);
		if (named !== undefined) {
			event.preventDefault();
			choose(named);
		} else if (/\p{L}/u.test(event.key)) {
			typeAhead(event);
		}
	};
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls; these are commands
		<div class="suggestions" role="group" aria-label={text('suggestions_label')} onKeyDown={onKeyDown}>
			{suggestions.map((suggestion) => (
				<SuggestionButton
					key={suggestion.id}
					suggestion={suggestion}
					reachable={suggestion.id === reachable?.id}
					pending={pending?.codeId === suggestion.id}
					keyboard={keyboard}
					onChoose={() => choose(suggestion)}
					onFocus={() => setFocused(suggestion.id)}
				/>
			))}
		</div>
	);
}
