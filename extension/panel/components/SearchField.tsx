import { text } from '../../shared/text.ts';
import { Icon } from './Icon.tsx';

/** Where the agent types to find a code. Enter while a word is being composed (as in Japanese) does not choose. */
export function SearchField(props: {
	readonly query: string;
	/** How many codes there are to search. */
	readonly count: number;
	readonly onQuery: (query: string) => void;
	readonly onEnter: () => void;
}) {
	return (
		<div class="search">
			<Icon name="search" />
			<input
				type="search"
				class="search-field"
				data-search
				autocomplete="off"
				spellcheck={false}
				aria-label={text('search_label')}
				placeholder={text('search_placeholder', props.count)}
				value={props.query}
				onInput={({ currentTarget }) => props.onQuery(currentTarget.value)}
				onKeyDown={(event) => {
					if (event.key === 'Enter' && !event.isComposing && !event.repeat) {
						event.preventDefault();
						props.onEnter();
					}
				}}
			/>
		</div>
	);
}
