import { beforeAll, describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { Entry } from '../../src/protocol/snapshot.ts';
import { speakWith } from '../shared/text.ts';
import { translatorFrom } from '../shared/translatorFrom.ts';
import { sampleEntry } from './testing/sampleSnapshot.ts';
import { timeNews } from './timeNews.ts';

beforeAll(() => speakWith(translatorFrom(messages)));

const until = 60_000;
const entry = (changes: Partial<Entry> = {}) =>
	sampleEntry({ time: { kind: 'until', since: 0, until, forced: false }, ...changes });

/** What is said in a minute that is looked at each second. */
function spokenIn(one: Entry): readonly string[] {
	return Array.from({ length: 62 }, (_, second) => timeNews([one], (second - 1) * 1000, second * 1000)).flat();
}

describe('the time that runs out', () => {
	it('is said half a minute and ten seconds before the end, and never else', () => {
		expect(spokenIn(entry())).toEqual([
			'30 seconds left for Billing. Without a code it is stored as timed out.',
			'10 seconds left for Billing. Without a code it is stored as timed out.',
		]);
	});

	it('is said once after the machine slept over both', () => {
		expect(timeNews([entry()], 1000, 55_000)).toHaveLength(1);
		expect(timeNews([entry()], 1000, 61_000)).toEqual([]);
	});

	it('is not said of a time box that was shorter from the start', () => {
		const short = entry({ time: { kind: 'until', since: 40_000, until, forced: true } });
		expect(spokenIn(short)).toEqual(['10 seconds left for Billing. Without a code it is stored as timed out.']);
	});

	it.each<[string, Partial<Entry>]>([
		['there is no end', { time: { kind: 'open', since: 0 } }],
		[
			'a code is chosen',
			{ progress: { kind: 'held', intentId: 'i', code: { id: 'c0', name: 'Refund' }, until: 70_000 } },
		],
	])('is not said where %s', (_, changes) => {
		expect(spokenIn(entry(changes))).toEqual([]);
	});
});
