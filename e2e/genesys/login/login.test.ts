import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { afterwordClient } from '../oauthClient.ts';
import { isRecord } from '../rest/parseWrapup.ts';
import { type ApiAnswer, createApiClient } from '../testing/createApiClient.ts';
import { authorizePath, createPkce, redirectQuery, submitForm } from '../testing/signIn.ts';
import { at, type Scene, startScene } from '../testing/startScene.ts';

const redirectUri = at(afterwordClient.redirectAddresses, 0);

describe('sign-in', () => {
	let scene: Scene;
	beforeEach(async () => {
		scene = await startScene();
	});
	afterEach(() => scene.genesys.close());

	const get = (
		path: string,
		headers: Record<string, string> = {},
		host = 'login.mypurecloud.com',
	): Promise<ApiAnswer> => createApiClient(scene.genesys)({ path, headers, host });

	const redeem = (form: Record<string, string>, headers: Record<string, string> = {}): Promise<ApiAnswer> =>
		createApiClient(scene.genesys)({
			path: '/oauth/token',
			method: 'POST',
			host: 'login.mypurecloud.com',
			body: new URLSearchParams(form).toString(),
			headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
		});

	async function obtainCode() {
		const { verifier, challenge } = createPkce();
		const answer = await submitForm(scene.genesys, authorizePath(challenge), { account: scene.ada.id });
		const { code = '', state } = redirectQuery(answer);
		expect(answer.status).toBe(302);
		expect(answer.headers.location?.startsWith(`${redirectUri}?`)).toBe(true);
		expect(state).toBe('some-state');
		const form = {
			grant_type: 'authorization_code',
			client_id: afterwordClient.id,
			redirect_uri: redirectUri,
			code,
			code_verifier: verifier,
		};
		const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
		return { form, cookie };
	}

	const errorOf = (answer: ApiAnswer): unknown => (isRecord(answer.body) ? answer.body['error'] : undefined);

	it('goes from the page to a token that the API takes', async () => {
		const page = await get(authorizePath(createPkce().challenge));
		expect(page.status).toBe(200);
		expect(page.text).toContain('Ada Example');
		const { form } = await obtainCode();
		const answer = await redeem(form);
		expect(answer).toMatchObject({ status: 200, body: { token_type: 'bearer', expires_in: 86_400 } });
		expect(answer.body).not.toHaveProperty('refresh_token');
		const token = isRecord(answer.body) ? String(answer.body['access_token']) : '';
		const me = await createApiClient(scene.genesys, token)({ path: '/api/v2/users/me' });
		expect(me).toMatchObject({ status: 200, body: { id: scene.ada.id } });
		const abroad = await createApiClient(
			scene.genesys,
			token,
		)({ path: '/api/v2/users/me', host: 'api.mypurecloud.de' });
		expect(abroad.status).toBe(401);
	});

	it('refuses a wrong verifier, and the code is used up by the try', async () => {
		const { form } = await obtainCode();
		const wrong = await redeem({ ...form, code_verifier: createPkce().verifier });
		expect([wrong.status, errorOf(wrong)]).toEqual([400, 'invalid_grant']);
		expect(errorOf(await redeem(form))).toBe('invalid_grant');
	});

	it('refuses a code twice, and a code that is older than a minute', async () => {
		const first = await obtainCode();
		expect((await redeem(first.form)).status).toBe(200);
		expect(errorOf(await redeem(first.form))).toBe('invalid_grant');
		const second = await obtainCode();
		scene.time.advance(60_000);
		expect(errorOf(await redeem(second.form))).toBe('invalid_grant');
	});

	it('refuses another redirect address, client, grant or encoding at the token endpoint', async () => {
		const form = async () => (await obtainCode()).form;
		expect(errorOf(await redeem({ ...(await form()), redirect_uri: `${redirectUri}x` }))).toBe('invalid_grant');
		const stranger = await redeem({ ...(await form()), client_id: 'stranger' });
		expect([stranger.status, errorOf(stranger)]).toEqual([401, 'invalid_client']);
		expect(errorOf(await redeem({ ...(await form()), client_id: 'genesys-desktop' }))).toBe('invalid_grant');
		expect(errorOf(await redeem({ ...(await form()), grant_type: 'password' }))).toBe('unsupported_grant_type');
		expect(errorOf(await redeem(await form(), { 'content-type': 'application/json' }))).toBe('invalid_request');
		expect(errorOf(await redeem({ ...(await form()), code_verifier: '' }))).toBe('invalid_request');
	});

	it('names an unknown client or a foreign address on a page, without a redirect', async () => {
		const { challenge } = createPkce();
		const unknown = await get(authorizePath(challenge, { client_id: '<b>nobody' }));
		expect(unknown.status).toBe(400);
		expect(unknown.headers.location).toBeUndefined();
		expect(unknown.text).toContain('no OAuth client &quot;&lt;b&gt;nobody&quot;');
		const foreign = await get(authorizePath(challenge, { redirect_uri: `${redirectUri}extra` }));
		expect([foreign.status, foreign.headers.location]).toEqual([400, undefined]);
		expect(foreign.text).toContain('is not registered');
		const region = await get(authorizePath(challenge), {}, 'login.mypurecloud.de');
		expect([region.status, region.headers.location]).toEqual([400, undefined]);
	});

	it('tells the client at its own address what is wrong with its request', async () => {
		const { challenge } = createPkce();
		const plain = redirectQuery(await get(authorizePath(challenge, { code_challenge_method: 'plain' })));
		expect(plain).toMatchObject({ error: 'invalid_request', state: 'some-state' });
		expect(redirectQuery(await get(authorizePath('short')))).toMatchObject({ error: 'invalid_request' });
		const implicit = redirectQuery(await get(authorizePath(challenge, { response_type: 'token' })));
		expect(implicit).toMatchObject({ error: 'unsupported_response_type' });
	});

	it('tells the client that consent was denied, and keeps nobody signed in', async () => {
		const answer = await submitForm(scene.genesys, authorizePath(createPkce().challenge), { decision: 'deny' });
		expect(redirectQuery(answer)).toEqual({ error: 'access_denied', state: 'some-state' });
		expect(answer.headers['set-cookie']).toBeUndefined();
	});

	it('signs in silently while the browser holds a session, until log-out', async () => {
		const { cookie } = await obtainCode();
		const { challenge } = createPkce();
		const silent = await get(authorizePath(challenge, { prompt: 'none' }), { cookie });
		expect(redirectQuery(silent)).toMatchObject({ state: 'some-state' });
		expect(redirectQuery(silent)['code']).toMatch(/^[\w-]{32}$/);
		const again = await get(authorizePath(challenge, { prompt: 'login' }), { cookie });
		expect(again.status).toBe(200);
		const query = new URLSearchParams({ client_id: afterwordClient.id, redirect_uri: redirectUri });
		const out = await get(`/logout?${query}`, { cookie });
		expect([out.status, out.headers.location]).toEqual([302, redirectUri]);
		const after = await get(authorizePath(challenge, { prompt: 'none' }), { cookie });
		expect(redirectQuery(after)).toEqual({ error: 'login_required', state: 'some-state' });
	});

	it('loginPromptNone: an error at once, or the page as if nothing had been asked', async () => {
		const path = authorizePath(createPkce().challenge, { prompt: 'none' });
		expect(redirectQuery(await get(path))).toMatchObject({ error: 'login_required' });
		scene.genesys.world.switches.loginPromptNone = 'ignored';
		expect((await get(path)).status).toBe(200);
	});

	it('endSessions forgets every browser', async () => {
		const { cookie } = await obtainCode();
		scene.genesys.endSessions();
		const answer = await get(authorizePath(createPkce().challenge, { prompt: 'none' }), { cookie });
		expect(redirectQuery(answer)).toMatchObject({ error: 'login_required' });
	});

	it('refreshToken: none by default; when issued it is good once', async () => {
		scene.genesys.world.switches.refreshToken = 'issued';
		const { form } = await obtainCode();
		const { body } = await redeem(form);
		const refresh_token = isRecord(body) ? String(body['refresh_token']) : '';
		const renewal = { grant_type: 'refresh_token', client_id: afterwordClient.id, refresh_token };
		expect((await redeem(renewal)).status).toBe(200);
		expect(errorOf(await redeem(renewal))).toBe('invalid_grant');
	});

	it('ends tokens by their time, and by revocation', async () => {
		const { genesys, ada, time } = scene;
		const status = async (token: string) =>
			(await createApiClient(genesys, token)({ path: '/api/v2/users/me' })).status;
		const brief = genesys.mintToken(ada.id, { seconds: 300 });
		time.advance(299_999);
		expect(await status(brief)).toBe(200);
		time.advance(1);
		expect(await status(brief)).toBe(401);
		const revoked = genesys.mintToken(ada.id);
		await createApiClient(genesys, revoked)({ path: '/api/v2/tokens/me', method: 'DELETE' });
		expect(await status(revoked)).toBe(401);
	});
});
