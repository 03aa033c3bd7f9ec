import { type Areas, readItem, writeItem } from '../../src/storage/item.ts';
import { languageItem } from '../../src/storage/items.ts';
import { browserSpeech } from '../shared/browserSpeech.ts';
import { createSpeaker } from '../shared/createSpeaker.ts';
import { loadLanguage } from '../shared/loadLanguage.ts';

/**
 * Answers how to take up the `locale` of the settings in force: it is noted for the pages, which wait for it before they
 * paint, and the background's own texts speak it once the promise is fulfilled. Calling again with the same one costs
 * nothing.
 */
export function followLocale(areas: Areas, onTrouble: (error: unknown) => void): (locale: string) => Promise<void> {
	const speak = createSpeaker({ ...browserSpeech, load: loadLanguage });
	const note = async (locale: string): Promise<void> => {
		if ((await readItem(areas, languageItem)) !== locale) await writeItem(areas, languageItem, locale);
	};
	let last: { readonly locale: string; readonly spoken: Promise<void> } | null = null;
	return (locale) => {
		if (last?.locale !== locale) {
			last = { locale, spoken: speak(locale) };
			void note(locale).catch(onTrouble);
		}
		return last.spoken;
	};
}
