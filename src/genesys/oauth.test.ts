import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { authorize, type WindowResult } from './authorize.ts';
import { beginAuthorization, exchangeCode, type OAuthPorts, probeAuthorization, readRedirect } from './oauth.ts';
import { createFakeFetch, json, type Reply } from './testing/fakeFetch.ts';
import { createSimulatedTime } from './testing/simulatedTime.ts';

const client = { loginHost: 'login.mypurecloud.de', clientId: 'client-1', redirect: 'https://abc.chromiumapp.org/' };

function ports(...replies: readonly Reply[]) {
	const network = createFakeFetch(...replies);
	const time = createSimulatedTime();
	let seed = 0;
	const oauth: OAuthPorts = {
		fetch: network.fetch,
		clock: time.clock,
		randomBytes: (count) => {
			seed += 1;
			return Uint8Array.from({ length: count }, (_, position) => (position * 37 + seed * 101) % 256);
		},
		sha256: (bytes) => crypto.subtle.digest('SHA-256', bytes),
	};
	return { ...network, oauth, time };
}

describe('beginning', () => {
	it('asks by PKCE S256 for this client and redirect, without a scope', async () => {
		const { oauth } = ports();
		const { address, state, verifier } = await beginAuthorization(client, oauth, false);
		const url = new URL(address);
		expect(`${url.origin}${url.pathname}`).toBe('https://login.mypurecloud.de/oauth/authorize');
		expect(Object.fromEntries(url.searchParams)).toEqual({
			client_id: 'client-1',
			response_type: 'code',
			redirect_uri: 'https://abc.chromiumapp.org/',
			code_challenge: createHash('sha256').update(verifier).digest('base64url'),
			code_challenge_method: 'S256',
			state,
		});
		expect(verifier).toMatch(/^[A-Za-z0-9._~-]{43,128}$/);
		expect(state).toMatch(/^[A-Za-z0-9_-]{22,}$/);
	});

	it('makes the challenge of RFC 7636, appendix B, from its verifier', async () => {
		const { oauth } = ports();
		const hashed: string[] = [];
		const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
		const { address } = await beginAuthorization(
			client,
			{
				...oauth,
				sha256: (bytes) => {
					hashed.push(new TextDecoder().decode(bytes));
					return oauth.sha256(new TextEncoder().encode('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'));
				},
			},
			false,
		);
		expect(new URL(address).searchParams.get('code_challenge')).toBe(challenge);
		expect(hashed).toHaveLength(1);
	});

	it('asks silently where told', async () => {
		const { address } = await beginAuthorization(client, ports().oauth, true);
		expect(new URL(address).searchParams.get('prompt')).toBe('none');
	});

	it('takes new secrets for each attempt', async () => {
		const { oauth } = ports();
		const [one, other] = [
			await beginAuthorization(client, oauth, false),
			await beginAuthorization(client, oauth, false),
		];
		expect(one.state).not.toBe(other.state);
		expect(one.verifier).not.toBe(other.verifier);
	});
});

describe('the redirect', () => {
	const read = (query: string) => readRedirect(`https://abc.chromiumapp.org/?${query}`, 's1');

	it('gives its code where it answers our question', () => {
		expect(read('code=c1&state=s1')).toEqual({ kind: 'ok', value: 'c1' });
	});

	it.each([
		['code=c1&state=other', { kind: 'forged' }],
		['code=c1', { kind: 'forged' }],
		['error=access_denied&state=other', { kind: 'forged' }],
		['error=access_denied&state=s1', { kind: 'denied' }],
		['error=access_denied', { kind: 'denied' }],
		['error=login_required&state=s1', { kind: 'loginRequired' }],
		['error=interaction_required&state=s1', { kind: 'loginRequired' }],
		['error=unauthorized_client&state=s1', { kind: 'unknownClient' }],
		['error=invalid_client&state=s1', { kind: 'unknownClient' }],
		['error=server_error&error_description=Try+later&state=s1', { kind: 'failed', detail: 'Try later' }],
		['error=server_error&code=c1&state=s1', { kind: 'failed', detail: 'server_error' }],
		['state=s1', { kind: 'failed', detail: 'no code' }],
	])('%s is %o', (query, failure) => {
		expect(read(query)).toEqual({ kind: 'failed', failure });
	});
});

describe('the exchange', () => {
	const exchange = { code: 'c1', verifier: 'v1' };

	it('sends code and verifier, form-encoded, without a secret', async () => {
		const { oauth, sent, time } = ports(json({ access_token: 't', expires_in: 3600, refresh_token: 'r' }));
		expect(await exchangeCode(client, exchange, oauth)).toEqual({
			kind: 'ok',
			value: { accessToken: 't', expiresAt: time.now() + 3_600_000 },
		});
		expect(sent[0]).toMatchObject({
			url: 'https://login.mypurecloud.de/oauth/token',
			method: 'POST',
			redirect: 'error',
		});
		expect(Object.fromEntries(new URLSearchParams(sent[0]?.body))).toEqual({
			grant_type: 'authorization_code',
			code: 'c1',
			code_verifier: 'v1',
			client_id: 'client-1',
			redirect_uri: 'https://abc.chromiumapp.org/',
		});
		expect(sent[0]?.headers.has('authorization')).toBe(false);
	});

	it.each<[string, Reply, object]>([
		['no network', new TypeError('x'), { kind: 'unreachable' }],
		['a wrong client', json({ error: 'invalid_client' }, 400), { kind: 'unknownClient' }],
		[
			'a spent code',
			json({ error: 'invalid_grant', error_description: 'expired' }, 400),
			{ kind: 'failed', detail: 'expired' },
		],
		['an HTML page', new Response('<html>', { status: 403 }), { kind: 'failed', detail: '403' }],
		['a login host that is down', new Response('<html>', { status: 503 }), { kind: 'unreachable' }],
		['a login host that has enough', json({}, 429), { kind: 'unreachable' }],
		['a 200 without a token', json({ expires_in: 1 }), { kind: 'failed', detail: '200' }],
	])('fails in its own words: %s', async (_, reply, failure) => {
		expect(await exchangeCode(client, exchange, ports(reply).oauth)).toEqual({ kind: 'failed', failure });
	});
});

describe('the probe', () => {
	it.each<[string, Reply, object]>([
		['a page', new Response('<html>'), { kind: 'ok', value: null }],
		['a redirect to the form', new Response(null, { status: 302 }), { kind: 'ok', value: null }],
		['a fault, which is left to the window', new Response(null, { status: 503 }), { kind: 'ok', value: null }],
		['a refusal', json({ error: 'invalid_client' }, 400), { kind: 'failed', failure: { kind: 'unknownClient' } }],
		['nothing', new TypeError('x'), { kind: 'failed', failure: { kind: 'unreachable' } }],
	])('meets %s', async (_, reply, result) => {
		expect(await probeAuthorization('https://login.mypurecloud.de/oauth/authorize', ports(reply).oauth)).toEqual(
			result,
		);
	});
});

describe('a whole sign-in', () => {
	const answer = (address: string, query: string): WindowResult => {
		const state = new URL(address).searchParams.get('state') ?? '';
		return { kind: 'address', address: `${client.redirect}?${query}&state=${state}` };
	};

	it('probes, opens the window and exchanges the code', async () => {
		const { oauth, sent } = ports(new Response(''), json({ access_token: 't', expires_in: 60 }));
		const openWindow = (address: string) => Promise.resolve(answer(address, 'code=c1'));
		expect(await authorize(client, { ...oauth, openWindow }, true)).toMatchObject({
			kind: 'ok',
			value: { accessToken: 't' },
		});
		expect(sent).toHaveLength(2);
	});

	it('opens no window for a client the login host does not know', async () => {
		const { oauth } = ports(json({}, 400));
		let opened = 0;
		const openWindow = () => {
			opened += 1;
			return Promise.resolve<WindowResult>({ kind: 'cancelled' });
		};
		expect(await authorize(client, { ...oauth, openWindow }, true)).toEqual({
			kind: 'failed',
			failure: { kind: 'unknownClient' },
		});
		expect(opened).toBe(0);
	});

	it.each<[WindowResult, object]>([
		[{ kind: 'cancelled' }, { kind: 'cancelled' }],
		[{ kind: 'needsInteraction' }, { kind: 'loginRequired' }],
		[{ kind: 'unreachable' }, { kind: 'unreachable' }],
	])('ends with the window: %o', async (result, failure) => {
		const { oauth } = ports();
		const openWindow = () => Promise.resolve(result);
		expect(await authorize(client, { ...oauth, openWindow }, false)).toEqual({ kind: 'failed', failure });
	});

	it('is no success for coming back with an error', async () => {
		const { oauth } = ports();
		const openWindow = (address: string) => Promise.resolve(answer(address, 'error=login_required'));
		expect(await authorize(client, { ...oauth, openWindow }, false)).toEqual({
			kind: 'failed',
			failure: { kind: 'loginRequired' },
		});
	});
});
