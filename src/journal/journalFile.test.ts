import { expect, it, vi } from 'vitest';
import { exportedColumns, exportedLine } from './exportedLine.ts';
import { journalCsv } from './journalCsv.ts';
import type { JournalEntry } from './journalEntry.ts';
import { journalJson } from './journalJson.ts';
import { readCsv } from './testing/readCsv.ts';
import { timeWithOffset } from './timeWithOffset.ts';

const endedAt = Date.UTC(2026, 0, 15, 9, 0, 5, 120);
const line: JournalEntry = {
	id: 'line-1',
	userId: 'user-1',
	conversationId: 'conversation-1',
	medium: 'call',
	queueId: 'q1',
	queueName: 'Billing',
	outcome: 'applied',
	reason: null,
	code: { id: 'c0', name: 'Refund' },
	rank: 1,
	startedAt: endedAt - 5120,
	noticedAt: endedAt - 5000,
	chosenAt: endedAt - 1000,
	endedAt,
	requests: 4,
	integrityRisk: false,
	correlationId: null,
	shownAt: endedAt - 4900,
	steps: [
		{ kind: 'left', at: endedAt - 900 },
		{
			kind: 'write',
			at: endedAt - 800,
			answer: { at: endedAt - 700, result: 'ok', status: null, correlationId: 'corr-write' },
		},
	],
};
const named = (queueName: string, codeName: string): JournalEntry => ({
	...line,
	queueName,
	code: { id: 'c0', name: codeName },
});

const column = (name: (typeof exportedColumns)[number]) => exportedColumns.indexOf(name);

it('names every part of an exported line as a column, in one order', () => {
	expect(Object.keys(exportedLine(line))).toEqual([...exportedColumns]);
});

it('is CSV that a parser of the standard reads back, with a mark for Excel', () => {
	const csv = journalCsv([named('Billing, "VIP"', 'Line\nbreak'), named('Ärger', '返金')], '.');
	expect(csv.startsWith('\ufeffendedAt,')).toBe(true);
	expect(csv.endsWith('\r\n')).toBe(true);
	const [header, first, second] = readCsv(csv.slice(1));
	expect(header).toEqual([...exportedColumns]);
	expect([first?.[column('queueName')], first?.[column('codeName')]]).toEqual(['Billing, "VIP"', 'Line\nbreak']);
	expect([second?.[column('queueName')], second?.[column('codeName')]]).toEqual(['Ärger', '返金']);
	expect(second?.[column('seconds')]).toBe('5.12');
	expect(second?.[column('reason')]).toBe('');
	expect(second?.[column('correlationId')]).toBe('corr-write');
});

it('has semicolons between columns where numbers have a decimal comma, as a spreadsheet of that country opens it', () => {
	const csv = journalCsv([named('Billing; Berlin', 'Refund, part')], ',');
	const [header, row] = readCsv(csv.slice(1), ';');
	expect(header).toEqual([...exportedColumns]);
	expect(row).toHaveLength(exportedColumns.length);
	expect([row?.[column('queueName')], row?.[column('codeName')]]).toEqual(['Billing; Berlin', 'Refund, part']);
	expect(row?.[column('seconds')]).toBe('5,12');
	expect(row?.[column('endedAt')]).toBe(timeWithOffset(endedAt));
});

it.each(['=1+1', '+49 30', '-2', '@SUM(A1)', '\t=1', '\rx', ' =cmd|calc', '＝1', '－1'])(
	'is no formula to a spreadsheet: %j',
	(name) => {
		const [, row] = readCsv(journalCsv([named(name, name)], '.').slice(1));
		expect(row?.[column('queueName')]).toBe(`'${name}`);
		expect(row?.[column('codeName')]).toBe(`'${name}`);
	},
);

it('leaves ordinary names and numbers alone', () => {
	const [, row] = readCsv(journalCsv([named('Billing – Refund', "O'Brien = agent")], '.').slice(1));
	expect(row?.[column('queueName')]).toBe('Billing – Refund');
	expect(row?.[column('codeName')]).toBe("O'Brien = agent");
	expect(row?.[column('rank')]).toBe('1');
});

it.each([
	['Europe/Berlin', '2026-01-15T10:00:05.120+01:00'],
	['America/St_Johns', '2026-01-15T05:30:05.120-03:30'],
	['UTC', '2026-01-15T09:00:05.120+00:00'],
])('writes times in the zone of the machine: %s', (zone, written) => {
	vi.stubEnv('TZ', zone);
	expect(timeWithOffset(endedAt)).toBe(written);
	expect(Date.parse(timeWithOffset(endedAt))).toBe(endedAt);
	const summer = Date.UTC(2026, 6, 15, 9);
	expect(Date.parse(timeWithOffset(summer))).toBe(summer);
	vi.unstubAllEnvs();
});

it('is JSON with what happened on the way, and nothing that names the agent', () => {
	const file: unknown = JSON.parse(journalJson([line], endedAt));
	expect(file).toMatchObject({
		format: 'afterword-journal',
		savedAt: timeWithOffset(endedAt),
		lines: [
			{
				...exportedLine(line),
				origin: 'suggestion',
				steps: [
					{ kind: 'left', at: timeWithOffset(endedAt - 900), answer: null },
					{ kind: 'write', answer: { at: timeWithOffset(endedAt - 700), correlationId: 'corr-write' } },
				],
			},
		],
	});
	expect(JSON.stringify(file)).not.toContain('user-1');
});
