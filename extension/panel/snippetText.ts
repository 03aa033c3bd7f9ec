import type { Entry } from '../../src/protocol/snapshot.ts';
import { formatLocale, text } from '../shared/text.ts';
import { mediumText } from './mediumText.ts';

/** What fills the placeholders of a snippet. */
export type SnippetFacts = {
	readonly entry: Pick<Entry, 'queueName' | 'medium' | 'direction'>;
	readonly agentName: string | null;
	/** Milliseconds since 1970. */
	readonly now: number;
};

/** A snippet as it is inserted, and the place in it that the agent fills in first: from `start` up to, not including, `end`. */
export type FilledSnippet = { readonly value: string; readonly start: number; readonly end: number };

/** A blank that nobody can fill but the agent: a name in braces, or a line of underscores. */
const blank = /\{[^{}\n]*\}|_{3,}/;

function known({ entry, agentName, now }: SnippetFacts): Readonly<Record<string, string>> {
	const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(formatLocale(), options).format(now);
	return {
		queue: entry.queueName ?? text('queue_unknown'),
		medium: mediumText(entry),
		date: format({ dateStyle: 'medium' }),
		time: format({ timeStyle: 'short' }),
		...(agentName === null ? {} : { agent: agentName }),
	};
}

/**
 * Fills `{queue}`, `{medium}`, `{date}`, `{time}` and `{agent}`. What else stands in braces, or as `___`, is a blank for the
 * agent: the first one is where writing goes on, else the end.
 */
export function snippetText(snippet: string, facts: SnippetFacts): FilledSnippet {
	const values = known(facts);
	const filled: string[] = [];
	let open: { readonly start: number; readonly end: number } | null = null;
	let length = 0;
	for (const part of snippet.split(/(\{[^{}\n]*\}|_{3,})/)) {
		const name = part.slice(1, -1).trim().toLowerCase();
		const value = blank.test(part) && Object.hasOwn(values, name) ? (values[name] ?? part) : part;
		if (open === null && value === part && blank.test(part)) {
			open = { start: length, end: length + part.length };
		}
		filled.push(value);
		length += value.length;
	}
	return { value: filled.join(''), ...(open ?? { start: length, end: length }) };
}
