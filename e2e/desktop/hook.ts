/** One thing by which a page can be known: an attribute with a value, or with any (`value` null). Classes are single. */
export type Hook = { readonly attribute: string; readonly value: string | null };

const pattern = /^(?:\.([\w-]+)|#([\w-]+)|\[([\w-]+)(?:="?([^"\]]*)"?)?\])$/;

/** Whether a text names a single hook, as {@link readHook} wants it. */
export function isHook(text: string): boolean {
	return pattern.test(text);
}

/**
 * Reads a hook from its selector: one class, id, or attribute, e.g. `.is-selected`, `[aria-selected]`, `[role=option]`.
 *
 * @throws Error when it is anything else
 */
export function readHook(selector: string): Hook {
	const match = pattern.exec(selector);
	if (match === null) throw new Error(`${selector} is no single hook: write one class, id or attribute.`);
	const [, className, id, attribute = '', value] = match;
	if (className !== undefined) return { attribute: 'class', value: className };
	if (id !== undefined) return { attribute: 'id', value: id };
	return { attribute, value: value ?? null };
}

const single = /\.[\w-]+|#[\w-]+|\[[^\]]+\]/g;

/** Every single hook that a list of selectors rests on, each once, in their order. States like `:disabled` are none. */
export function hooksIn(selectors: readonly string[]): readonly string[] {
	return [...new Set(selectors.flatMap((selector) => selector.match(single) ?? []))];
}

/** A class attribute's text without one hook. */
export function classesWithout(text: string, { attribute, value }: Hook): string {
	if (attribute !== 'class') return text;
	return text
		.split(/\s+/)
		.filter((name) => name !== value)
		.join(' ');
}
