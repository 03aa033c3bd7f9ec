import type { Snippet } from '../../src/protocol/snapshot.ts';
import type { SnippetCall } from './findSnippets.ts';
import { type SnippetFacts, snippetText } from './snippetText.ts';

/**
 * Puts a snippet into the notes in place of the slash that called it, and marks its first blank, so that the next key
 * fills it in. The field tells of it as of typing, so that it is saved like that.
 */
export function insertSnippet(
	field: HTMLTextAreaElement,
	{ start, query }: SnippetCall,
	snippet: Snippet,
	facts: SnippetFacts,
): void {
	const filled = snippetText(snippet.text, facts);
	field.setRangeText(filled.value, start, start + 1 + query.length, 'end');
	field.setSelectionRange(start + filled.start, start + filled.end);
	field.dispatchEvent(new Event('input', { bubbles: true }));
}
