import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createAnswerMemory } from './answerMemory.ts';
import { createClient } from './client.ts';
import { createFakeFetch, json } from './testing/fakeFetch.ts';
import { openClient } from './testing/openClient.ts';
import { createSimulatedTime } from './testing/simulatedTime.ts';

const schema = v.object({ name: v.string() });
const read = { method: 'get', path: 'conversations', schema } as const;

/** A reply that is given once `release` is called. */
function heldBack(reply: Response) {
	const gate = new AbortController();
	const released = new Promise<Response>((resolve) => {
		gate.signal.addEventListener('abort', () => resolve(reply));
	});
	return { reply: () => released, release: () => gate.abort() };
}

const named = (name: string, etag?: string) => json({ name }, 200, etag === undefined ? {} : { etag });

describe('two reads of one path at the same time', () => {
	it('are one request, and each gets the answer', async () => {
		const { client, sent, time } = openClient([named('Ada'), named('Ben')]);
		let requests = 0;
		const counted = { ...read, onSent: () => (requests += 1) };
		expect(await time.run(Promise.all([client(counted), client(counted)]))).toMatchObject([
			{ value: { name: 'Ada' } },
			{ value: { name: 'Ada' } },
		]);
		expect([sent.length, requests]).toEqual([1, 1]);
		expect(await time.run(client(counted))).toMatchObject({ value: { name: 'Ben' } });
		expect([sent.length, requests]).toEqual([2, 2]);
	});

	it('share a failure as well, and the next one asks again', async () => {
		const { client, time } = openClient([new TypeError('down'), named('Ada')]);
		const both = await time.run(Promise.all([client(read), client(read)]));
		expect(both).toMatchObject([{ failure: { kind: 'network' } }, { failure: { kind: 'network' } }]);
		expect(await time.run(client(read))).toMatchObject({ kind: 'ok' });
	});

	it('are two where the later one must be fresh, and others join the fresh one', async () => {
		const slow = heldBack(named('old'));
		const fresh = heldBack(named('new'));
		const { client, sent, time } = openClient([slow.reply, fresh.reply]);
		const first = client(read);
		await time.settle();
		const second = client({ ...read, fresh: true });
		await time.settle();
		const third = client(read);
		await time.settle();
		expect(sent).toHaveLength(2);
		slow.release();
		expect(await time.run(first)).toMatchObject({ value: { name: 'old' } });
		const fourth = client(read);
		fresh.release();
		expect(await time.run(Promise.all([second, third, fourth]))).toMatchObject(
			Array(3).fill({ value: { name: 'new' } }),
		);
		expect(sent).toHaveLength(2);
	});

	it.each([
		['of another path', { ...read, path: 'other' }],
		['of another shape', { ...read, schema: v.object({ name: v.string() }) }],
		['that belongs to a write', { ...read, purpose: 'write' as const }],
		['with a signal of its own', { ...read, signal: new AbortController().signal }],
		['that write', { ...read, method: 'post' as const }],
	])('are two requests with one %s', async (_, other) => {
		const { client, sent, time } = openClient([named('Ada'), named('Ben')]);
		expect(await time.run(Promise.all([client(read), client(other)]))).toMatchObject([
			{ value: { name: 'Ada' } },
			{ value: { name: 'Ben' } },
		]);
		expect(sent).toHaveLength(2);
	});

	it('are never one for two tokens: what was asked for one agent is not told to another', async () => {
		const slow = heldBack(named('of agent one'));
		const { client, who, time } = openClient([slow.reply, named('of agent two')]);
		const first = client(read);
		await time.settle();
		who.token = 'token-of-agent-two';
		expect(await time.run(client(read))).toMatchObject({ value: { name: 'of agent two' } });
		slow.release();
		expect(await time.run(first)).toMatchObject({ value: { name: 'of agent one' } });
	});
});

describe('an answer that offered an ETag', () => {
	const notModified = () => new Response(null, { status: 304, headers: { 'inin-correlation-id': 'c-304' } });

	it.each([
		['"7"', '7'],
		['W/"7"', '7'],
	])('is asked for with If-None-Match %s, and a 304 gives what is known', async (etag, version) => {
		const { client, asked, time } = openClient([named('Ada', etag), notModified()]);
		await time.run(client(read));
		expect(await time.run(client({ ...read, fresh: true }))).toEqual({
			kind: 'ok',
			value: { name: 'Ada' },
			version,
			correlationId: 'c-304',
		});
		expect(asked()).toEqual([null, etag]);
	});

	it('is replaced by the next whole one', async () => {
		const { client, asked, time } = openClient([named('Ada', '"1"'), named('Ben', '"2"'), notModified()]);
		await time.run(client(read));
		await time.run(client(read));
		expect(await time.run(client(read))).toMatchObject({ value: { name: 'Ben' }, version: '2' });
		expect(asked()).toEqual([null, '"1"', '"2"']);
	});

	it('is not asked for by a write, with another shape, or with another token', async () => {
		const { client, asked, who, time } = openClient([named('Ada', '"1"'), named(''), named(''), named('')]);
		await time.run(client(read));
		await time.run(client({ ...read, method: 'patch' }));
		await time.run(client({ ...read, schema: v.object({ name: v.string() }) }));
		who.token = 'token-9';
		await time.run(client(read));
		expect(asked()).toEqual([null, null, null, null]);
	});

	it('is forgotten as soon as another token has one', async () => {
		const { client, asked, who, time } = openClient([named('Ada', '"1"'), named('Ben', '"2"'), named('Ben')]);
		await time.run(client(read));
		who.token = 'token-9';
		await time.run(client({ ...read, path: 'other' }));
		await time.run(client(read));
		expect(asked()).toEqual([null, null, null]);
	});

	it('to a write is not what a read is compared with', async () => {
		const { client, asked, time } = openClient([named('Ada', '"1"'), named('Ada')]);
		await time.run(client({ ...read, method: 'patch' }));
		await time.run(client(read));
		expect(asked()).toEqual([null, null]);
	});

	it('is not asked for after the token was renewed within the request', async () => {
		const { client, asked, time } = openClient([named('Ada', '"1"'), json({}, 401), named('Ben')]);
		await time.run(client(read));
		expect(await time.run(client(read))).toMatchObject({ value: { name: 'Ben' } });
		expect(asked()).toEqual([null, '"1"', null]);
	});

	it('is forgotten at sign-out', async () => {
		const { client, asked, memory, time } = openClient([named('Ada', '"1"'), named('Ada')]);
		await time.run(client(read));
		memory.clear();
		await time.run(client(read));
		expect(asked()).toEqual([null, null]);
	});

	it('keeps nothing of the customer that its shape leaves out', async () => {
		const kept: unknown[] = [];
		const memory = createAnswerMemory();
		const time = createSimulatedTime();
		const { fetch } = createFakeFetch(json({ name: 'Ada', customer: 'Grace' }, 200, { etag: '"1"' }));
		const client = createClient({
			fetch,
			clock: time.clock,
			address: () => 'https://api.mypurecloud.de',
			token: () => Promise.resolve('t'),
			memory: {
				...memory,
				keep: (token, path, answer) => {
					kept.push(answer.value);
					memory.keep(token, path, answer);
				},
			},
		});
		await time.run(client(read));
		expect(kept).toEqual([{ name: 'Ada' }]);
	});

	it('is one of a few: the one unused for longest goes first', async () => {
		const paths = Array.from({ length: 33 }, (_, index) => `conversations/${index}`);
		const replies = paths.map((path) => named(path, '"1"'));
		const { client, asked, time } = openClient([...replies, named(''), notModified()]);
		for (const path of paths) await time.run(client({ ...read, path }));
		await time.run(client({ ...read, path: 'conversations/0' }));
		await time.run(client({ ...read, path: 'conversations/32' }));
		expect(asked().slice(-2)).toEqual([null, '"1"']);
	});

	it('does not make a 304 that nobody asked for a good answer', async () => {
		const { client, time } = openClient([notModified()]);
		expect(await time.run(client(read))).toMatchObject({ failure: { kind: 'http', status: 304 } });
	});
});

describe('a token that cannot be known', () => {
	it('is a failure of the network, so that it is tried again', async () => {
		const time = createSimulatedTime();
		const client = createClient({
			fetch: createFakeFetch().fetch,
			clock: time.clock,
			address: () => 'https://api.mypurecloud.de',
			token: () => Promise.reject(new TypeError('offline')),
		});
		expect(await time.run(client(read))).toEqual({
			kind: 'failed',
			failure: { kind: 'network', message: 'TypeError' },
		});
	});
});
