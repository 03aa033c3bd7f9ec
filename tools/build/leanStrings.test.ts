import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Messages, translatorFrom } from '../../extension/shared/translatorFrom.ts';
import { projectRoot } from './buildExtension.ts';
import { leanStrings } from './leanStrings.ts';

const folder = join(projectRoot, 'public/_locales');
const given = ['one', '$&', '3 $', '', '5'];

describe('strings without what is for translators', () => {
	it.each(readdirSync(folder))('say the same in %s', (locale) => {
		const messages = JSON.parse(readFileSync(join(folder, locale, 'messages.json'), 'utf8')) as Messages;
		const lean = leanStrings(messages);
		expect(Object.keys(lean)).toEqual(Object.keys(messages));
		for (const key of Object.keys(messages))
			expect(translatorFrom(lean)(key, given), key).toBe(translatorFrom(messages)(key, given));
		expect(JSON.stringify(lean)).not.toContain('description');
	});

	it('keep the name of a placeholder that a digit follows', () => {
		const messages = {
			sum: { message: '$SUM$0 of $ALL$', placeholders: { sum: { content: '$1' }, all: { content: '$2' } } },
		};
		expect(leanStrings(messages)).toEqual(messages);
	});
});
