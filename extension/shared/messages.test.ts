import { describe, expect, it } from 'vitest';
import german from '../../public/_locales/de/messages.json' with { type: 'json' };
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import french from '../../public/_locales/fr/messages.json' with { type: 'json' };
import japanese from '../../public/_locales/ja/messages.json' with { type: 'json' };
import { countedText, language, onLanguage, speakWith, text } from './text.ts';
import { translatorFrom } from './translatorFrom.ts';

type Message = {
	readonly message: string;
	readonly description?: string;
	readonly placeholders?: Readonly<Record<string, { readonly content: string; readonly example?: string }>>;
};
const entries: [string, Message][] = Object.entries(english);
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

	it.each(withPlaceholders)('tell the translator of %s what it is for and give examples', (name, message) => {
		expect(message.description).toMatch(/\w/);
		const placeholders = Object.values(message.placeholders ?? {});
		// A form of a sentence that counts may leave the count out.
		const [first = 1] = placeholders.map(({ content }) => Number(content.slice(1)));
		expect(placeholders.map(({ content }) => content)).toEqual(placeholders.map((_, place) => `$${place + first}`));
		expect(first).toBeLessThanOrEqual(/_(one|two|few|many)$/.test(name) ? 2 : 1);
		expect(placeholders.every(({ example }) => example !== undefined)).toBe(true);
	});
});

const speak = (messages: Parameters<typeof translatorFrom>[0], preferred: readonly string[] = []) =>
	speakWith(translatorFrom(messages), preferred);

describe('text', () => {
	it('fills placeholders in order', () => {
		speak(english);
		expect(text('reason_habitHere', 7, 9)).toBe('Your choice in 7 of 9 here');
	});

	it('leaves a "$1" in a substitution alone', () => {
		speak(english);
		expect(text('search_foundNone', '$1 off')).toBe('No code matches “$1 off”. Try fewer letters.');
	});

	it('writes numbers as the language does, and as the agent’s country does where it speaks that language', () => {
		speak(english);
		expect(text('reason_habitHere', 1200, 3400)).toBe('Your choice in 1,200 of 3,400 here');
		speak(german, ['en-GB']);
		expect(text('reason_habitHere', 1200, 3400)).toContain('1.200 von 3.400');
		const swiss = new Intl.NumberFormat('de-CH');
		speak(german, ['en-GB', 'de-CH', 'de-DE']);
		expect(text('reason_habitHere', 1200, 3400)).toContain(`${swiss.format(1200)} von ${swiss.format(3400)}`);
	});

	it('sets names from right to left apart, and leaves others alone', () => {
		speak(english);
		expect(text('held_title', 'החזר 2')).toBe('Chosen: \u2068החזר 2\u2069');
		expect(text('held_title', 'Größe 2')).toBe('Chosen: Größe 2');
	});

	it('tells who listens that another language is spoken, until they stop', () => {
		const heard: string[] = [];
		const stop = onLanguage(() => heard.push(language()));
		speak(german);
		speak(japanese);
		stop();
		speak(english);
		expect(heard).toEqual(['de', 'ja']);
	});
});

describe('counted text', () => {
	it('takes the form that the rules of the language give', () => {
		speak(english);
		expect(countedText('quiet_active', 1)).toBe('One conversation going on.');
		expect(countedText('quiet_active', 0)).toBe('0 conversations going on.');
		expect(countedText('search_found', 2, 'Refund')).toBe('2 codes match. Enter chooses Refund.');
		speak(french);
		expect([0, 1, 2].map((count) => countedText('quiet_active', count))).toEqual([
			'0 interaction en cours.',
			'1 interaction en cours.',
			'2 interactions en cours.',
		]);
		speak(japanese);
		expect(countedText('quiet_active', 1)).toBe('対応中のインタラクションが 1 件あります。');
	});

	it('takes the form for all else where the language has none of its own', () => {
		speak(french);
		expect(new Intl.PluralRules('fr').select(1_000_000)).toBe('many');
		expect(countedText('quiet_active', 1_000_000)).toContain('interactions en cours.');
	});
});
