import { type Language, languages } from '../../src/policy/languages.ts';
import { speakWith, type Translate } from './text.ts';

/** What {@link createSpeaker} needs from outside. */
export type SpeakerPorts = {
	/**
	 * The browser's message API, which speaks the browser's language where there are words in it, else English. What ships
	 * has only the manifest's words for it; in development it has them all.
	 */
	readonly browserTranslate: Translate;
	/** The language of the browser's own menus, such as `pt-PT`. */
	readonly browserLanguage: string;
	/** The languages the agent reads, the first one best; they say how numbers and times are written. */
	readonly preferred: readonly string[];
	/** Reads all strings of one language from the package. */
	readonly load: (language: Language) => Promise<Translate>;
};

const baseOf = (tag: string): string | undefined => tag.split('-')[0];

/**
 * Answers how to speak the language of a setting: a BCP 47 tag, or nothing for the browser's, and English where there are no
 * words in that. It is read from the package, unless the message API has all its words. The last call counts, also where
 * an earlier one is answered later. Where a language cannot be read the message API is left to speak.
 */
export function createSpeaker(ports: SpeakerPorts): (wanted: string) => Promise<void> {
	const { browserTranslate, browserLanguage, preferred, load } = ports;
	let calls = 0;
	return async (wanted) => {
		calls += 1;
		const call = calls;
		const chosen =
			languages.find((tag) => tag === wanted) ??
			languages.find((tag) => baseOf(tag) === baseOf(browserLanguage)) ??
			'en';
		let translate = browserTranslate;
		if (chosen !== browserTranslate('languageTag', [])) {
			try {
				translate = await load(chosen);
			} catch (error) {
				console.warn(`Afterword: the words of ${chosen} could not be read.`, error);
			}
		}
		if (call === calls) speakWith(translate, preferred);
	};
}
