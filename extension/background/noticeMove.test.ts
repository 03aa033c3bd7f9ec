import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/protocol/snapshot.ts';
import { sampleEntry } from '../panel/testing/sampleSnapshot.ts';
import { noticeMove } from './noticeMove.ts';

const now = 100_000;
const waiting = sampleEntry({
	key: 'a',
	time: { kind: 'until', since: 90_000, until: 130_000, forced: false },
	codes: { kind: 'loading' },
	suggestions: [],
});
const closed = { wanted: true, panelIsOpen: false, told: new Set<string>(), now };
const shown = (move: ReturnType<typeof noticeMove>) => move.show.map(({ key }) => key);

describe('the desktop notification', () => {
	it('comes for a wrap-up whose time runs while no panel is open', () => {
		expect(shown(noticeMove([waiting], closed))).toEqual(['a']);
	});

	it.each<[string, Entry, Partial<typeof closed>]>([
		['a panel is open', waiting, { panelIsOpen: true }],
		['the queue is not read yet', { ...waiting, queueName: null }, {}],
		['nobody wants it', waiting, { wanted: false }],
		['it had one', waiting, { told: new Set(['a']) }],
		['there is no end to the time', { ...waiting, time: { kind: 'open', since: 1 } }, {}],
		['the time is over', waiting, { now: 130_000 }],
		[
			'a code is on its way',
			{ ...waiting, progress: { kind: 'held', intentId: 'i', code: { id: 'x', name: 'X' }, until: 1 } },
			{},
		],
	])('does not come where %s', (_, entry, change) => {
		expect(shown(noticeMove([entry], { ...closed, ...change }))).toEqual([]);
	});

	it('goes when the wrap-up is gone, and when a panel opens', () => {
		const told = new Set(['a', 'b']);
		expect(noticeMove([waiting], { ...closed, told }).close).toEqual(['b']);
		expect(noticeMove([waiting], { ...closed, told, panelIsOpen: true }).close).toEqual(['a', 'b']);
	});
});
