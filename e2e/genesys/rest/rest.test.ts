import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { desktopClient } from '../oauthClient.ts';
import { createApiClient } from '../testing/createApiClient.ts';
import { type Scene, startScene } from '../testing/startScene.ts';
import { isRecord } from './parseWrapup.ts';

let scene: Scene;
beforeEach(async () => {
	scene = await startScene();
});
afterEach(() => scene.genesys.close());

const me = { path: '/api/v2/users/me' };
const status = async (request: Parameters<Scene['api']>[0], api = scene.api): Promise<number> =>
	(await api(request)).status;

describe('rate limits', () => {
	it('lets 300 requests a minute pass for a user in a client, then says how long to wait', {
		timeout: 60_000,
	}, async () => {
		const { genesys, ada, ben, time } = scene;
		time.advance(43_000);
		const statuses = new Set<number>();
		for (let count = 0; count < 300; count += 1) statuses.add(await status(me));
		expect([...statuses]).toEqual([200]);
		const refused = await scene.api(me);
		expect(refused).toMatchObject({ status: 429, body: { code: 'too.many.requests.retry.after' } });
		expect(refused.headers['retry-after']).toBe('17');
		expect(refused.text).toContain('17 seconds');
		expect(await status(me, createApiClient(genesys, genesys.mintToken(ben.id)))).toBe(200);
		const desktop = genesys.mintToken(ada.id, { clientId: desktopClient.id });
		expect(await status(me, createApiClient(genesys, desktop))).toBe(200);
		time.advance(17_000);
		expect(await status(me)).toBe(200);
	});
});

describe('the rate limit of a user', () => {
	it('counts all OAuth clients together', async () => {
		const { genesys, ada, ben } = scene;
		genesys.world.switches.userRateLimitPerMinute = 4;
		const desktop = createApiClient(genesys, genesys.mintToken(ada.id, { clientId: desktopClient.id }));
		const statuses = [];
		for (let count = 0; count < 3; count += 1) statuses.push(await status(me), await status(me, desktop));
		expect(statuses).toEqual([200, 200, 200, 200, 429, 429]);
		expect(await status(me, createApiClient(genesys, genesys.mintToken(ben.id)))).toBe(200);
	});
});

describe('switches of the REST API', () => {
	it('listShowsPendingAfterCallWork: the list keeps the conversation, or loses it at the disconnect', async () => {
		const { ids } = scene.converse();
		const listed = async () =>
			JSON.stringify((await scene.api({ path: '/api/v2/conversations' })).body).includes(ids.cid);
		expect(await listed()).toBe(true);
		scene.genesys.world.switches.listShowsPendingAfterCallWork = false;
		expect(await listed()).toBe(false);
	});

	it('forgetAfterMs and forgotten: a conversation that ended long ago gives 404 or 403', async () => {
		const { ids } = scene.converse({ prompt: 'timeout', timeoutMs: 1000 });
		const path = `/api/v2/conversations/calls/${ids.cid}`;
		scene.genesys.world.switches.forgetAfterMs = 60_000;
		scene.time.advance(61_000);
		expect(await status({ path })).toBe(200);
		scene.time.advance(1);
		expect(await status({ path })).toBe(404);
		scene.genesys.world.switches.forgotten = 'forbidden';
		expect(await status({ path })).toBe(403);
	});

	it('noWrapupYet: an empty object, or 404', async () => {
		const { ids } = scene.converse();
		const path = `/api/v2/conversations/${ids.cid}/participants/${ids.pid}/wrapup`;
		expect(await scene.api({ path })).toMatchObject({ status: 200, body: {} });
		scene.genesys.world.switches.noWrapupYet = 'notFound';
		expect(await status({ path })).toBe(404);
	});

	it('scopeEnforcement: refuses outside the scopes of the client, or lets the user rights alone decide', async () => {
		const path = '/api/v2/routing/queues/me';
		expect(await status({ path })).toBe(403);
		scene.genesys.world.switches.scopeEnforcement = false;
		expect(await status({ path })).toBe(200);
	});

	it('exposeRetryAfter: pages may read the header, or not', async () => {
		const exposed = async () => {
			const { headers } = await scene.api({ ...me, headers: { origin: 'https://page.example' } });
			expect(headers['access-control-allow-origin']).toBe('https://page.example');
			return String(headers['access-control-expose-headers']).includes('Retry-After');
		};
		expect(await exposed()).toBe(true);
		scene.genesys.world.switches.exposeRetryAfter = false;
		expect(await exposed()).toBe(false);
	});

	it('stateLagMs: the API shows the state before the event, and refuses a write until it has caught up', async () => {
		const { world } = scene.genesys;
		world.switches.stateLagMs = 500;
		const { ids, code, conversation } = scene.converse({ until: 'connected' });
		scene.time.advance(1000);
		world.hangUp(ids.cid, 'customer');
		const leg = conversation.participants[2]?.communications[0];
		expect(leg?.afterCallWork?.state).toBe('pending');
		const shown = async () => JSON.stringify((await scene.api({ path: '/api/v2/conversations' })).body);
		const path = `/api/v2/conversations/calls/${ids.cid}/participants/${ids.pid}`;
		const write = () => scene.api({ path, method: 'PATCH', body: { wrapup: { code } } });
		expect(await shown()).not.toContain('pending');
		const refused = await write();
		expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('not in a valid state')]);
		scene.time.advance(500);
		expect(await shown()).toContain('pending');
		expect((await write()).status).toBe(202);
		scene.time.advance(100);
		expect(leg?.wrapup?.code).toBe(code);
		expect(await shown()).toContain('pending');
		scene.time.advance(500);
		expect(await shown()).not.toContain(ids.cid);
	});

	it('clockSkewMs: Date and the times in answers are by the platform, waits are not', async () => {
		const { world } = scene.genesys;
		world.switches.clockSkewMs = -300_000;
		const { ids } = scene.converse();
		const answer = await scene.api({ path: '/api/v2/conversations' });
		const platformNow = scene.time.now() - 300_000;
		expect(Date.parse(String(answer.headers.date))).toBe(platformNow);
		expect(answer.text).toContain(`"state":"pending","startTime":"${new Date(platformNow).toISOString()}"`);
		const path = `/api/v2/conversations/calls/${ids.cid}/participants/${ids.pid}`;
		const code = world.codes()[0]?.id;
		await scene.api({ path, method: 'PATCH', body: { wrapup: { code } } });
		scene.time.advance(100);
		expect(world.truth().at(-1)?.kind).toBe('routingStatusChanged');
	});

	it('draftsInConversations: a draft is hidden, or shown as provisional', async () => {
		const { ids, code } = scene.converse();
		const path = `/api/v2/conversations/calls/${ids.cid}/participants/${ids.pid}/communications/${ids.lid}/wrapup`;
		await scene.api({ path, method: 'POST', body: { code, provisional: true } });
		scene.time.advance(100);
		const shown = async () => JSON.stringify((await scene.api({ path: '/api/v2/conversations' })).body);
		expect(await shown()).not.toContain(code);
		scene.genesys.world.switches.draftsInConversations = 'shown';
		expect(await shown()).toMatch(new RegExp(`"wrapup":{"code":"${code}".*"provisional":true`));
		expect((await scene.api({ path })).body).toEqual({});
		expect((await scene.api({ path: `${path}?provisional=true` })).body).toMatchObject({ code });
	});

	it('applyDelayMs: the write takes effect within the span', async () => {
		scene.genesys.world.switches.applyDelayMs = { min: 5000, max: 5000 };
		const { ids, code, conversation } = scene.converse();
		const path = `/api/v2/conversations/calls/${ids.cid}/participants/${ids.pid}`;
		await scene.api({ path, method: 'PATCH', body: { wrapup: { code } } });
		scene.time.advance(4999);
		expect(conversation.participants[2]?.wrapup).toBeUndefined();
		scene.time.advance(1);
		expect(conversation.participants[2]?.wrapup?.code).toBe(code);
	});
});

describe('rights', () => {
	it('follow the account from one request to the next', async () => {
		const { ids } = scene.converse();
		const path = `/api/v2/conversations/${ids.cid}`;
		expect(await status({ path })).toBe(403);
		scene.ada.setPermissions([...scene.ada.permissions, 'conversation:communication:view']);
		expect(await status({ path })).toBe(200);
		scene.ada.setPermissions([]);
		expect(await status({ path: `${path}/participants/${ids.pid}`, method: 'PATCH', body: {} })).toBe(403);
	});

	it('let a supervisor end a conversation for everybody', async () => {
		const { ids, conversation } = scene.converse({ until: 'connected' });
		const request = { path: `/api/v2/conversations/${ids.cid}`, method: 'DELETE' };
		expect(await status(request)).toBe(403);
		expect(await status(request, scene.supervisorApi)).toBe(204);
		expect(conversation.participants[2]?.communications[0]?.state).toBe('disconnected');
	});
});

describe('hosts', () => {
	it('carries the API below /platform of the desktop host as well, and knows no other path there', async () => {
		const host = 'apps.mypurecloud.com';
		expect(await status({ path: '/platform/api/v2/users/me', host })).toBe(200);
		expect(await status({ path: '/api/v2/users/me', host })).toBe(404);
	});

	it('takes the host of one region never for another', async () => {
		expect(await status({ ...me, host: 'api.mypurecloud.com.au' })).toBe(401);
		expect(await status({ ...me, host: 'api.euw2.pure.cloud' })).toBe(401);
	});

	it('answers a preflight without a token and does not log it', async () => {
		const headers = { origin: 'https://page.example', 'access-control-request-method': 'PATCH' };
		const answer = await createApiClient(scene.genesys)({ ...me, method: 'OPTIONS', headers });
		expect(answer.status).toBe(204);
		expect(answer.headers['access-control-allow-headers']).toContain('if-match');
		expect(scene.genesys.requests.all()).toEqual([]);
	});

	it('lets another site serve its own hosts', async () => {
		scene.genesys.addSite({
			owns: (hostname) => hostname === 'apps.mypurecloud.com',
			handle: async ({ response, url }) => {
				response.end(`desktop ${url.pathname}`);
				return Promise.resolve(true);
			},
		});
		const host = 'apps.mypurecloud.com';
		expect((await scene.api({ path: '/directory/', host })).text).toBe('desktop /directory/');
		expect(await status({ path: '/platform/api/v2/users/me', host })).toBe(200);
	});
});

describe('the request log', () => {
	it('tells clients apart and keeps no token', async () => {
		const { genesys, ada, ids, code } = { ...scene, ...scene.converse() };
		const token = genesys.mintToken(ada.id, { clientId: desktopClient.id });
		const path = `/api/v2/conversations/${ids.cid}/participants/${ids.pid}`;
		await createApiClient(
			genesys,
			token,
		)({ path, method: 'PATCH', body: { wrapup: { code } }, headers: { 'if-match': '"4"' } });
		await scene.api({ path: '/api/v2/users/me?expand=token' });
		expect(genesys.requests.of({ clientId: desktopClient.id })).toMatchObject([
			{
				method: 'PATCH',
				path,
				status: 202,
				userId: ada.id,
				requestHeaders: { 'if-match': '"4"' },
				host: 'api.mypurecloud.com',
			},
		]);
		expect(genesys.requests.of({ method: 'GET', path: /users\/me$/ })).toMatchObject([{ query: '?expand=token' }]);
		expect(JSON.stringify(genesys.requests.all())).not.toContain(token);
		genesys.requests.clear();
		expect(genesys.requests.all()).toEqual([]);
	});

	it('correlates the header with the body of an error', async () => {
		const { headers, body } = await scene.api({ path: '/api/v2/nowhere' });
		expect(isRecord(body) ? body['contextId'] : '').toBe(headers['inin-correlation-id']);
	});
});
