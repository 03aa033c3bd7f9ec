import { describe, expect, it } from 'vitest';
import { suggestionFigures } from './suggestionFigures.ts';
import type { SuggestionLine } from './suggestionStanding.ts';

/** Nine o'clock of a day in January 2026, by this machine's clock; the fifth was a Monday. */
const day = (date: number) => new Date(2026, 0, date, 9).getTime();

let conversations = 0;
/** A wrap-up of another conversation each, where the codes a, b, c, d were offered and a was stored four seconds later. */
function line(changes: Partial<SuggestionLine> = {}, at = day(7)): SuggestionLine {
	conversations += 1;
	return {
		conversationId: `conversation-${conversations}`,
		queueId: 'billing',
		queueName: 'Billing',
		outcome: 'applied',
		code: { id: 'a', name: 'Refund' },
		startedAt: at,
		noticedAt: at,
		chosenAt: at + 4000,
		endedAt: at + 5000,
		offered: ['a', 'b', 'c', 'd'],
		heldOut: false,
		...changes,
	};
}
const code = (id: string) => ({ code: { id, name: id } });
const nothing = { first: 0, inThree: 0, other: 0, overridden: 0, silent: 0, heldOut: 0 };

describe('how the suggestions did', () => {
	it('counts each wrap-up once, by where its code stood', () => {
		const lines = [
			line(),
			line({ outcome: 'alreadyApplied' }),
			line(code('b')),
			line(code('c')),
			line(code('d')),
			line(code('x')),
			line({ offered: [] }),
			line({ heldOut: true }),
			line({ heldOut: true, offered: [] }),
		];
		expect(suggestionFigures(lines).total).toEqual({
			first: 2,
			inThree: 2,
			other: 1,
			overridden: 1,
			silent: 1,
			heldOut: 2,
		});
	});

	it('leaves out what stored no code, and lines that do not know what was offered', () => {
		const lines = [
			line({ outcome: 'missed' }),
			line({ outcome: 'refused' }),
			line({ outcome: 'withdrawn' }),
			line({ code: null }),
			line({ offered: undefined }),
		];
		expect(suggestionFigures(lines)).toMatchObject({ total: nothing, queues: [], weeks: [] });
	});

	it('takes the last word where a code was corrected, in whatever order the lines come', () => {
		const at = day(7);
		const of = (endedAt: number, id: string) => line({ conversationId: 'one', endedAt, ...code(id) }, at);
		const again = line({ conversationId: 'one', startedAt: at + 900_000 }, at + 900_000);
		expect(suggestionFigures([of(at + 60_000, 'x'), of(at + 5000, 'a'), again]).total).toEqual({
			...nothing,
			overridden: 1,
			first: 1,
		});
	});

	it('tells of each queue, the busiest first, under the name it was last known by', () => {
		const report = suggestionFigures([
			line({ queueId: null, queueName: null }),
			line({ queueName: 'Accounts' }, day(9)),
			line({ ...code('b'), queueName: 'Billing' }, day(8)),
		]);
		expect(report.queues).toEqual([
			{ queueId: 'billing', queueName: 'Accounts', figures: { ...nothing, first: 1, inThree: 1 } },
			{ queueId: null, queueName: null, figures: { ...nothing, first: 1 } },
		]);
	});

	it('tells of each week from Monday, in the order of time', () => {
		const midnight = (date: number) => new Date(2026, 0, date).getTime();
		const report = suggestionFigures([line({}, day(19)), line({}, day(5)), line(code('x'), day(11))]);
		expect(report.weeks).toEqual([
			{ start: midnight(5), figures: { ...nothing, first: 1, overridden: 1 } },
			{ start: midnight(19), figures: { ...nothing, first: 1 } },
		]);
	});

	it('measures choosing with suggestions in sight against choosing without', () => {
		const taking = (seconds: number, changes: Partial<SuggestionLine>) =>
			line({ chosenAt: day(7) + seconds * 1000, ...changes });
		const report = suggestionFigures([
			taking(2, {}),
			taking(3, code('x')),
			taking(30, code('b')),
			taking(60, { offered: [] }),
			taking(8, { heldOut: true }),
			taking(10, { heldOut: true, ...code('b') }),
			line({ chosenAt: null }),
		]);
		expect(report.shown).toEqual({ median: 3000, count: 3 });
		expect(report.heldOut).toEqual({ median: 9000, count: 2 });
		expect(report.heldOutFirst).toBe(1);
		expect(suggestionFigures([]).heldOut).toEqual({ median: null, count: 0 });
	});
});
