import type { Snippet } from '../../src/protocol/snapshot.ts';
import { foldText } from './foldText.ts';

/** The part of the notes that asks for a snippet: the slash at `start`, and what was typed after it. */
export type SnippetCall = { readonly start: number; readonly query: string };

/** A slash at the start of a word, and letters after it up to the caret. */
const call = /(?:^|\s)\/([^\s/]*)$/;

/** Whether the caret stands behind a slash that begins a word, and what follows that slash; null where it does not. */
export function snippetCall(notes: string, caret: number): SnippetCall | null {
	const query = call.exec(notes.slice(0, caret))?.[1];
	return query === undefined ? null : { start: caret - query.length - 1, query };
}

/** The snippets in whose name a word begins with the query, whatever its case and accents; those that begin with it first. */
export function findSnippets(snippets: readonly Snippet[], query: string): readonly Snippet[] {
	const wanted = foldText(query).folded;
	const grade = ({ name }: Snippet): number => {
		const { folded } = foldText(name);
		if (folded.startsWith(wanted)) {
			return 0;
		}
		return folded.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted)) ? 1 : 2;
	};
	return snippets
		.map((snippet) => ({ snippet, grade: grade(snippet) }))
		.filter((found) => found.grade < 2)
		.toSorted((one, other) => one.grade - other.grade)
		.map(({ snippet }) => snippet);
}
