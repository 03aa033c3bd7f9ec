import { expect, it } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import japanese from '../../public/_locales/ja/messages.json' with { type: 'json' };
import { speakWith } from '../shared/text.ts';
import { translatorFrom } from '../shared/translatorFrom.ts';
import { secondsText } from './secondsText.ts';

it('says seconds with their unit in words, and long waits in started minutes', () => {
	speakWith(translatorFrom(english));
	expect([1, 5, 90, 91, 300].map(secondsText)).toEqual([
		'1 second',
		'5 seconds',
		'90 seconds',
		'2 minutes',
		'5 minutes',
	]);
	speakWith(translatorFrom(japanese));
	expect(secondsText(5)).toBe(
		new Intl.NumberFormat('ja', { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(5),
	);
	expect(secondsText(5)).toContain('秒');
});
