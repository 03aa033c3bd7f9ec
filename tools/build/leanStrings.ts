/** One string of a `messages.json`, as the browser's message API reads it. */
export type LocaleMessage = {
	readonly message: string;
	readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
};

/** The message with `$1`, `$2`, … where it names a placeholder, which both browsers and our own loader read alike. */
function numbered({ message, placeholders = {} }: LocaleMessage): string {
	return message.replaceAll(/\$(\w+)\$/g, (named, name: string) => placeholders[name.toLowerCase()]?.content ?? named);
}

/**
 * A file of strings without what is for translators alone: descriptions, names of placeholders, room between the lines.
 * A number that a digit follows keeps its name, because a browser would read both as one.
 */
export function leanStrings(messages: Readonly<Record<string, LocaleMessage>>): Record<string, LocaleMessage> {
	return Object.fromEntries(
		Object.entries(messages).map(([key, entry]) => {
			const message = numbered(entry);
			if (!/\$\d\d/.test(message)) return [key, { message }];
			return [key, { message: entry.message, ...(entry.placeholders && { placeholders: entry.placeholders }) }];
		}),
	);
}
