import { countedText, text } from '../../shared/text.ts';
import { Icon } from './Icon.tsx';

/** Where the agent types to find a code. Enter while a word is being composed (as in Japanese) does not choose. */
export function SearchField(props: {
	readonly query: string;
	/** How many codes there are to search. */
	readonly count: number;
	readonly onQuery: (query: string) => void;
	readonly onEnter: () => void;
	readonly onEscape: () => void;
}) {
	const commands: Readonly<Record<string, () => void>> = { Enter: props.onEnter, Escape: props.onEscape };
	return (
		<div class="search">
			<Icon name="search" />
			<input
				type="search"
				data-search
				autocomplete="off"
				spellcheck={false}
				aria-label={text('search_label')}
				placeholder={countedText('search_placeholder', props.count)}
				value={props.query}
				onInput={({ currentTarget }) => props.onQuery(currentTarget.value)}
				onKeyDown={(event) => {
					const command = event.isComposing || event.repeat ? undefined : commands[event.key];
					if (command !== undefined) {
						event.preventDefault();
						command();
					}
				}}
			/>
		</div>
	);
}
