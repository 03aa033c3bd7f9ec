import type { Locale } from './desktopSwitches.ts';
import { english } from './locales/english.ts';
import { french } from './locales/french.ts';
import { german } from './locales/german.ts';
import { japanese } from './locales/japanese.ts';
import { portuguese } from './locales/portuguese.ts';
import { type TextKey, type Texts, textKeys } from './texts.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyzæøåßñçλμπжшяคงลาあいう';

/** A string of random letters, so that no test can pass by reading words. */
function gibberish(random: () => number): string {
	const letters = Array.from(alphabet);
	const length = 4 + Math.floor(random() * 9);
	return Array.from({ length }, () => letters[Math.floor(random() * letters.length)] ?? 'x').join('');
}

/** The strings of a language. `random` (0 to 1) makes up those of the pseudo-locale. */
export function localeTexts(locale: Locale, random: () => number): Texts {
	switch (locale) {
		case 'en-us':
			return english;
		case 'de':
			return german;
		case 'ja':
			return japanese;
		case 'pt-br':
			return portuguese;
		case 'fr':
			return french;
		case 'pseudo':
			return Object.fromEntries(textKeys.map((key) => [key, gibberish(random)])) as Record<TextKey, string>;
	}
}
