import browser from 'webextension-polyfill';
import { browserSpeech } from './browserSpeech.ts';
import { createSpeaker } from './createSpeaker.ts';
import type { LanguagePorts } from './followLanguage.ts';

/** Where a page learns of the language that the settings name, and how it speaks it. */
export const languagePorts: LanguagePorts = {
	speak: createSpeaker({
		...browserSpeech,
		// Only who speaks another language than the browser's pays for what reads it.
		load: async (language) => (await import('./loadLanguage.ts')).loadLanguage(language),
	}),
	read: async () => (await browser.storage.local.get('language'))['language'],
	onChange: (listener) =>
		browser.storage.local.onChanged.addListener(({ language }) => {
			if (language !== undefined) listener(language.newValue);
		}),
};
