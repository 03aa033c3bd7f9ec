import type { Language } from '../../src/policy/languages.ts';
import type { Translate } from './text.ts';
import { type Messages, translatorFrom } from './translatorFrom.ts';

/** The strings of one language as they lie in the package, the same file that the browser's message API reads. */
async function readMessages(language: Language): Promise<Messages> {
	const answer = await fetch(`/_locales/${language.replace('-', '_')}/messages.json`);
	return (await answer.json()) as Messages;
}

/** All strings of a language, each in English where the language lacks it. Rejects where the package has no such file. */
export async function loadLanguage(language: Language): Promise<Translate> {
	const [own, english] = (await Promise.all([readMessages(language), readMessages('en')])).map(translatorFrom);
	return (key, substitutions) => own?.(key, substitutions) || english?.(key, substitutions) || '';
}
