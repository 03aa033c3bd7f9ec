import { afterEach, describe, expect, it, vi } from 'vitest';
import german from '../../public/_locales/de/messages.json' with { type: 'json' };
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import japanese from '../../public/_locales/ja/messages.json' with { type: 'json' };
import portuguese from '../../public/_locales/pt_BR/messages.json' with { type: 'json' };
import type { Language } from '../../src/policy/languages.ts';
import { createSpeaker, type SpeakerPorts } from './createSpeaker.ts';
import { formatLocale, language, type Translate, text } from './text.ts';
import { type Messages, translatorFrom } from './translatorFrom.ts';

const shipped: Partial<Record<Language, Messages>> = { en: english, de: german, ja: japanese, 'pt-BR': portuguese };
const load = vi.fn<SpeakerPorts['load']>(async (tag) => translatorFrom(shipped[tag] ?? {}));

function speaker(changes: Partial<SpeakerPorts> = {}) {
	const browserTranslate = translatorFrom(german);
	return createSpeaker({ browserTranslate, browserLanguage: 'de-AT', preferred: ['de-AT', 'en-GB'], load, ...changes });
}

afterEach(() => {
	load.mockClear();
	vi.restoreAllMocks();
});

describe('the language that is spoken', () => {
	it('is the browser’s unless the settings name one, and takes no file then', async () => {
		await speaker()('');
		expect(text('settings')).toBe('Einstellungen');
		await speaker()('de');
		expect(load).not.toHaveBeenCalled();
		expect(formatLocale()).toBe('de-AT');
	});

	it('is that of the settings, written as in the agent’s country where that is known', async () => {
		const speak = speaker();
		await speak('ja');
		expect([language(), text('settings')]).toEqual(['ja', '設定']);
		expect(formatLocale()).toBe('ja');
		await speak('en');
		expect([language(), formatLocale()]).toEqual(['en', 'en-GB']);
		await speak('');
		expect(language()).toBe('de');
	});

	it('is one the agent understands where the browser knows no words of its own country', async () => {
		const speak = speaker({
			browserTranslate: translatorFrom(english),
			browserLanguage: 'pt-PT',
			preferred: ['pt-PT'],
		});
		await speak('');
		expect([language(), formatLocale()]).toEqual(['pt-BR', 'pt-PT']);
	});

	it('is English where there are no words in the browser’s, or in what the settings name', async () => {
		const speak = speaker({ browserTranslate: translatorFrom(english), browserLanguage: 'nl' });
		await speak('');
		expect(language()).toBe('en');
		await speak('xx');
		expect(language()).toBe('en');
		expect(load).not.toHaveBeenCalled();
	});

	it('is read from the package where the message API has but the manifest’s words', async () => {
		await speaker({ browserTranslate: () => '' })('');
		expect([language(), text('settings')]).toEqual(['de', 'Einstellungen']);
		expect(load.mock.calls).toEqual([['de']]);
	});

	it('is the last one chosen, also where an earlier one is read later', async () => {
		const waiting: ((translate: Translate) => void)[] = [];
		const speak = speaker({ load: () => new Promise((resolve) => waiting.push(resolve)) });
		const [first, second] = [speak('ja'), speak('en')];
		waiting[1]?.(translatorFrom(english));
		await second;
		waiting[0]?.(translatorFrom(japanese));
		await first;
		expect(language()).toBe('en');
	});

	it('stays the browser’s where the file cannot be read', async () => {
		const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
		await speaker({ load: () => Promise.reject(new Error('no such file')) })('ja');
		expect(language()).toBe('de');
		expect(warn).toHaveBeenCalledOnce();
	});
});
