import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createClient } from './client.ts';
import { createFakeFetch, json, type Reply } from './testing/fakeFetch.ts';
import { createSimulatedTime } from './testing/simulatedTime.ts';

const schema = v.object({ name: v.string() });

function setUp(replies: readonly Reply[], tokens: readonly (string | null)[] = ['token-1', 'token-2']) {
	const time = createSimulatedTime();
	const network = createFakeFetch(...replies);
	const asked: (string | null)[] = [];
	const skews: number[] = [];
	const counted: string[] = [];
	const client = createClient({
		fetch: network.fetch,
		clock: time.clock,
		address: () => 'https://api.mypurecloud.de',
		token: (refused) => {
			asked.push(refused);
			return Promise.resolve(tokens[asked.length - 1] ?? null);
		},
		onRequest: (method, path) => counted.push(`${method} ${path}`),
		onSkew: (milliseconds) => skews.push(milliseconds),
	});
	return {
		...network,
		time,
		client,
		asked,
		skews,
		counted,
		get: () => time.run(client({ method: 'get', path: 'users/me', schema })),
	};
}

describe('a request', () => {
	it('carries the token to the region, follows no redirect, and gives the answer in its shape', async () => {
		const { get, sent, counted } = setUp([json({ name: 'Ada', more: 1 }, 200, { 'inin-correlation-id': 'c-9' })]);
		expect(await get()).toEqual({ kind: 'ok', value: { name: 'Ada' }, version: null, correlationId: 'c-9' });
		expect(sent).toHaveLength(1);
		expect(sent[0]).toMatchObject({
			url: 'https://api.mypurecloud.de/api/v2/users/me',
			method: 'GET',
			redirect: 'error',
		});
		expect(sent[0]?.headers.get('authorization')).toBe('Bearer token-1');
		expect(sent[0]?.headers.has('if-match')).toBe(false);
		expect(counted).toEqual(['get users/me']);
	});

	it('sends JSON and the version, quoted', async () => {
		const { client, sent, time } = setUp([new Response(null, { status: 202 })]);
		const call = { method: 'patch', path: 'conversations/c1', schema: v.null(), json: { a: 1 }, version: '7' } as const;
		expect(await time.run(client(call))).toMatchObject({ kind: 'ok', value: null });
		expect(sent[0]?.headers.get('if-match')).toBe('"7"');
		expect(sent[0]?.body).toBe('{"a":1}');
	});

	it.each([
		['"7"', '7'],
		['W/"7"', '7'],
		['7', '7'],
	])('gives the version of the ETag %s as %s', async (etag, version) => {
		const { get } = setUp([json({ name: '' }, 200, { etag })]);
		expect(await get()).toMatchObject({ version });
	});

	it('is not made without a token', async () => {
		const { get, sent } = setUp([], [null]);
		expect(await get()).toEqual({ kind: 'failed', failure: { kind: 'signedOut' } });
		expect(sent).toEqual([]);
	});
});

describe('a token that is refused', () => {
	it('is renewed once, and the request repeated', async () => {
		const { get, sent, asked } = setUp([json({}, 401), json({ name: 'Ada' })]);
		expect(await get()).toMatchObject({ kind: 'ok' });
		expect(asked).toEqual([null, 'token-1']);
		expect(sent.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer token-1', 'Bearer token-2']);
	});

	it('twice is a failure, without a third try', async () => {
		const { get, sent } = setUp([json({}, 401), json({ code: 'bad.credentials' }, 401)]);
		expect(await get()).toMatchObject({
			kind: 'failed',
			failure: { kind: 'http', status: 401, code: 'bad.credentials' },
		});
		expect(sent).toHaveLength(2);
	});

	it('that cannot be renewed means signed out', async () => {
		const { get, sent } = setUp([json({}, 401)], ['token-1', null]);
		expect(await get()).toEqual({ kind: 'failed', failure: { kind: 'signedOut' } });
		expect(sent).toHaveLength(1);
	});
});

describe('an answer that is no use', () => {
	it.each([
		['HTML with a 200', new Response('<html>', { status: 200 })],
		['another shape', json({ name: 7 })],
		['nothing', new Response('', { status: 200 })],
	])('is malformed: %s', async (_, response) => {
		expect(await setUp([response]).get()).toMatchObject({ kind: 'failed', failure: { kind: 'malformed' } });
	});

	it('keeps what the platform said, and what to quote', async () => {
		const body = { message: 'Rate limit', code: 'too.many.requests', status: 429 };
		const { get } = setUp([json(body, 429, { 'retry-after': '17', 'inin-correlation-id': 'c-1' })]);
		expect(await get()).toEqual({
			kind: 'failed',
			failure: {
				kind: 'http',
				status: 429,
				code: 'too.many.requests',
				message: 'Rate limit',
				retryAfterSeconds: 17,
				correlationId: 'c-1',
			},
		});
	});

	it('survives an error page of a proxy', async () => {
		const { get } = setUp([new Response('<html>', { status: 502, statusText: 'Bad Gateway' })]);
		expect(await get()).toMatchObject({
			failure: { kind: 'http', status: 502, code: null, message: 'Bad Gateway', retryAfterSeconds: null },
		});
	});

	it('reads a Retry-After that is a date', async () => {
		const { get, time } = setUp([]);
		expect(await get()).toMatchObject({ failure: { kind: 'network' } });
		const at = new Date(time.now() + 30_000).toUTCString();
		expect(await setUp([json({}, 503, { 'retry-after': at })]).get()).toMatchObject({
			failure: { retryAfterSeconds: 30 },
		});
	});
});

describe('no answer', () => {
	it('is a failure of the network, never a rejection', async () => {
		const answer = await setUp([new TypeError('Failed to fetch')]).get();
		expect(answer).toMatchObject({ kind: 'failed', failure: { kind: 'network' } });
	});

	it('is given up after twenty seconds', async () => {
		const { time } = setUp([]);
		const begun = time.now();
		const silent = createClient({
			fetch: (input, init) =>
				new Promise((_resolve, reject) => {
					const { signal } = new Request(input, init);
					signal.addEventListener('abort', () => reject(new DOMException('late', 'AbortError')));
				}),
			clock: time.clock,
			address: () => 'https://api.mypurecloud.de',
			token: () => Promise.resolve('t'),
		});
		expect(await time.run(silent({ method: 'get', path: 'users/me', schema }))).toMatchObject({
			failure: { kind: 'network' },
		});
		expect(time.now() - begun).toBe(20_000);
	});
});

describe("the platform's clock", () => {
	it('is measured by every answer that shows it', async () => {
		const { get, skews, time } = setUp([
			json({ name: '' }, 200, { date: new Date(Date.UTC(2026, 10, 22, 9, 1)).toUTCString() }),
		]);
		await get();
		expect(skews).toEqual([60_500]);
		expect(time.now()).toBe(Date.UTC(2026, 10, 22, 9));
	});

	it('is left alone where no answer shows it', async () => {
		const { get, skews } = setUp([json({ name: '' })]);
		await get();
		expect(skews).toEqual([]);
	});
});
