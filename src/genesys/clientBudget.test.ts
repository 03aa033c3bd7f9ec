import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createClient } from './client.ts';
import { json } from './testing/fakeFetch.ts';
import { openClient } from './testing/openClient.ts';
import { createSimulatedTime } from './testing/simulatedTime.ts';

const read = { method: 'get', path: 'conversations', schema: v.object({ name: v.string() }) } as const;
const write = { method: 'post', path: 'wrapup', schema: v.unknown(), purpose: 'write' } as const;
const named = (name: string) => json({ name });

describe('the budget', () => {
	it('is waited for, and the time limit of a request begins when it leaves', async () => {
		const { client, sent, time } = openClient(
			Array(5)
				.fill(null)
				.map(() => named('Ada')),
			5,
		);
		const paths = ['a', 'b', 'c', 'd', 'e'];
		const all = Promise.all(paths.map((path) => client({ ...read, path })));
		await time.settle();
		expect(sent).toHaveLength(4);
		expect(await time.run(all)).toMatchObject(Array(5).fill({ kind: 'ok' }));
		expect(sent).toHaveLength(5);
	});

	it('lets a write leave while reads wait', async () => {
		const { client, sent, time } = openClient(
			Array(6)
				.fill(null)
				.map(() => named('Ada')),
			5,
		);
		for (const path of ['a', 'b', 'c', 'd', 'e']) void client({ ...read, path });
		void client(write);
		await time.settle();
		expect(sent.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'GET', 'POST']);
	});

	it('is closed to reads by a 429, for as long as that says', async () => {
		const { client, sent, time } = openClient([json({}, 429, { 'retry-after': '17' }), named('Ada'), named('Ben')]);
		const begun = time.now();
		expect(await time.run(client(read))).toMatchObject({ failure: { status: 429, retryAfterSeconds: 17 } });
		const waiting = client(read);
		await time.run(client(write));
		expect([sent.length, time.now() - begun]).toEqual([2, 0]);
		await time.run(waiting);
		expect(time.now() - begun).toBe(17_000);
	});

	it('counts the repeat after a renewal', async () => {
		const { client, sent, time } = openClient([json({}, 401), named('Ada'), named('Ben')], 2);
		expect(await time.run(client(write))).toMatchObject({ kind: 'ok' });
		const third = client(write);
		await time.advance(59_999);
		expect(sent).toHaveLength(2);
		await time.run(third);
		expect(sent).toHaveLength(3);
	});

	it('that is cleared sends nothing of what waited', async () => {
		const { client, sent, budget, time } = openClient([named('Ada')], 1);
		await time.run(client(write));
		const waiting = client(write);
		await time.settle();
		budget.clear();
		expect(await time.run(waiting)).toEqual({ kind: 'failed', failure: { kind: 'signedOut' } });
		expect(sent).toHaveLength(1);
	});

	it('is waited for no longer than the signal lasts', async () => {
		const { client, sent, time } = openClient([named('Ada')], 1);
		await time.run(client(write));
		const stop = new AbortController();
		const waiting = client({ ...write, signal: stop.signal });
		await time.settle();
		stop.abort();
		expect(await time.run(waiting)).toEqual({ kind: 'failed', failure: { kind: 'signedOut' } });
		expect(sent).toHaveLength(1);
	});
});

describe('a call that may end early', () => {
	it('sends nothing once it is not wanted any more after its wait', async () => {
		const { client, sent, time } = openClient([named('Ada'), named('Ben')], 1);
		await time.run(client(write));
		const wants = { draft: true };
		const waiting = client({ ...write, isWanted: () => wants.draft });
		await time.settle();
		wants.draft = false;
		expect(await time.run(waiting)).toEqual({ kind: 'failed', failure: { kind: 'signedOut' } });
		expect(sent).toHaveLength(1);
	});

	it('is not repeated with a new token once it is not wanted any more', async () => {
		const { client, sent, time } = openClient([json({}, 401), named('Ada')]);
		const once = { ...write, isWanted: () => sent.length === 0 };
		expect(await time.run(client(once))).toEqual({ kind: 'failed', failure: { kind: 'signedOut' } });
		expect(sent).toHaveLength(1);
	});

	it('sends nothing where it was cut before it left', async () => {
		const { client, sent, time } = openClient([named('Ada')]);
		const answer = await time.run(client({ ...write, cut: AbortSignal.abort() }));
		expect([answer, sent.length]).toEqual([{ kind: 'failed', failure: { kind: 'signedOut' } }, 0]);
	});

	it('ends on its way when it is cut, with the request', async () => {
		const time = createSimulatedTime();
		const signals: AbortSignal[] = [];
		const silent = createClient({
			fetch: (input, init) =>
				new Promise((_resolve, reject) => {
					const { signal } = new Request(input, init);
					signals.push(signal);
					signal.addEventListener('abort', () => reject(new DOMException('cut', 'AbortError')));
				}),
			clock: time.clock,
			address: () => 'https://api.mypurecloud.de',
			token: () => Promise.resolve('t'),
		});
		const begun = time.now();
		const cut = new AbortController();
		void time.clock.sleep(3000).then(() => cut.abort());
		expect(await time.run(silent({ ...write, cut: cut.signal }))).toMatchObject({ failure: { kind: 'network' } });
		expect([time.now() - begun, signals.map(({ aborted }) => aborted)]).toEqual([3000, [true]]);
	});
});
