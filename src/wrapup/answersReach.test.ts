import { describe, expect, it } from 'vitest';
import { type HttpFault, type HttpPlatform, html, refusal } from './testing/httpPlatform.ts';
import { playAnswers, routes, type Stage } from './testing/playAnswers.ts';

type Expected = {
	readonly end: object;
	readonly wrote: number;
	readonly changed: number;
	/** Bounds of the time until the end, in seconds. */
	readonly between?: readonly [number, number];
};
type Row = readonly [name: string, stage: Stage, expected: Expected];

const applied = { kind: 'applied' };
const refused = (reason: string) => ({ kind: 'refused', reason });
const missed = { kind: 'missed', reason: 'deadline' };

const writeFault = (fault: HttpFault, times = 1): Stage => ({
	prepare: ({ faults }) => void faults.write.push(...Array.from({ length: times }, () => fault)),
});
const nothing = (answers: NonNullable<HttpFault['answers']>): HttpFault => ({ does: 'nothing', answers });
const limited = (header: Record<string, string>) =>
	writeFault(nothing(refusal(429, 'too.many.requests.retry.after', 'Rate limit exceeded', header)));

/** A platform that cannot be reached from the start until so many milliseconds later. */
const offlineFor = (milliseconds: number) => (platform: HttpPlatform) => {
	platform.state.offline = true;
	platform.later(milliseconds, () => Object.assign(platform.state, { offline: false }));
};

const rows: readonly Row[] = [
	[
		'401: the token is renewed once',
		{
			prepare: ({ state }) => Object.assign(state, { validTokens: new Set(['token-2']) }),
		},
		{ end: applied, wrote: 1, changed: 1, between: [0, 2] },
	],
	[
		'401 on the write alone',
		{
			prepare: ({ state, faults }) => {
				state.validTokens.add('token-2');
				faults.write.push(nothing(refusal(401, 'bad.credentials')));
			},
		},
		{ end: applied, wrote: 2, changed: 1, between: [0, 2] },
	],
	[
		'401, and no new token for half a minute: waits for it',
		{
			prepare: ({ state, later }, session) => {
				state.validTokens = new Set(['token-3']);
				session.renewedTo = null;
				later(30_000, () => Object.assign(session, { token: 'token-3' }));
			},
		},
		{ end: applied, wrote: 1, changed: 1, between: [30, 65] },
	],
	[
		'401, and no new token until the deadline',
		{
			lasts: 60_000,
			prepare: ({ state }, session) => {
				state.validTokens = new Set();
				session.renewedTo = null;
			},
		},
		{ end: refused('signedOut'), wrote: 0, changed: 0, between: [30, 60] },
	],
	[
		'401 to every token',
		{ lasts: 60_000, prepare: ({ state }) => Object.assign(state, { validTokens: new Set() }) },
		{ end: refused('signedOut'), wrote: 0, changed: 0, between: [30, 60] },
	],
	[
		'408',
		writeFault(nothing(refusal(408, 'client.timeout'))),
		{ end: applied, wrote: 2, changed: 1, between: [9, 12] },
	],
	['429 with seconds', limited({ 'Retry-After': '17' }), { end: applied, wrote: 2, changed: 1, between: [17, 19] }],
	[
		'429 with a date',
		limited({ 'Retry-After': 'Sun, 22 Nov 2026 09:00:25 GMT', Date: 'Sun, 22 Nov 2026 09:00:05 GMT' }),
		{ end: applied, wrote: 2, changed: 1, between: [20, 22] },
	],
	[
		'429 with a date, read on a clock that is five minutes off',
		{
			prepare: ({ state, faults }) => {
				state.clockAhead = 300_000;
				const header = { 'Retry-After': 'Sun, 22 Nov 2026 09:05:25 GMT', Date: 'Sun, 22 Nov 2026 09:05:05 GMT' };
				faults.write.push(nothing(refusal(429, 'too.many.requests', 'no', header)));
			},
		},
		{ end: applied, wrote: 2, changed: 1, between: [20, 22] },
	],
	[
		'429 with hours: two minutes are enough',
		limited({ 'Retry-After': '86400' }),
		{ end: applied, wrote: 2, changed: 1, between: [120, 122] },
	],
	[
		'429 with a negative value',
		limited({ 'Retry-After': '-5' }),
		{ end: applied, wrote: 2, changed: 1, between: [0, 2] },
	],
	['429 with garbage', limited({ 'Retry-After': 'soon' }), { end: applied, wrote: 2, changed: 1, between: [0, 2] }],
	['429 without the header', limited({}), { end: applied, wrote: 2, changed: 1, between: [0, 2] }],
	[
		'429 beyond the deadline: given up at once',
		{ ...limited({ 'Retry-After': '60' }), lasts: 30_000 },
		{ end: refused('platformDown'), wrote: 1, changed: 0, between: [0, 1] },
	],
	[
		'429 of a proxy, with a page',
		writeFault(nothing(html(429))),
		{ end: applied, wrote: 2, changed: 1, between: [0, 2] },
	],
	[
		'500',
		writeFault(nothing(refusal(500, 'internal.server.error'))),
		{ end: applied, wrote: 2, changed: 1, between: [0, 2] },
	],
	[
		'500 update.failed for a write that was carried out',
		writeFault({ does: 0, answers: refusal(500, 'conversation.participant.update.failed') }),
		{ end: applied, wrote: 1, changed: 1, between: [0, 2] },
	],
	['502', writeFault(nothing(refusal(502, null))), { end: applied, wrote: 2, changed: 1, between: [9, 12] }],
	['502 with a page', writeFault(nothing(html(502))), { end: applied, wrote: 2, changed: 1, between: [9, 12] }],
	[
		'503',
		writeFault(nothing(refusal(503, 'service.unavailable'))),
		{ end: applied, wrote: 2, changed: 1, between: [0, 2] },
	],
	[
		'504',
		writeFault(nothing(refusal(504, 'request.timeout'))),
		{ end: applied, wrote: 2, changed: 1, between: [9, 12] },
	],
	[
		'504 for a write that is carried out late, then 403: nobody can say that nothing was written',
		{
			prepare: ({ faults }) => {
				faults.write.push({ does: 15_000, answers: refusal(504, 'request.timeout') });
				faults.write.push(nothing(refusal(403, 'missing.any.permissions')));
			},
		},
		{ end: refused('platformDown'), wrote: 2, changed: 1 },
	],
	[
		'504 for a write that is carried out five seconds later',
		writeFault({ does: 5000, answers: refusal(504, 'request.timeout') }),
		{ end: applied, wrote: 1, changed: 1 },
	],
	[
		"403 with a proxy's page: no word of a permission",
		writeFault(nothing(html(403))),
		{ end: applied, wrote: 2, changed: 1, between: [9, 12] },
	],
	[
		'a connection reset before the request was sent',
		writeFault(nothing('lost')),
		{ end: applied, wrote: 2, changed: 1 },
	],
	[
		'a connection reset after it was sent',
		writeFault({ does: 100, answers: 'lost' }),
		{ end: applied, wrote: 1, changed: 1, between: [0, 2] },
	],
	[
		'a connection reset after it was sent, carried out six seconds later',
		writeFault({ does: 6000, answers: 'lost' }),
		{ end: applied, wrote: 1, changed: 1 },
	],
	[
		'a connection reset in a window of fifteen seconds: written again inside it',
		{ ...writeFault(nothing('lost')), lasts: 8000 },
		{ end: applied, wrote: 2, changed: 1 },
	],
	[
		'no network for a minute',
		{ prepare: offlineFor(60_000) },
		{ end: applied, wrote: 1, changed: 1, between: [60, 95] },
	],
	[
		'no network for twenty seconds of a window of thirty',
		{ prepare: offlineFor(20_000), lasts: 30_000 },
		{ end: applied, wrote: 1, changed: 1, between: [20, 30] },
	],
	[
		'no network until the deadline',
		{ prepare: offlineFor(700_000), lasts: 60_000 },
		{ end: missed, wrote: 0, changed: 0, between: [55, 60] },
	],
	[
		'no network from the write on, until after the deadline: looked for, and found',
		{
			lasts: 30_000,
			prepare: (platform) => {
				platform.faults.write.push({ does: 100, answers: 'lost' });
				platform.later(45, () => Object.assign(platform.state, { offline: true }));
				platform.later(90_000, () => Object.assign(platform.state, { offline: false }));
			},
		},
		{ end: applied, wrote: 1, changed: 1, between: [90, 125] },
	],
	[
		'no network from the write on, for good: not called missed',
		{
			lasts: 30_000,
			prepare: (platform) => {
				platform.faults.write.push({ does: 100, answers: 'lost' });
				platform.later(45, () => Object.assign(platform.state, { offline: true }));
			},
		},
		{ end: refused('platformDown'), wrote: 1, changed: 1, between: [600, 630] },
	],
	[
		'no network after a 202, for good: the platform took it, and nobody knows more',
		{
			lasts: 30_000,
			prepare: (platform) => {
				platform.faults.write.push({ does: 'nothing' });
				platform.later(60, () => Object.assign(platform.state, { offline: true }));
			},
		},
		{ end: refused('neverApplied'), wrote: 1, changed: 0, between: [600, 640] },
	],
	[
		"a proxy's page for every write: the platform never took one",
		{ ...writeFault(nothing(html(200)), 99), lasts: 60_000 },
		{ end: refused('platformDown'), wrote: 6, changed: 0, between: [58, 90] },
	],
	[
		'an answer slower than the client waits, to a write that was carried out',
		writeFault({ does: 200, takes: 25_000 }),
		{ end: applied, wrote: 1, changed: 1, between: [20, 22] },
	],
	[
		'an answer slower than the client waits, to nothing',
		writeFault({ does: 'nothing', takes: 25_000 }),
		{ end: applied, wrote: 2, changed: 1, between: [29, 33] },
	],
	[
		'an answer that takes ten seconds',
		writeFault({ takes: 10_000 }),
		{ end: applied, wrote: 1, changed: 1, between: [10, 11] },
	],
	[
		'a platform that fails until the deadline',
		{
			lasts: 60_000,
			prepare: ({ faults }) => faults.read.push(...Array.from({ length: 99 }, () => ({ answers: refusal(503, null) }))),
		},
		{ end: refused('platformDown'), wrote: 0, changed: 0, between: [30, 60] },
	],
];

describe.each(routes)('a platform out of reach on the route %s', (route) => {
	it.each(rows)('%s', async (_, stage, { end, wrote, changed, between = [0, 60] }) => {
		const played = await playAnswers(route, stage);
		expect(played.end).toMatchObject(end);
		expect({ wrote: played.wrote, changed: played.changed }).toEqual({ wrote, changed });
		expect(played.replaced).toEqual([]);
		const [atLeast, atMost] = between;
		expect(played.took / 1000).toBeGreaterThanOrEqual(atLeast);
		expect(played.took / 1000).toBeLessThanOrEqual(atMost);
	});

	it('renews a refused token once', async () => {
		const { session } = await playAnswers(route, {
			prepare: ({ state }) => Object.assign(state, { validTokens: new Set(['token-2']) }),
		});
		expect(session.renewals).toBe(1);
	});
});
