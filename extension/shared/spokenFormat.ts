import { formatLocale } from './text.ts';

/**
 * A formatter of `Intl` for the language that is spoken: made when it is first needed, since making one is slow, and made
 * anew once another language is spoken. Times are in the time zone of the agent's machine, which is what `Intl` takes
 * unless it is told another.
 */
export function spokenFormat<Formatter>(make: (locale: string) => Formatter): () => Formatter {
	let made: { readonly locale: string; readonly formatter: Formatter } | null = null;
	return () => {
		const locale = formatLocale();
		if (made?.locale !== locale) made = { locale, formatter: make(locale) };
		return made.formatter;
	};
}
