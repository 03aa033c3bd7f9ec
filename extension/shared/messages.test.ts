import { describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { countedText, speakWith, text } from './text.ts';
import { translatorFrom } from './translatorFrom.ts';

type Message = {
	readonly message: string;
	readonly description?: string;
	readonly placeholders?: Readonly<Record<string, { readonly content: string; readonly example?: string }>>;
};
const entries: [string, Message][] = Object.entries(messages);
const withPlaceholders = entries.filter(([, { placeholders }]) => placeholders !== undefined);

describe('the strings', () => {
	it('have names the browser accepts and are not empty', () => {
		expect(entries.length).toBeGreaterThan(100);
		for (const [name, { message }] of entries) {
			expect(name).toMatch(/^\w+$/);
			expect(message.trim()).toBe(message);
			expect(message).not.toBe('');
		}
	});

	it('use exactly the placeholders they declare', () => {
		for (const [name, { message, placeholders = {} }] of entries) {
			const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, placeholder]) => placeholder?.toLowerCase());
			expect(new Set(used), name).toEqual(new Set(Object.keys(placeholders)));
		}
	});

	it.each(withPlaceholders)('tell the translator of %s what it is for and give examples', (_, message) => {
		expect(message.description).toMatch(/\w/);
		const placeholders = Object.values(message.placeholders ?? {});
		expect(placeholders.map(({ content }) => content)).toEqual(placeholders.map((_, place) => `$${place + 1}`));
		expect(placeholders.every(({ example }) => example !== undefined)).toBe(true);
	});
});

describe('text', () => {
	it('fills placeholders in order and counts by the rules of the language', () => {
		speakWith(translatorFrom(messages));
		expect(text('reason_habitHere', 7, 9)).toBe('Your choice in 7 of 9 here');
		expect(countedText(1, 'quiet_activeOne', 'quiet_activeOther')).toBe('One conversation going on.');
		expect(countedText(3, 'quiet_activeOne', 'quiet_activeOther')).toBe('3 conversations going on.');
		expect(countedText(2, 'search_foundOne', 'search_foundOther', 'Refund')).toBe(
			'2 codes match. Enter chooses Refund.',
		);
	});

	it('leaves a "$1" in a substitution alone', () => {
		speakWith(translatorFrom(messages));
		expect(text('search_foundNone', '$1 off')).toBe('No code matches “$1 off”. Try fewer letters.');
	});
});
