import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultNames, namedFault } from '../namedFaults.ts';
import { desktopClient } from '../oauthClient.ts';
import { createApiClient } from '../testing/createApiClient.ts';
import { type Scene, startScene } from '../testing/startScene.ts';

let scene: Scene;
beforeEach(async () => {
	scene = await startScene();
});
afterEach(() => scene.genesys.close());

const me = { path: '/api/v2/users/me' };
const status = async (request: Parameters<Scene['api']>[0], api = scene.api): Promise<number> =>
	(await api(request)).status;

describe('faults', () => {
	const wrapupRequest = (converse = scene.converse) => {
		const { ids, code, conversation } = converse();
		const path = `/api/v2/conversations/calls/${ids.cid}/participants/${ids.pid}`;
		return { request: { path, method: 'PATCH', body: { wrapup: { code } } }, conversation, code };
	};

	it('status: answers with a code and headers, as often as asked, to matching requests only', async () => {
		const { faults } = scene.genesys;
		faults.next(
			{ method: 'GET', path: /users\/me$/ },
			{ kind: 'status', status: 503, code: 'service.unavailable', headers: { 'retry-after': '3' }, times: 2 },
		);
		expect(await status({ path: '/api/v2/conversations' })).toBe(200);
		const first = await scene.api(me);
		expect(first).toMatchObject({
			status: 503,
			body: { code: 'service.unavailable' },
			headers: { 'retry-after': '3' },
		});
		expect(faults.waiting()).toBe(1);
		expect([await status(me), await status(me)]).toEqual([503, 200]);
	});

	it('status with html: a page in place of JSON, as a proxy would', async () => {
		scene.genesys.faults.next({}, { kind: 'status', status: 502, html: '<h1>Bad gateway</h1>' });
		const answer = await scene.api(me);
		expect([answer.status, answer.headers['content-type'], answer.body]).toEqual([502, 'text/html', undefined]);
	});

	it('reset: cuts the connection before the request counts, or after', async () => {
		for (const when of ['before', 'after'] as const) {
			const { request, conversation, code } = wrapupRequest();
			scene.genesys.faults.next({ method: 'PATCH' }, { kind: 'reset', when });
			await expect(scene.api(request)).rejects.toThrow(/socket hang up|ECONNRESET/);
			scene.time.advance(100);
			expect(conversation.participants[2]?.wrapup?.code).toBe(when === 'after' ? code : undefined);
			expect(scene.genesys.requests.all().at(-1)).toMatchObject({ method: 'PATCH', status: 0 });
		}
	});

	it('dropWrite: 202 and never an effect', async () => {
		const { request, conversation } = wrapupRequest();
		scene.genesys.faults.next({ method: 'PATCH' }, { kind: 'dropWrite' });
		expect(await status(request)).toBe(202);
		scene.time.advance(60_000);
		expect(conversation.participants[2]?.wrapup).toBeUndefined();
	});

	it('delay: holds the answer back by the clock of the stand-in', async () => {
		scene.genesys.faults.next({}, { kind: 'delay', milliseconds: 5000 });
		let done = false;
		const answer = scene.api(me).then((given) => {
			done = true;
			return given.status;
		});
		await expect.poll(() => scene.genesys.faults.waiting()).toBe(0);
		scene.time.advance(4999);
		await scene.api({ path: '/api/v2/tokens/me' });
		expect(done).toBe(false);
		scene.time.advance(1);
		expect(await answer).toBe(200);
	});

	it('delay after: the effect is there before the answer', async () => {
		const { request, conversation, code } = wrapupRequest();
		scene.genesys.faults.next({}, { kind: 'delay', milliseconds: 5000, when: 'after' });
		const answer = scene.api(request);
		await expect.poll(() => scene.genesys.world.truth().at(-1)?.kind).toBe('wrapupAccepted');
		scene.time.advance(4000);
		expect(conversation.participants[2]?.wrapup?.code).toBe(code);
		await expect.poll(() => scene.time.waiting()).toBeGreaterThan(0);
		scene.time.advance(5000);
		expect((await answer).status).toBe(202);
	});

	it.each(faultNames)('has the fault "%s" by name', async (name) => {
		const { request, conversation } = wrapupRequest();
		scene.genesys.faults.next({ method: 'PATCH' }, namedFault(name, scene.time.now()));
		const answer = scene.api(request).catch(() => null);
		await expect.poll(() => scene.genesys.faults.waiting()).toBe(0);
		await expect.poll(() => [scene.time.advance(3000), scene.genesys.requests.all().length][1]).toBe(1);
		const given = await answer;
		scene.time.advance(3000);
		const [wanted] = /^\d+|\d+$/.exec(name.replace('proxy page, ', '')) ?? [];
		if (wanted !== undefined) expect(given?.status).toBe(Number(wanted));
		const stored = conversation.participants[2]?.wrapup !== undefined;
		expect(stored).toBe(/after it counts|late|events/.test(name));
		if (name === '429 date') {
			expect(Date.parse(String(given?.headers['retry-after']))).toBeGreaterThan(Date.UTC(2026, 10, 22, 9));
		}
	});

	it('lasts as long as an outage, and is taken back', async () => {
		const over = scene.genesys.faults.next({}, { kind: 'status', status: 503, times: Number.POSITIVE_INFINITY });
		expect([await status(me), await status(me)]).toEqual([503, 503]);
		over();
		expect(await status(me)).toBe(200);
	});

	it('can wait for one client, and be cleared', async () => {
		const { genesys, ada } = scene;
		const desktop = createApiClient(genesys, genesys.mintToken(ada.id, { clientId: desktopClient.id }));
		genesys.faults.next({ clientId: desktopClient.id }, { kind: 'status', status: 500, times: 5 });
		expect([await status(me), await status(me, desktop)]).toEqual([200, 500]);
		genesys.faults.clear();
		expect(await status(me, desktop)).toBe(200);
	});
});
