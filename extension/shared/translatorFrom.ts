import type { Translate } from './text.ts';

/** One string of a `messages.json`, in the browser's own format. */
type Message = {
	readonly message: string;
	readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
};

/**
 * Reads strings straight from a `messages.json`, with the placeholder rules of the browser's message API, for pages
 * that run outside an extension: tests and the gallery.
 */
export function translatorFrom(messages: Readonly<Record<string, Message>>): Translate {
	return (key, substitutions) => {
		const entry = messages[key];
		if (entry === undefined) {
			return '';
		}
		return entry.message.replaceAll(/\$([A-Za-z0-9_]+)\$/g, (_, name: string) => {
			const content = entry.placeholders?.[name.toLowerCase()]?.content ?? '';
			return content.replaceAll(/\$(\d)/g, (_match, position: string) => substitutions[Number(position) - 1] ?? '');
		});
	};
}
