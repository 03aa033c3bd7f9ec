import browser from 'webextension-polyfill';
import type { SpeakerPorts } from './createSpeaker.ts';

/** The browser's message API, and what the browser knows of the agent's languages. */
export const browserSpeech: Omit<SpeakerPorts, 'load'> = {
	browserTranslate: (key, substitutions) => browser.i18n.getMessage(key, substitutions),
	browserLanguage: browser.i18n.getUILanguage(),
	preferred: navigator.languages,
};
