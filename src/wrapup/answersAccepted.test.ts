import { describe, expect, it } from 'vitest';
import { timeoutCode } from './decideFresh.ts';
import { html } from './testing/httpPlatform.ts';
import { playAnswers, routes, type Stage } from './testing/playAnswers.ts';

type Row = readonly [
	name: string,
	stage: Stage,
	expected: {
		readonly end: object;
		readonly wrote: number;
		readonly changed: number;
		readonly asked?: number;
		readonly within?: number;
	},
];

const applied = { kind: 'applied' };
const dropped = { does: 'nothing' } as const;
const neverApplied = { kind: 'refused', reason: 'neverApplied' };

const rows: readonly Row[] = [
	[
		'202 confirmed by an event, without a request after the write',
		{ eventsAfter: 150 },
		{ end: applied, wrote: 1, changed: 1, asked: 2, within: 500 },
	],
	['202 confirmed by reading back', {}, { end: applied, wrote: 1, changed: 1, asked: 3 }],
	[
		'202 whose event is lost: read back all the same',
		{ eventsAfter: 100_000 },
		{ end: applied, wrote: 1, changed: 1, asked: 3 },
	],
	[
		'202 carried out six seconds later',
		{ prepare: ({ faults }) => faults.write.push({ does: 6000 }) },
		{ end: applied, wrote: 1, changed: 1 },
	],
	[
		'200 with the JSON of a gateway',
		{
			prepare: ({ faults }) =>
				faults.write.push({ does: 0, answers: () => new Response('{"id":"c1","version":2}', { status: 200 }) }),
		},
		{ end: applied, wrote: 1, changed: 1 },
	],
	[
		'202 dropped: written again while the window is open',
		{ prepare: ({ faults }) => faults.write.push(dropped) },
		{ end: applied, wrote: 2, changed: 1 },
	],
	[
		'202 dropped in a window of twelve seconds: written again before it closes',
		{ prepare: ({ faults }) => faults.write.push(dropped), lasts: 8000 },
		{ end: applied, wrote: 2, changed: 1 },
	],
	[
		'202 dropped twice',
		{
			prepare: ({ faults }) => faults.write.push(dropped, dropped),
		},
		{ end: neverApplied, wrote: 2, changed: 0 },
	],
	[
		'202 dropped, and then the conversation is unknown',
		{
			prepare: ({ faults, later, state }) => {
				faults.write.push(dropped);
				later(1000, () => Object.assign(state, { known: false }));
			},
		},
		{ end: neverApplied, wrote: 1, changed: 0 },
	],
	[
		'202 dropped, and then the time runs out',
		{
			prepare: ({ faults, later, store }) => {
				faults.write.push(dropped);
				later(1000, () => store({ code: timeoutCode, notes: '' }));
			},
		},
		{ end: { ...neverApplied, holds: { id: timeoutCode, name: timeoutCode } }, wrote: 1, changed: 0 },
	],
	[
		'202 while every confirming read fails',
		{
			prepare: ({ faults }) => faults.confirm.push(...Array.from({ length: 6 }, () => ({ answers: html(502) }))),
		},
		{ end: applied, wrote: 1, changed: 1 },
	],
	[
		"200 with a proxy's page instead of the write",
		{ prepare: ({ faults }) => faults.write.push({ does: 'nothing', answers: html(200) }) },
		{ end: applied, wrote: 2, changed: 1 },
	],
	[
		"200 with a proxy's page for a write that was carried out",
		{ prepare: ({ faults }) => faults.write.push({ does: 0, answers: html(200) }) },
		{ end: applied, wrote: 1, changed: 1 },
	],
	[
		'an event of somebody’s draft of the same code, which is no confirmation',
		{
			eventsAfter: 10,
			prepare: ({ faults, later, store }) => {
				faults.write.push(dropped, dropped);
				later(100, () => store({ code: 'refund', notes: 'ticket 4711', provisional: true }));
			},
		},
		{ end: neverApplied, wrote: 2, changed: 0 },
	],
	[
		'a forced time box, which stays pending: the event only makes the look come sooner',
		{
			eventsAfter: 150,
			prepare: ({ state }) => Object.assign(state, { prompt: 'forcedTimeout', timeoutMilliseconds: 600_000 }),
		},
		{ end: applied, wrote: 1, changed: 1, asked: 3 },
	],
	[
		'this very wrap-up stored already: nothing is written',
		{ prepare: ({ store }) => store({ code: 'refund', notes: 'ticket  4711\r\n' }) },
		{ end: { kind: 'alreadyApplied' }, wrote: 0, changed: 0, asked: 1 },
	],
];

describe.each(routes)('an accepted write on the route %s', (route) => {
	it.each(rows)('%s', async (_, stage, { end, wrote, changed, asked, within = 600_000 }) => {
		const played = await playAnswers(route, stage);
		expect(played.end).toMatchObject(end);
		expect({ wrote: played.wrote, changed: played.changed }).toEqual({ wrote, changed });
		if (asked !== undefined) expect(played.asked).toBe(asked);
		expect(played.took).toBeLessThan(within);
		expect(played.replaced).toEqual([]);
		expect(played.troubles).toEqual([]);
		expect(played.intent).toMatchObject({ attempts: wrote, notes: '' });
	});
});

describe('a write', () => {
	it.each([
		['communication', 'POST conversations/calls/c1/participants/c1-agent/communications/c1-leg/wrapup'],
		['participant', 'PATCH conversations/calls/c1/participants/c1-agent'],
		['conversation', 'PATCH conversations/c1'],
	] as const)('carries nothing but the wrap-up on the route %s', async (route, request) => {
		const { writes } = await playAnswers(route, {});
		const body = {
			communication: { code: 'refund', notes: 'ticket 4711' },
			participant: { wrapup: { code: 'refund', notes: 'ticket 4711' } },
			conversation: { wrapup: { code: { id: 'refund' }, notes: 'ticket 4711' } },
		}[route];
		expect(writes).toEqual([{ request, body, version: null }]);
	});
});
