import type { Language } from '../../src/policy/languages.ts';
import type { Translate } from './text.ts';
import { translatorFrom } from './translatorFrom.ts';

async function readList(name: string): Promise<readonly string[]> {
	const answer = await fetch(`/strings/${name}.json`);
	return (await answer.json()) as readonly string[];
}

/**
 * All strings of a language as the build lays them into the package, each in English where the language lacks it. Rejects
 * where the package has no such file.
 */
export async function loadLanguage(language: Language): Promise<Translate> {
	const [names, strings] = await Promise.all([readList('names'), readList(language)]);
	return translatorFrom(Object.fromEntries(names.map((name, at) => [name, { message: strings[at] ?? '' }])));
}
