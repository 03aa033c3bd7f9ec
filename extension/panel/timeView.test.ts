import { beforeEach, describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { speakWith } from '../shared/text.ts';
import { translatorFrom } from '../shared/translatorFrom.ts';
import { clockText, timeView } from './timeView.ts';

describe('the time of a wrap-up', () => {
	beforeEach(() => speakWith(translatorFrom(messages)));

	it('counts up where there is no end', () => {
		expect(timeView({ kind: 'open', since: 0 }, 65_900)).toEqual({ words: '1:05 in wrap-up', tone: 'calm' });
	});

	it.each([
		[10_000, '0:10 left', 'calm'],
		[9_000, '0:09 left', 'urgent'],
		[1, '0:01 left', 'urgent'],
		[0, 'Time is up', 'over'],
		[-5_000, 'Time is up', 'over'],
	])('with %i ms left reads "%s"', (left, words, tone) => {
		expect(timeView({ kind: 'until', since: 0, until: 100_000 + left, forced: false }, 100_000)).toEqual({
			words,
			tone,
		});
	});

	it.each([
		[-3, '0:00'],
		[59.9, '0:59'],
		[600, '10:00'],
		[3_661, '61:01'],
	])('writes %d seconds as %s', (seconds, words) => {
		expect(clockText(seconds)).toBe(words);
	});
});
