import type { Translate } from './text.ts';

/** One string of a `messages.json`, in the browser's own format. */
type Message = {
	readonly message: string;
	readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
};

/** A `messages.json`. */
export type Messages = Readonly<Record<string, Message>>;

/**
 * Reads strings straight from a `messages.json`, with the placeholder rules of the browser's message API: for a language
 * that is not the browser's, and for pages that run outside an extension.
 */
export function translatorFrom(messages: Messages): Translate {
	return (key, substitutions) => {
		const entry = messages[key];
		if (entry === undefined) {
			return '';
		}
		const filled = (content: string) =>
			content.replaceAll(/\$(\d)/g, (_match, position: string) => substitutions[Number(position) - 1] ?? '');
		return entry.message.replaceAll(/\$(?:([A-Za-z_]\w*)\$|\d)/g, (found, name?: string) =>
			filled(name === undefined ? found : (entry.placeholders?.[name.toLowerCase()]?.content ?? '')),
		);
	};
}
