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

const tagOf = (name: string): string => name.replace('_', '-');
const categories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** The names, without their form, of the strings that count. */
const stems = Object.keys(english)
	.filter((key) => key.endsWith('_one'))
	.map((key) => key.replace(/_one$/, ''));
const stemOf = (key: string): string | null =>
	stems.find((stem) => categories.some((form) => key === `${stem}_${form}`)) ?? null;

/** The plural forms that a language has for the counts a wrap-up tool may have to name, and how many of those each is for. */
function formsOf(name: string): ReadonlyMap<string, number> {
	const rules = new Intl.PluralRules(tagOf(name));
	const forms = new Map<string, number>();
	for (let count = 0; count < 1000; count += 1) {
		const form = rules.select(count);
		forms.set(form, (forms.get(form) ?? 0) + 1);
	}
	return forms;
}

/** Strings without words of a language in them, and product names: the same everywhere. */
const wordless = [
	'languageDirection',
	'entry_label',
	'origin',
	'reason_attribute',
	'reason_copilot',
	'region_option',
	'keyEscape',
	'search_enterHint',
];
/** Words that are spelt in this language as in English. */
const sameWord: Readonly<Record<string, readonly string[]>> = {
	de: [
		'options_version',
		'options_journal',
		'setting_region',
		'journal_code',
		'snippet_name',
		'snippet_text',
		'chart_median',
	],
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

/** Words for what the glossary in docs/languages.md has another word for; those of Genesys Cloud's write routes are its own. */
const notOurWords: Readonly<Record<(typeof translated)[number], RegExp>> = {
	de: /Gespräch|Konversation|wendet .* an\b|\bQueue|Desktop|[Aa]nwenden|angewendet|Panel\b|\b(du|dein|Ihr Admin soll)\b/u,
	es: /\b([Ee]l|[Uu]n|[Ee]ste|[Nn]ingún|de) cierre\b|[Cc]ierres\b|[Cc]onversación|[Ee]scritorio|[Aa]juste de|\b(tú|tu|tus)\b/u,
	fr: /[Rr]églage|une proposition, ou|[Cc]onversation(?!:)|[Bb]ureau|\b(tu|ton|ta)\b|êtes connecté\b|serez connecté\b/u,
	ja: /会話|通話後|[（）]|あなた/u,
	pt_BR: /[Ff]inaliza(ção|ções|da|do)|[Cc]onversa\b|[Áá]rea de trabalho|\bteu\b/u,
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

	it('has exactly the strings of English, and of those that count the forms its own plural rules ask for', () => {
		const plain = (keys: readonly string[]) => keys.filter((key) => stemOf(key) === null).sort();
		expect(plain(Object.keys(messages))).toEqual(plain(Object.keys(english)));
		const forms = [...formsOf(name).keys()].sort();
		for (const stem of stems) {
			const own = categories.filter((form) => `${stem}_${form}` in messages).sort();
			const allowed = new Intl.PluralRules(tagOf(name)).resolvedOptions().pluralCategories;
			expect(own, stem).toEqual(expect.arrayContaining(forms));
			expect(allowed, stem).toEqual(expect.arrayContaining(own));
		}
	});

	it('fills the same placeholders, with the same values', () => {
		for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
			const contents = (all: typeof placeholders) =>
				Object.fromEntries(Object.entries(all).map(([word, { content }]) => [word, content]));
			const stem = stemOf(key);
			const theirs = contents(english[stem === null ? key : `${stem}_other`]?.placeholders ?? {});
			const ours = contents(placeholders);
			if (stem === null || (formsOf(name).get(key.slice(stem.length + 1)) ?? 2) > 1) {
				expect(ours, key).toEqual(theirs);
			} else {
				// A form that stands for one count alone may leave it out, and say it in words.
				expect(theirs, key).toMatchObject(ours);
			}
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
			([key, { message }]) => ends(message) !== ends(wordsOf(english, key in english ? key : `${stemOf(key)}_other`)),
		);
		expect(differing.map(([key]) => key)).toEqual([]);
	});

	it('names its own language, and Intl knows that', () => {
		const tag = wordsOf(messages, 'languageTag');
		expect(tag).toBe(tagOf(name));
		expect(Intl.PluralRules.supportedLocalesOf(tag)).toEqual([tag]);
		expect(Intl.NumberFormat.supportedLocalesOf(tag)).toEqual([tag]);
	});

	it('calls things what docs/languages.md calls them', () => {
		const strange = Object.entries(messages)
			.filter(([key, { message }]) => !/writeRoute/.test(key) && notOurWords[name].test(message))
			.map(([key, { message }]) => `${key}: ${message}`);
		expect(strange).toEqual([]);
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
