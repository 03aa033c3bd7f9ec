import {
	type CountedKey,
	countedText,
	type MessageKey,
	type Substitution,
	speakWith,
} from '../../extension/shared/text.ts';
import { translatorFrom } from '../../extension/shared/translatorFrom.ts';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

const translate = translatorFrom(messages);
speakWith(translate);

/**
 * An English sentence of the product as the browser shows it.
 *
 * @throws Error when the sentence is empty, so that a test never waits for nothing
 */
export function sentence(key: MessageKey, ...substitutions: readonly string[]): string {
	const words = translate(key, [...substitutions]);
	if (words === '') throw new Error(`The sentence ${key} is empty.`);
	return words;
}

/** The English form of a sentence for this count as the browser shows it. */
export function countedSentence(key: CountedKey, count: number, ...more: readonly Substitution[]): string {
	return countedText(key, count, ...more);
}
