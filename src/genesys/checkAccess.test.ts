import { describe, expect, it } from 'vitest';
import { type Answer, failed } from './answer.ts';
import { type AccessPorts, checkAccess } from './checkAccess.ts';
import type { Failure } from './failure.ts';
import type { HeldRights } from './getRights.ts';
import { createFakeFetch, json, type Reply } from './testing/fakeFetch.ts';
import { createSimulatedTime } from './testing/simulatedTime.ts';

const redirect = () => new Response(null, { status: 302, headers: { location: 'https://x.example/' } });
const held: HeldRights = { scopes: ['conversations'], permissions: [] };
const rightsRead: Answer<HeldRights> = { kind: 'ok', value: held, version: null, correlationId: null };

function ports(replies: readonly Reply[], rights: Answer<HeldRights>, change: Partial<AccessPorts> = {}) {
	const { fetch, sent } = createFakeFetch(...replies);
	const made: AccessPorts = {
		oauth: {
			fetch,
			clock: createSimulatedTime().clock,
			randomBytes: (count) => new Uint8Array(count),
			sha256: async () => new ArrayBuffer(32),
		},
		client: { loginHost: 'login.mypurecloud.de', clientId: 'client-1', redirect: 'https://x.chromiumapp.org/' },
		api: 'https://api.mypurecloud.de',
		rights: async () => rights,
		...change,
	};
	return { made, sent };
}

describe('asking the platform whether it is there', () => {
	it('tells of a signed-in agent what is missing', async () => {
		const { made, sent } = ports([redirect()], rightsRead);
		const check = await checkAccess(made);
		expect(check).toMatchObject({ login: 'answers', api: 'answers' });
		expect(check.rights?.[0]).toEqual({ feature: 'wrapUps', missing: ['conversation:participant:wrapup'] });
		expect(sent.map(({ url }) => new URL(url).host)).toEqual(['login.mypurecloud.de']);
	});

	it('asks nothing before region and client are known', async () => {
		const { made, sent } = ports([], rightsRead, { client: null });
		expect(await checkAccess(made)).toEqual({ login: 'notAsked', api: 'notAsked', rights: null });
		expect(sent).toEqual([]);
	});

	it.each<[string, Reply, string]>([
		['a client that is not known', json({ error: 'invalid_client' }, 400), 'unknownClient'],
		['no answer', new TypeError('down'), 'silent'],
		['a fault of the login host', new Response('', { status: 503 }), 'answers'],
	])('tells of %s at the login host', async (_, reply, login) => {
		const { made } = ports([reply], rightsRead);
		expect((await checkAccess(made)).login).toBe(login);
	});

	it.each<[string, Reply, string]>([
		['the platform', json({ code: 'authentication.required' }, 401), 'answers'],
		['the page of a proxy', new Response('<html>', { headers: { 'content-type': 'text/html' } }), 'foreign'],
		['nobody', new TypeError('down'), 'silent'],
	])('asks the API without a token while nobody is signed in, and hears %s', async (_, reply, api) => {
		const { made, sent } = ports([redirect(), reply], failed({ kind: 'signedOut' }));
		expect(await checkAccess(made)).toEqual({ login: 'answers', api, rights: null });
		expect(sent[1]?.headers.get('authorization')).toBeNull();
	});

	it.each<[Failure, string]>([
		[{ kind: 'network', message: 'down' }, 'silent'],
		[{ kind: 'malformed', message: '200 with HTML' }, 'foreign'],
		[{ kind: 'http', status: 403, code: null, message: '', retryAfterSeconds: null, correlationId: null }, 'answers'],
	])('takes %o of the API for what it is', async (failure, api) => {
		const { made } = ports([redirect()], failed(failure));
		expect(await checkAccess(made)).toMatchObject({ api, rights: null });
	});
});
