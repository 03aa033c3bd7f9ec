import type messages from '../../public/_locales/en/messages.json';

/** The name of a string in `public/_locales/en/messages.json`; a name that is not there does not compile. */
export type MessageKey = keyof typeof messages;

/** What stands before `_one` in the names of strings that there are several forms of, by the plural rules of a language. */
type Counted<Key> = Key extends `${infer Base}_one` ? Base : never;

/** The name of a string that counts, without its form: `quiet_active` for `quiet_active_one` and `quiet_active_other`. */
export type CountedKey = Counted<MessageKey>;

/** Looks a string up and fills its placeholders; answers an empty string for an unknown name, as the browser does. */
export type Translate = (key: string, substitutions: string[]) => string;

/** What fills a placeholder. A number is written as the language writes numbers. */
export type Substitution = string | number;

let translate: Translate = () => '';
let region: readonly string[] = [];
let writeNumber = new Intl.NumberFormat('en');
let forms = new Intl.PluralRules('en');
const listeners = new Set<() => void>();

/**
 * Chooses where strings come from: the browser's message API, a `messages.json`, or a stand-in. Whoever listens hears of
 * it. `preferred` are the agent's languages as the browser knows them, such as `en-GB`; one of them says how the language
 * of the strings writes numbers and times in the agent's country.
 */
export function speakWith(source: Translate, preferred: readonly string[] = []): void {
	translate = source;
	region = preferred;
	writeNumber = new Intl.NumberFormat(formatLocale());
	forms = new Intl.PluralRules(language());
	for (const listener of listeners) listener();
}

/** Calls the listener whenever the language has changed; answers how to end that. */
export function onLanguage(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** The language that is spoken, as a BCP 47 tag, in the words of its own strings. */
export function language(): string {
	return text('languageTag') || 'en';
}

/** The tag by which `Intl` writes: the language that is spoken, as it is written in the agent's own country where that is known. */
export function formatLocale(): string {
	const spoken = language();
	const [base] = spoken.split('-');
	return region.find((tag) => tag.split('-')[0] === base) ?? spoken;
}

/** Letters that are written from right to left: Hebrew, Arabic and their relatives. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A name from right to left is set apart, so that it does not turn the words and numbers beside it around. */
function fill(substitution: Substitution): string {
	if (typeof substitution === 'number') return writeNumber.format(substitution);
	return rightToLeft.test(substitution) ? `\u2068${substitution}\u2069` : substitution;
}

/** The string with this name. Substitutions fill its placeholders in the order `$1`, `$2`, … */
export function text(key: MessageKey, ...substitutions: readonly Substitution[]): string {
	return translate(key, substitutions.map(fill));
}

/** The string with a name that only arrives at run time, or `null` where there is none. */
export function textIfKnown(key: string): string | null {
	return translate(key, []) || null;
}

/**
 * The form of a string for this count, by the plural rules of the language it is written in: `_one`, `_many`, … or
 * `_other`. The count fills the first placeholder, and need not stand in every form.
 */
export function countedText(key: CountedKey, count: number, ...more: readonly Substitution[]): string {
	const filled = [count, ...more].map(fill);
	return translate(`${key}_${forms.select(count)}`, filled) || translate(`${key}_other`, filled);
}
