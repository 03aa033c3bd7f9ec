import { describe, expect, it } from 'vitest';
import { codeCounts } from './codeCounts.ts';
import { hourFigures, quantile } from './hourFigures.ts';
import type { JournalEntry } from './journalEntry.ts';
import { periodFigures, sumOfPeriods } from './periodFigures.ts';

const at = (date: number, hour: number, minute = 0) => new Date(2026, 0, date, hour, minute).getTime();
let lines = 0;
function line(changes: Partial<JournalEntry> = {}, startedAt = at(12, 9)): JournalEntry {
	lines += 1;
	return {
		id: `line-${lines}`,
		userId: 'u',
		conversationId: `conversation-${lines}`,
		medium: 'call',
		queueId: 'q1',
		queueName: 'Billing',
		outcome: 'applied',
		reason: null,
		code: { id: 'a', name: 'Refund' },
		rank: 1,
		startedAt,
		noticedAt: startedAt,
		chosenAt: startedAt + 2000,
		endedAt: startedAt + 4000,
		requests: 4,
		integrityRisk: false,
		correlationId: null,
		offered: ['a', 'b'],
		...changes,
	};
}
const code = (id: string) => ({ code: { id, name: id } });

it('counts the codes that are stored, the most frequent first, under their last name', () => {
	const corrected = { conversationId: 'one', endedAt: at(12, 11) };
	const counted = codeCounts([
		line(),
		line(code('b')),
		line(code('b')),
		line({ ...code('c'), outcome: 'missed' }),
		line({ conversationId: 'one', ...code('c') }),
		line({ ...corrected, code: { id: 'b', name: 'Contract' } }),
		line({ code: null, outcome: 'alreadyApplied' }),
	]);
	expect(counted).toEqual([
		{ id: 'b', name: 'Contract', count: 3 },
		{ id: 'a', name: 'Refund', count: 1 },
	]);
});

it('tells how long wrap-ups took in each hour of the day', () => {
	const taking = (seconds: number, startedAt: number) => line({ endedAt: startedAt + seconds * 1000 }, startedAt);
	const hours = hourFigures([
		...[8, 4, 2, 6, 10].map((seconds, day) => taking(seconds, at(12 + day, 14, day))),
		taking(3, at(12, 9)),
		line({ outcome: 'missed' }, at(12, 10)),
	]);
	expect(hours).toEqual([
		{ hour: 9, count: 1, quarter: 3000, median: 3000, threeQuarters: 3000 },
		{ hour: 14, count: 5, quarter: 4000, median: 6000, threeQuarters: 8000 },
	]);
	expect(quantile([0, 10], 0.25)).toBe(2.5);
	expect(quantile([], 0.5)).toBeNull();
});

describe('what became of the wrap-ups of a period', () => {
	it('counts who took the first suggestion, and what was missed', () => {
		const { length, periods } = periodFigures([
			line({}, at(13, 9)),
			line({ outcome: 'missed', reason: 'timedOut', code: null, chosenAt: null }, at(13, 10)),
			line({ outcome: 'missed', reason: 'skipped' }, at(12, 10)),
			line(code('b'), at(12, 11)),
			line({ heldOut: true }, at(12, 12)),
			line({ offered: [] }, at(12, 13)),
		]);
		expect(length).toBe('day');
		expect(periods).toEqual([
			{ start: at(12, 0), count: 4, shown: 1, first: 0, timedOut: 0, missed: 1 },
			{ start: at(13, 0), count: 2, shown: 1, first: 1, timedOut: 1, missed: 0 },
		]);
		expect(sumOfPeriods(periods)).toEqual({ start: at(12, 0), count: 6, shown: 2, first: 1, timedOut: 1, missed: 1 });
	});

	it('is an hour within a day, a day within a month, else a week', () => {
		const starts = (...times: readonly number[]) => {
			const { length, periods } = periodFigures(times.map((time) => line({}, time)));
			return [length, ...periods.map(({ start }) => start)];
		};
		expect(starts(at(12, 9, 50), at(12, 9, 10), at(12, 14))).toEqual(['hour', at(12, 9), at(12, 14)]);
		expect(starts(at(12, 9), at(31, 9))).toEqual(['day', at(12, 0), at(31, 0)]);
		expect(starts(at(12, 9), at(60, 9))).toEqual(['week', at(12, 0), at(54, 0)]);
		expect(starts()).toEqual(['hour']);
	});
});
