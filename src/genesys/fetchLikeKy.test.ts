import fc from 'fast-check';
import ky from 'ky';
import { describe, expect, it } from 'vitest';
import { fetchLikeKy, type KyOptions } from './fetchLikeKy.ts';
import { createFakeFetch, json, type Reply } from './testing/fakeFetch.ts';

type Send = (address: string, options: KyOptions) => Promise<Response>;

const viaKy: Send = (address, options) => ky(address, options);

/** What left, and what came of it, as far as the client can tell. */
async function played(send: Send, options: Partial<KyOptions>, reply: Reply) {
	const { fetch, sent } = createFakeFetch(reply);
	const end = await send('https://api.example.com/api/v2/conversations', {
		method: 'get',
		fetch,
		timeout: false,
		retry: 0,
		throwHttpErrors: false,
		redirect: 'error',
		credentials: 'omit',
		cache: 'no-store',
		...options,
	}).then(
		async (response) => ({
			status: response.status,
			body: await response.text(),
			etag: response.headers.get('etag'),
		}),
		(error: unknown) => (error instanceof Error ? error.name : 'none'),
	);
	return {
		end,
		sent: sent.map(({ headers, signal: _signal, ...request }) => ({
			...request,
			headers: Object.fromEntries(headers),
		})),
	};
}

describe('what the build puts in the place of ky', () => {
	it('sends what ky sends and answers what it answers', async () => {
		const options = fc.record(
			{
				method: fc.constantFrom('post', 'patch', 'delete', 'PATCH'),
				json: fc.oneof(fc.jsonValue(), fc.constant({ code: 'refund', notes: '“quoted” – ü' })),
				headers: fc.constantFrom(
					{ authorization: 'Bearer t' },
					{ authorization: 'Bearer t', 'if-match': '"7"' },
					{ 'content-type': 'application/vnd.api+json' },
				),
			},
			{ requiredKeys: ['method'] },
		);
		const status = fc.constantFrom(200, 202, 304, 400, 401, 404, 409, 412, 429, 500, 503);
		await fc.assert(
			fc.asyncProperty(options, status, async (given, code) => {
				const reply = () =>
					code === 304
						? new Response(null, { status: 304 })
						: json({ code }, code, { etag: '"8"', 'retry-after': '1' });
				expect(await played(fetchLikeKy, given, reply())).toEqual(await played(viaKy, given, reply()));
			}),
			{ numRuns: 150 },
		);
	});

	it('reads without a body, as ky does', async () => {
		const headers = { 'if-none-match': '"7"' };
		expect(await played(fetchLikeKy, { headers }, json([]))).toEqual(await played(viaKy, { headers }, json([])));
	});

	it('fails as ky fails where the network does, and asks once', async () => {
		const own = await played(fetchLikeKy, {}, new TypeError('down'));
		expect(own.end).toBe('TypeError');
		expect(own.sent).toHaveLength(1);
		expect((await played(viaKy, {}, new TypeError('down'))).sent).toHaveLength(1);
	});

	it.each([
		['fetch', fetchLikeKy],
		['ky', viaKy],
	])('lets the signal end what is in flight, over %s', async (_, send) => {
		const ending = new AbortController();
		const { end } = await played(send, { signal: ending.signal }, ({ signal }) => {
			const ended = new Promise<Error>((resolve) => {
				signal.addEventListener('abort', () => resolve(new DOMException('ended', 'AbortError')));
			});
			ending.abort();
			return ended;
		});
		expect(end).toBe('AbortError');
	});
});
