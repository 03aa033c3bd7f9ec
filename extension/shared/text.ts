import type messages from '../../public/_locales/en/messages.json';

/** The name of a string in `public/_locales/en/messages.json`; a name that is not there does not compile. */
export type MessageKey = keyof typeof messages;

/** Looks a string up and fills its placeholders; answers an empty string for an unknown name, as the browser does. */
export type Translate = (key: string, substitutions: string[]) => string;

let translate: Translate = () => '';

/** Chooses where strings come from. Each page calls this once before it renders: the browser's message API, or a stand-in. */
export function speakWith(source: Translate): void {
	translate = source;
}

/** The string with this name. Substitutions fill its placeholders in the order `$1`, `$2`, … */
export function text(key: MessageKey, ...substitutions: readonly (string | number)[]): string {
	return translate(key, substitutions.map(String));
}

/** The string with a name that only arrives at run time, or `null` where there is none. */
export function textIfKnown(key: string): string | null {
	return translate(key, []) || null;
}

/**
 * One of two strings, by the plural rules of the language they are written in. The count is the first substitution of
 * the second string and of no use to the first, which says "one" in words; so it is for 1 alone, although French and
 * Portuguese put 0 there too.
 */
export function countedText(count: number, one: MessageKey, other: MessageKey, ...more: readonly string[]): string {
	const form = new Intl.PluralRules(text('languageTag') || 'en').select(count);
	return form === 'one' && count === 1 ? text(one, ...more) : text(other, count, ...more);
}
