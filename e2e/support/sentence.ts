import type { MessageKey } from '../../extension/shared/text.ts';
import { translatorFrom } from '../../extension/shared/translatorFrom.ts';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };

const translate = translatorFrom(messages);

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
