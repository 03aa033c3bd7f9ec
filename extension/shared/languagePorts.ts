import browser from 'webextension-polyfill';
import { browserSpeech } from './browserSpeech.ts';
import { createSpeaker } from './createSpeaker.ts';
import type { LanguagePorts } from './followLanguage.ts';
import { loadLanguage } from './loadLanguage.ts';

/** Where a page learns of the language that the settings name, and how it speaks it. */
export const languagePorts: LanguagePorts = {
	speak: createSpeaker({ ...browserSpeech, load: loadLanguage }),
	read: async () => (await browser.storage.local.get('language'))['language'],
	onChange: (listener) =>
		browser.storage.local.onChanged.addListener(({ language }) => {
			if (language !== undefined) listener(language.newValue);
		}),
};
