import { useEffect, useRef } from 'preact/hooks';
import type { Snippet } from '../../../src/policy/settingSchemas.ts';
import { text } from '../../shared/text.ts';

/** As long as the settings take them. */
const longestName = 40;
const longestText = 1000;

/** One text block of the agent's own, to change or to remove. A new one has the caret in its name. */
export function SnippetRow(props: {
	readonly row: Snippet;
	/** From 0. */
	readonly place: number;
	/** The organisation decides it. */
	readonly locked: boolean;
	readonly isNew: boolean;
	readonly onChange: (row: Snippet) => void;
	readonly onRemove: () => void;
}) {
	const { row, place, locked } = props;
	const name = useRef<HTMLInputElement>(null);
	useEffect(() => {
		if (props.isNew) {
			name.current?.focus();
		}
	}, []);
	const id = `snippet-${place}`;
	const isHalf = (row.name.trim() === '') !== (row.text.trim() === '');
	return (
		<div class="snippet-row" data-snippet-row={place}>
			<label for={`${id}-name`}>{text('snippet_name')}</label>
			<input
				ref={name}
				id={`${id}-name`}
				type="text"
				class="control"
				maxLength={longestName}
				disabled={locked}
				value={row.name}
				onChange={({ currentTarget }) => props.onChange({ ...row, name: currentTarget.value.trim() })}
			/>
			<label for={`${id}-text`}>{text('snippet_text')}</label>
			<textarea
				id={`${id}-text`}
				class="control"
				rows={2}
				dir="auto"
				maxLength={longestText}
				disabled={locked}
				value={row.text}
				onChange={({ currentTarget }) => props.onChange({ ...row, text: currentTarget.value })}
			/>
			<div class="snippet-row-end">
				<span class="field-hint" role="status">
					{isHalf && text('snippet_incomplete')}
				</span>
				{!locked && (
					<button type="button" class="button-quiet" data-snippet-remove onClick={props.onRemove}>
						{text('snippet_remove', row.name || text('snippet_unnamed'))}
					</button>
				)}
			</div>
		</div>
	);
}
