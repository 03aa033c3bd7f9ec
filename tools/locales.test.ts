import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { projectRoot } from './build/buildExtension.ts';

const folder = join(projectRoot, 'public/_locales');
const placeholder = v.object({ content: v.string(), example: v.optional(v.string()) });
const messagesSchema = v.record(
	v.string(),
	v.object({
		message: v.string(),
		description: v.optional(v.string()),
		placeholders: v.optional(v.record(v.string(), placeholder)),
	}),
);
type Messages = v.InferOutput<typeof messagesSchema>;

const readLocale = (name: string): Messages =>
	v.parse(messagesSchema, JSON.parse(readFileSync(join(folder, name, 'messages.json'), 'utf8')));

const english = readLocale('en');
const translated = ['de', 'es', 'fr', 'ja', 'pt_BR'] as const;
const locales = Object.fromEntries(translated.map((name) => [name, readLocale(name)]));
const localeOf = (name: string): Messages => locales[name] ?? english;
const wordsOf = (messages: Messages, key: string): string => messages[key]?.message ?? '';

/** Strings without words of a language in them, and product names: the same everywhere. */
const wordless = ['origin', 'reason_attribute', 'reason_copilot', 'region_option', 'keyEscape', 'search_enterHint'];
/** Words that are spelt in this language as in English. */
const sameWord: Readonly<Record<string, readonly string[]>> = {
	de: ['options_version', 'options_journal', 'setting_region', 'journal_code'],
	es: [],
	fr: [
		'medium_message',
		'options_suggestions',
		'learner_packs',
		'sources',
		'notes_label',
		'options_version',
		'options_journal',
		'setting_region_commercial',
		'setting_writeRoute_participant',
		'journal_code',
	],
	ja: ['productName'],
	pt_BR: [],
};

/** Columns a text takes in the panel's font, roughly: Japanese letters are twice as wide as Latin ones. */
const columns = (words: string): number => words.length + (words.match(/[\u3000-\u9fff\uff00-\uff60]/g)?.length ?? 0);

/** What stands on buttons and badges, and how many columns it may take at 320 px beside what it stands with. */
const widths: readonly (readonly [columns: number, keys: readonly string[]])[] = [
	[7, ['keyEscape', 'search_enterHint']],
	[10, ['takeBack']],
	[13, ['sendNow', 'journal_clearYes', 'journal_clearNo', 'reset_yes']],
	[14, ['drift_report', 'copy', 'copied', 'setting_saved', 'talking', 'time_over']],
	[16, ['settings', 'signOut', 'confidence_likely', 'confidence_maybe']],
	[19, ['checkNow', 'confidence_veryLikely', 'correct', 'tryAgain', 'reset_button', 'export_button']],
	[23, ['signIn_button', 'signIn_again', 'openSettings', 'hosts_grant', 'thisConversation', 'journal_clear']],
	[16, ['time_up', 'time_left']],
	[28, ['conflict_keep', 'conflict_replace', 'health_copy', 'setting_reset']],
];

it('knows every language that is shipped', () => {
	expect(readdirSync(folder).sort()).toEqual(['de', 'en', 'es', 'fr', 'ja', 'pt_BR']);
});

describe.each(translated)('%s', (name) => {
	const messages = localeOf(name);

	it('has exactly the strings of English', () => {
		expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
	});

	it('fills the same placeholders, with the same values', () => {
		for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
			const contents = (all: typeof placeholders) =>
				Object.fromEntries(Object.entries(all).map(([word, { content }]) => [word, content]));
			expect(contents(placeholders), key).toEqual(contents(english[key]?.placeholders ?? {}));
			const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, word = '']) => word.toLowerCase());
			expect(used.sort(), key).toEqual(Object.keys(placeholders).sort());
		}
	});

	it('leaves nothing empty, in English, or with notes for translators', () => {
		const alike: string[] = [];
		for (const [key, { message, description }] of Object.entries(messages)) {
			expect(message.trim(), key).toBe(message);
			expect(message, key).not.toBe('');
			expect(description, key).toBeUndefined();
			expect(message, key).not.toMatch(/wrap-?up|after-call/i);
			if (message === wordsOf(english, key)) alike.push(key);
		}
		const allowed = new Set([...wordless, ...(sameWord[name] ?? [])]);
		expect(alike.filter((key) => !allowed.has(key))).toEqual([]);
	});

	it('ends sentences where English does', () => {
		const ends = (message: string) => /[.?:。?:]$/.test(message);
		const differing = Object.entries(messages).filter(
			([key, { message }]) => ends(message) !== ends(wordsOf(english, key)),
		);
		expect(differing.map(([key]) => key)).toEqual([]);
	});

	it('names its own language, whose plural rules know no form but one and other for whole numbers', () => {
		const tag = wordsOf(messages, 'languageTag');
		expect(tag).toBe(name.replace('_', '-'));
		expect(Intl.PluralRules.supportedLocalesOf(tag)).toEqual([tag]);
		const rules = new Intl.PluralRules(tag);
		const forms = new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)));
		expect([...forms].filter((form) => form !== 'one' && form !== 'other')).toEqual([]);
	});

	it('spells quotes and apostrophes as print does', () => {
		const typed = Object.entries(messages).filter(([, { message }]) => /['"]/.test(message.replace(/\[".*"\]/, '')));
		expect(typed.map(([key]) => key)).toEqual([]);
	});
});

describe.each(['en', ...translated])('in %s', (name) => {
	const messages = localeOf(name);

	it('buttons and badges are short', () => {
		const tooWide = widths.flatMap(([most, keys]) =>
			keys.filter((key) => {
				const width = columns(wordsOf(messages, key).replaceAll('$CLOCK$', '10:00'));
				return width < 1 || width > most;
			}),
		);
		expect(tooWide.map((key) => `${key}: ${wordsOf(messages, key)}`)).toEqual([]);
	});

	it('name and description are as short as the stores want them', () => {
		// Edge takes names of up to 45 characters, Chrome and Firefox longer ones; both cut descriptions at 132.
		expect(wordsOf(messages, 'productName').length).toBeLessThanOrEqual(45);
		expect(wordsOf(messages, 'productDescription').length).toBeLessThanOrEqual(132);
		expect(wordsOf(messages, 'productName')).toMatch(/^Afterword .*Genesys Cloud$/);
	});
});
