import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Entry, Snippet } from '../../../src/protocol/snapshot.ts';
import { countedText, text } from '../../shared/text.ts';
import { findSnippets, type SnippetCall, snippetCall } from '../findSnippets.ts';
import { insertSnippet } from '../insertSnippet.ts';
import type { PanelModel } from '../panelModel.ts';
import type { NotesKeys } from './NotesField.tsx';

const listId = 'snippet-list';
const optionId = (place: number): string => `${listId}-${place}`;

/**
 * The snippets that a slash at the start of a word opens below the notes. The focus stays in the notes, where typing
 * narrows the list; the field points a screen reader to the list and to the option that Enter inserts.
 */
export function SnippetList(props: {
	readonly panel: PanelModel;
	readonly entry: Entry;
	readonly field: RefObject<HTMLTextAreaElement | null>;
	readonly keys: NotesKeys;
}) {
	const { panel, entry, field, keys } = props;
	const [call, setCall] = useState<SnippetCall | null>(null);
	const [place, setPlace] = useState(0);
	/** The slash whose list was closed with Escape; it stays closed. */
	const [closed, setClosed] = useState<number | null>(null);
	const snippets = panel.snapshot.value?.snippets ?? [];
	const found = call === null || call.start === closed ? [] : findSnippets(snippets, call.query);
	const isOpen = found.length > 0;
	const reached = Math.min(place, found.length - 1);
	const best = found[reached];

	useEffect(() => {
		const element = field.current;
		const follow = (): void => {
			const caret = element?.selectionStart ?? 0;
			const isHere = element !== null && element === document.activeElement && caret === element.selectionEnd;
			const next = isHere ? snippetCall(element.value, caret) : null;
			setCall(next);
			setPlace(0);
			if (next === null) {
				setClosed(null);
			}
		};
		for (const name of ['input', 'click', 'blur', 'focus'] as const) {
			element?.addEventListener(name, follow);
		}
		// The slash may have come before this list was there.
		follow();
		return () => {
			for (const name of ['input', 'click', 'blur', 'focus'] as const) {
				element?.removeEventListener(name, follow);
			}
		};
	}, [field]);

	useLayoutEffect(() => {
		const element = field.current;
		const attributes = {
			'aria-autocomplete': 'list',
			'aria-haspopup': 'listbox',
			'aria-controls': listId,
			'aria-activedescendant': optionId(reached),
		};
		for (const [name, value] of Object.entries(attributes)) {
			if (isOpen) {
				element?.setAttribute(name, value);
			} else {
				element?.removeAttribute(name);
			}
		}
	}, [field, isOpen, reached]);

	const [first] = found;
	useEffect(() => {
		if (first !== undefined) {
			panel.say([countedText('snippets_found', found.length, first.name)]);
		}
	}, [panel, found.length, first]);

	const insert = (snippet: Snippet): void => {
		if (field.current === null || call === null) {
			return;
		}
		const agentName = panel.snapshot.value?.agentName ?? null;
		insertSnippet(field.current, call, snippet, { entry, agentName, now: panel.clock() });
		panel.say([text('snippets_inserted', snippet.name)]);
	};
	const commands: Readonly<Record<string, () => void>> = {
		ArrowDown: () => setPlace((reached + 1) % found.length),
		ArrowUp: () => setPlace((reached + found.length - 1) % found.length),
		Enter: () => best !== undefined && insert(best),
		Tab: () => best !== undefined && insert(best),
		Escape: () => setClosed(call?.start ?? null),
	};
	keys.current = (event) => {
		const command = isOpen && !event.ctrlKey && !event.metaKey && !event.shiftKey ? commands[event.key] : undefined;
		if (command !== undefined) {
			event.preventDefault();
			event.stopPropagation();
			command();
		}
	};
	return (
		isOpen && (
			<div id={listId} class="snippets" role="listbox" aria-label={text('snippets_label')}>
				{found.map((snippet, at) => (
					<button
						type="button"
						tabIndex={-1}
						key={`${at} ${snippet.name}`}
						id={optionId(at)}
						role="option"
						data-snippet={snippet.name}
						aria-selected={at === reached}
						// A press must not take the focus out of the notes.
						onPointerDown={(event) => {
							event.preventDefault();
							insert(snippet);
						}}
					>
						<b>{snippet.name}</b>
						<span>{snippet.text}</span>
					</button>
				))}
			</div>
		)
	);
}
