import { describe, expect, it } from 'vitest';
import { json, type Reply } from '../testing/fakeFetch.ts';
import { openClient } from '../testing/openClient.ts';
import { createOrgPrior, type KeptPrior } from './createOrgPrior.ts';
import { readOrgPrior } from './readOrgPrior.ts';

const hour = 60 * 60_000;
const me = 'mypurecloud.de org me';

const group = (queueId: string | null, wrapUpCode: string | null, ...counts: readonly number[]) => ({
	group: { ...(queueId === null ? {} : { queueId }), ...(wrapUpCode === null ? {} : { wrapUpCode }) },
	data: [{ interval: 'x', metrics: counts.map((count) => ({ metric: 'tAcw', stats: { count, sum: 1 } })) }],
});
const counted = { results: [group('billing', 'refund', 7, 6), group('billing', 'complaint', 2)] };

function open(replies: readonly Reply[], disk: { kept: KeptPrior | null; isBroken?: boolean } = { kept: null }) {
	const opened = openClient(replies);
	const troubles: unknown[] = [];
	const prior = createOrgPrior({
		ask: readOrgPrior,
		clock: opened.time.clock,
		kept: {
			read: () => Promise.resolve(disk.kept),
			write: async (kept) => {
				if (disk.isBroken === true) throw new Error('full');
				disk.kept = kept;
			},
		},
		onTrouble: (error) => troubles.push(error),
	});
	return { ...opened, disk, prior, troubles, refresh: (subject = me) => prior.refresh(opened.client, subject) };
}

describe('the organisation’s habit', () => {
	it('is counted by queue and code over four whole weeks, by one query', async () => {
		const { refresh, prior, sent } = open([json(counted)]);
		expect([prior.of('billing'), prior.state()]).toEqual([{}, 'nothing yet']);
		await Promise.all([refresh(), refresh()]);
		expect(prior.of('billing')).toEqual({ refund: 7, complaint: 2 });
		expect([prior.of('returns'), prior.state()]).toEqual([{}, 'used']);
		const [request] = sent;
		expect(request?.url).toBe('https://api.mypurecloud.de/api/v2/analytics/conversations/aggregates/query');
		expect(JSON.parse(request?.body ?? '')).toMatchObject({
			interval: '2026-10-25T00:00:00.000Z/2026-11-22T00:00:00.000Z',
			groupBy: ['queueId', 'wrapUpCode'],
			metrics: ['tHandle', 'tAcw'],
		});
		expect(sent).toHaveLength(1);
	});

	it('leaves out the platform’s own codes, what has no queue or code, and what was nothing', async () => {
		const { refresh, disk } = open([
			json({
				results: [
					group('billing', 'ININ-WRAP-UP-TIMEOUT', 900),
					group(null, 'refund', 4),
					group('billing', null, 4),
					group('billing', 'never', 0),
					group('billing', 'refund', 3),
					group('billing', 'refund', 2),
				],
			}),
		]);
		await refresh();
		expect(disk.kept?.counts).toEqual({ billing: { refund: 5 } });
	});

	it('is bounded: the sixty codes and three hundred queues that are used most', async () => {
		const codes = Array.from({ length: 70 }, (_, place) => group('busy', `code ${place}`, 100 + place));
		const queues = Array.from({ length: 310 }, (_, place) => group(`queue ${place}`, 'refund', place + 1));
		const { refresh, prior, disk } = open([json({ results: [...codes, ...queues] })]);
		await refresh();
		expect(Object.keys(prior.of('busy'))).toHaveLength(60);
		expect([prior.of('busy')['code 9'], prior.of('busy')['code 69']]).toEqual([undefined, 169]);
		expect(Object.keys(disk.kept?.counts ?? {})).toHaveLength(300);
		expect(prior.of('queue 0')).toEqual({});
	});

	it('is asked for once a day, also over the lives of the worker', async () => {
		const first = open([json(counted)]);
		await first.refresh();
		const { refresh, sent, time, prior } = open([json({ results: [group('billing', 'refund', 9)] })], first.disk);
		await refresh();
		expect([sent.length, prior.of('billing')]).toEqual([0, { refund: 7, complaint: 2 }]);
		await time.advance(16 * hour);
		await refresh();
		expect([sent.length, prior.of('billing')]).toEqual([1, { refund: 9 }]);
	});

	it.each([
		[json({ code: 'missing.any.permissions' }, 403)],
		[json({ code: 'app.not.authorized.for.scope' }, 403)],
		[json({ code: 'bad.request' }, 400)],
	])('is not asked for again on the day it was refused', async (refusal) => {
		const { refresh, sent, time, prior } = open([refusal, json(counted)]);
		await refresh();
		await time.advance(12 * hour);
		await refresh();
		expect([sent.length, prior.state()]).toEqual([1, 'forbidden']);
		await time.advance(4 * hour);
		await refresh();
		expect([sent.length, prior.state()]).toEqual([2, 'used']);
	});

	it.each([[json({}, 503)], [new Error('offline')], [json({}, 429, { 'retry-after': '1' })]])(
		'is asked for again after an hour where nobody answered',
		async (fault) => {
			const { refresh, sent, time, prior } = open([fault, json(counted)]);
			await refresh();
			await time.advance(hour - 1);
			await refresh();
			expect([sent.length, prior.state()]).toEqual([1, 'nothing yet']);
			await time.advance(1);
			await refresh();
			expect([sent.length, prior.state()]).toEqual([2, 'used']);
		},
	);

	it('keeps yesterday’s counts while today’s cannot be had', async () => {
		const { refresh, time, prior } = open([json(counted), json({}, 403)]);
		await refresh();
		await time.advance(24 * hour);
		await refresh();
		expect([prior.of('billing'), prior.state()]).toEqual([{ refund: 7, complaint: 2 }, 'used']);
	});

	it('is never somebody else’s', async () => {
		const { refresh, prior, sent, disk } = open([json(counted), json({ results: [] })]);
		await refresh();
		prior.clear();
		expect(prior.of('billing')).toEqual({});
		await refresh('mypurecloud.de org you');
		expect([prior.of('billing'), sent.length, disk.kept?.subject]).toEqual([{}, 2, 'mypurecloud.de org you']);
	});

	it('does not come to an agent who left while it was asked for', async () => {
		let answer: (response: Response) => void = () => undefined;
		const later = () => new Promise<Response>((resolve) => (answer = resolve));
		const { refresh, prior, disk, sent, time } = open([later, json({ results: [group('billing', 'mine', 1)] })]);
		const late = refresh();
		await time.settle();
		expect(sent).toHaveLength(1);
		const mine = refresh('mypurecloud.de org you');
		await mine;
		answer(json(counted));
		await late;
		expect([prior.of('billing'), disk.kept?.subject]).toEqual([{ mine: 1 }, 'mypurecloud.de org you']);
	});

	it('is told where the disk refuses, and known all the same', async () => {
		const { refresh, prior, troubles } = open([json(counted)], { kept: null, isBroken: true });
		await refresh();
		expect([prior.of('billing')['refund'], troubles]).toEqual([7, [new Error('full')]]);
	});
});
