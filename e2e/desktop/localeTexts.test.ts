import { expect, test } from 'vitest';
import { createRandom } from '../genesys/world/createRandom.ts';
import { locales } from './desktopSwitches.ts';
import { localeTexts } from './localeTexts.ts';
import { textKeys } from './texts.ts';

test.each(locales)('%s has a text for every key', (locale) => {
	const texts = localeTexts(locale, () => 0.5);
	expect(Object.keys(texts).sort()).toEqual([...textKeys].sort());
	for (const text of Object.values(texts)) expect(text).not.toBe('');
});

test('the pseudo-locale shares no word with English and differs from run to run', () => {
	const [one, two] = [1, 2].map((seed) => {
		const random = createRandom(seed);
		return localeTexts('pseudo', () => random.next());
	});
	const english = new Set(Object.values(localeTexts('en-us', Math.random)));
	expect(Object.values(one ?? {}).filter((text) => english.has(text))).toEqual([]);
	expect(one).not.toEqual(two);
});
