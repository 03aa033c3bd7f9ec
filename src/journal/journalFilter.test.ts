import { describe, expect, it } from 'vitest';
import type { JournalEntry } from './journalEntry.ts';
import { filterJournal, type JournalFilter } from './journalFilter.ts';
import { journalPeriods, periodBounds } from './journalPeriod.ts';
import { timelineOf } from './timelineOf.ts';

const line: JournalEntry = {
	id: 'a',
	userId: 'u',
	conversationId: 'conversation-7',
	medium: 'call',
	queueId: 'q1',
	queueName: 'Ärger & Beschwerden',
	outcome: 'applied',
	reason: null,
	code: { id: 'c0', name: 'Refund issued' },
	rank: 1,
	startedAt: 1000,
	noticedAt: 1100,
	chosenAt: 3000,
	endedAt: 5000,
	requests: 4,
	integrityRisk: false,
	correlationId: null,
};
const lines: readonly JournalEntry[] = [
	line,
	{ ...line, id: 'b', outcome: 'missed', reason: 'timedOut', code: null, chosenAt: null, rank: null, endedAt: 6000 },
	{ ...line, id: 'c', queueId: null, queueName: null, rank: null, endedAt: 7000 },
	{ ...line, id: 'd', by: 'automatic', outcome: 'refused', correlationId: 'CORR-9', endedAt: 8000 },
];
const open: JournalFilter = {
	outcome: null,
	queueId: null,
	codeId: null,
	origin: null,
	from: null,
	to: null,
	search: '',
};
const found = (filter: Partial<JournalFilter>) =>
	filterJournal(lines, { ...open, ...filter }, ({ outcome }) => [`end:${outcome}`])
		.map(({ id }) => id)
		.join('');

describe('the filter of the journal', () => {
	it.each<[Partial<JournalFilter>, string]>([
		[{}, 'abcd'],
		[{ outcome: 'missed' }, 'b'],
		[{ queueId: 'q1' }, 'abd'],
		[{ queueId: '' }, 'c'],
		[{ codeId: 'c0' }, 'acd'],
		[{ codeId: '' }, 'b'],
		[{ origin: 'suggestion' }, 'a'],
		[{ origin: 'elsewhere' }, 'b'],
		[{ origin: 'list' }, 'c'],
		[{ origin: 'automatic' }, 'd'],
		[{ from: 6000, to: 8000 }, 'bc'],
		[{ search: 'arger' }, 'abd'],
		[{ search: '  ISSUED  refund ' }, 'acd'],
		[{ search: 'corr-9' }, 'd'],
		[{ search: 'conversation-7 end:missed' }, 'b'],
		[{ search: 'refund nowhere' }, ''],
		[{ outcome: 'applied', search: 'beschwerden' }, 'a'],
	])('%j finds "%s"', (filter, ids) => {
		expect(found(filter)).toBe(ids);
	});

	it('knows its periods by the clock of the machine', () => {
		const now = new Date(2026, 2, 10, 14).getTime();
		const midnight = (date: number, month = 2) => new Date(2026, month, date).getTime();
		const bounds = Object.fromEntries(
			journalPeriods.map((period) => [period, periodBounds(period, now, '2026-03-02')]),
		);
		expect(bounds).toEqual({
			all: { from: null, to: null },
			today: { from: midnight(10), to: null },
			yesterday: { from: midnight(9), to: midnight(10) },
			week: { from: midnight(4), to: null },
			month: { from: midnight(9, 1), to: null },
			day: { from: midnight(2), to: midnight(3) },
		});
		expect(periodBounds('day', now)).toEqual({ from: null, to: null });
	});
});

describe('the timeline of a wrap-up', () => {
	const answer = (at: number) => ({ at, result: 'ok', status: null, correlationId: null }) as const;
	const kinds = (changes: Partial<JournalEntry>) => timelineOf({ ...line, ...changes }).map(({ kind }) => kind);

	it('goes from the notice to the confirmation, in the order of time', () => {
		const steps = [
			{ kind: 'left', at: 3200 },
			{ kind: 'read', at: 3300, answer: answer(3400) },
			{ kind: 'write', at: 3500, answer: answer(3600) },
			{ kind: 'stored', at: 4900, answer: answer(5000) },
		] as const;
		expect(kinds({ shownAt: 1200, steps: [...steps] })).toEqual([
			'began',
			'noticed',
			'shown',
			'chosen',
			'left',
			'read',
			'write',
			'stored',
			'confirmed',
		]);
		expect(kinds({ steps: steps.slice(0, 3) }).at(-1)).toBe('heard');
		expect(kinds({ by: 'armed', steps: [] })).toEqual(['began', 'noticed', 'armed', 'ended']);
	});

	it('ends without a choice where there was none', () => {
		expect(kinds({ chosenAt: null, outcome: 'missed' })).toEqual(['began', 'noticed', 'ended']);
		expect(kinds({ outcome: 'refused', steps: [{ kind: 'read', at: 3300, answer: answer(3400) }] }).at(-1)).toBe(
			'ended',
		);
	});
});
