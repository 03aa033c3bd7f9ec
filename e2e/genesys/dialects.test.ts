import { afterEach, describe, expect, it } from 'vitest';
import type { GenesysOptions } from './genesys.ts';
import { isRecord } from './rest/parseWrapup.ts';
import type { ApiAnswer } from './testing/createApiClient.ts';
import { type Scene, startScene } from './testing/startScene.ts';

let scene: Scene;
afterEach(() => scene.genesys.close());

const start = async (options: GenesysOptions): Promise<Scene> => {
	scene = await startScene(options);
	return scene;
};

describe('the dialect versioned', () => {
	const read = (cid: string): Promise<ApiAnswer> => scene.api({ path: `/api/v2/conversations/${cid}` });
	const patch = (cid: string, code: string, ifMatch?: string): Promise<ApiAnswer> =>
		scene.api({
			path: `/api/v2/conversations/${cid}`,
			method: 'PATCH',
			body: { wrapup: { code: { id: code }, notes: 'by version' } },
			headers: ifMatch === undefined ? {} : { 'if-match': ifMatch },
		});

	it('puts the version into reads, lists, the ETag and events, and asks no permission for the read', async () => {
		const { converse, api } = await start({ dialect: 'versioned' });
		const { ids, conversation } = converse();
		const { version } = conversation;
		const one = await read(ids.cid);
		expect(one).toMatchObject({ status: 200, body: { id: ids.cid, version } });
		expect(one.headers.etag).toBe(`"${version}"`);
		const list = await api({ path: '/api/v2/conversations' });
		expect(list.body).toMatchObject({ entities: [{ id: ids.cid, version }] });
		expect(list.headers.etag).toBeUndefined();
		const call = await api({ path: `/api/v2/conversations/calls/${ids.cid}` });
		expect(call).toMatchObject({ body: { version }, headers: { etag: `"${version}"` } });
	});

	it('answers 304 without a body to a reader who holds the present version, and the whole to any other', async () => {
		const { converse, api } = await start({ dialect: 'versioned' });
		const { ids, conversation } = converse();
		const paths = [`/api/v2/conversations/${ids.cid}`, `/api/v2/conversations/calls/${ids.cid}`];
		for (const path of paths) {
			const headers = { 'if-none-match': `"${conversation.version}"` };
			const known = await api({ path, headers });
			expect(known).toMatchObject({ status: 304, text: '', headers: { etag: headers['if-none-match'] } });
			expect(await api({ path, headers: { 'if-none-match': '"0"' } })).toMatchObject({ status: 200 });
		}
	});

	it('takes a write with the present version, at once, and refuses the same version afterwards', async () => {
		const { converse } = await start({ dialect: 'versioned' });
		const { ids, code, conversation } = converse({ prompt: 'forcedTimeout' });
		const { headers } = await read(ids.cid);
		const first = await patch(ids.cid, code, headers.etag);
		expect(first.status).toBe(200);
		expect(first.headers.etag).toBe(`"${conversation.version}"`);
		expect(conversation.participants[2]?.wrapup).toMatchObject({ code, notes: 'by version' });
		const stale = await patch(ids.cid, code, headers.etag);
		expect(stale).toMatchObject({ status: 412, body: { code: 412 } });
		expect((await patch(ids.cid, code, (await read(ids.cid)).headers.etag)).status).toBe(200);
	});

	it('calls a version stale as soon as anything changed the conversation', async () => {
		const { converse, genesys } = await start({ dialect: 'versioned' });
		const { ids, code } = converse({ until: 'connected' });
		const { headers } = await read(ids.cid);
		genesys.world.hangUp(ids.cid, 'customer');
		expect((await patch(ids.cid, code, headers.etag)).status).toBe(412);
	});

	it('takes the version in quotes and whole, or a star, and nothing like it', async () => {
		const { converse } = await start({ dialect: 'versioned' });
		const { ids, code, conversation } = converse({ prompt: 'forcedTimeout' });
		const { version } = conversation;
		const statuses = [];
		for (const ifMatch of [`${version}`, `"1${version}"`, `W/"${version}"`, '', `"${version}"`, '*']) {
			statuses.push((await patch(ids.cid, code, ifMatch)).status);
		}
		expect(statuses).toEqual([412, 412, 412, 412, 200, 200]);
	});

	it('missingIfMatch: 428 or 400', async () => {
		const { converse, genesys } = await start({ dialect: 'versioned' });
		const { ids, code } = converse();
		expect((await patch(ids.cid, code)).status).toBe(428);
		genesys.world.switches.missingIfMatch = '400';
		expect((await patch(ids.cid, code)).status).toBe(400);
	});

	it('versionedClosed: 409 or 400 with its text once the conversation is over', async () => {
		const { converse, genesys, time } = await start({ dialect: 'versioned' });
		const { ids, code } = converse({ prompt: 'timeout', timeoutMs: 1000 });
		time.advance(1000);
		const { headers } = await read(ids.cid);
		const conflict = await patch(ids.cid, code, headers.etag);
		expect(conflict.status).toBe(409);
		expect(conflict.text).toContain('Current state: terminated. Required state: active or wrapping.');
		genesys.world.switches.versionedClosed = '400';
		const invalid = await patch(ids.cid, code, headers.etag);
		expect(invalid.status).toBe(400);
		expect(invalid.text).toContain('not in a valid state to be updated');
	});

	it('stateLagMs: shows the version from before the event, and takes no write until it has caught up', async () => {
		const { converse, genesys, time } = await start({ dialect: 'versioned', switches: { stateLagMs: 500 } });
		const { ids, code, conversation } = converse({ until: 'connected' });
		time.advance(1000);
		const before = conversation.version;
		genesys.world.hangUp(ids.cid, 'customer');
		const early = await read(ids.cid);
		expect([early.headers.etag, conversation.version > before]).toEqual([`"${before}"`, true]);
		genesys.world.switches.versionedClosed = '400';
		expect((await patch(ids.cid, code, early.headers.etag)).text).toContain('not in a valid state to be updated');
		time.advance(500);
		const { headers } = await read(ids.cid);
		expect(headers.etag).toBe(`"${conversation.version}"`);
		expect((await patch(ids.cid, code, headers.etag)).status).toBe(200);
		expect(conversation.participants[2]?.wrapup?.code).toBe(code);
	});

	it('means the party that is open when the conversation came back to the same agent', async () => {
		const { converse, genesys, ada, ben } = await start({ dialect: 'versioned' });
		const { ids, code, conversation } = converse({ until: 'connected' });
		genesys.world.transfer(ids.cid, ben.id);
		genesys.world.answer(ids.cid);
		const back = genesys.world.transfer(ids.cid, ada.id);
		genesys.world.answer(ids.cid);
		genesys.world.hangUp(ids.cid, 'customer');
		expect((await patch(ids.cid, code, (await read(ids.cid)).headers.etag)).status).toBe(200);
		expect([conversation.participants[2]?.wrapup, back.wrapup?.code]).toEqual([undefined, code]);
	});

	it('honours If-Match on the other routes when it is sent', async () => {
		const { converse, api } = await start({ dialect: 'versioned' });
		const { conversation, ids, code } = converse();
		const base = `/api/v2/conversations/calls/${ids.cid}/participants/${ids.pid}`;
		const fresh = `"${conversation.version}"`;
		const write = (headers: Record<string, string>) => [
			api({ path: base, method: 'PATCH', body: { wrapup: { code } }, headers }),
			api({ path: `${base}/communications/${ids.lid}/wrapup`, method: 'POST', body: { code }, headers }),
		];
		const statuses = async (headers: Record<string, string>) =>
			(await Promise.all(write(headers))).map(({ status }) => status);
		expect(await statuses({ 'if-match': '"0"' })).toEqual([412, 412]);
		expect(await statuses({ 'if-match': fresh })).toEqual([202, 202]);
		expect(await statuses({})).toEqual([202, 202]);
	});

	it('refuses a body that is not of its form, and a stranger', async () => {
		const { converse, api, genesys, ben } = await start({ dialect: 'versioned' });
		const { ids, conversation, code } = converse();
		const path = `/api/v2/conversations/${ids.cid}`;
		const headers = { 'if-match': `"${conversation.version}"` };
		const plain = await api({ path, method: 'PATCH', body: { wrapup: { code } }, headers });
		expect(plain.status).toBe(400);
		const token = genesys.mintToken(ben.id);
		const foreign = await api({
			path,
			method: 'PATCH',
			body: {},
			headers: { ...headers, authorization: `Bearer ${token}` },
		});
		expect(foreign.status).toBe(403);
	});
});

describe('the dialect platform', () => {
	it('knows no version, no ETag, no PATCH of a conversation, and ignores If-Match', async () => {
		const { converse, api, supervisorApi } = await start({ dialect: 'platform' });
		const { ids, code, conversation } = converse();
		const one = await supervisorApi({
			path: `/api/v2/conversations/${ids.cid}`,
			headers: { 'if-none-match': `"${conversation.version}"` },
		});
		expect(one.status).toBe(200);
		expect(one.headers.etag).toBeUndefined();
		expect(one.body).not.toHaveProperty('version');
		const unknown = await api({ path: `/api/v2/conversations/${ids.cid}`, method: 'PATCH', body: { wrapup: {} } });
		expect(unknown).toMatchObject({ status: 404, body: { code: 'not.found' } });
		const path = `/api/v2/conversations/calls/${ids.cid}/participants/${ids.pid}`;
		const write = await api({ path, method: 'PATCH', body: { wrapup: { code } }, headers: { 'if-match': '"0"' } });
		expect(write.status).toBe(202);
	});
});

describe('the dialect closed-late', () => {
	it.each([
		[undefined, 409, 'request.conflict'],
		['participantNotActive', 400, 'conversation.error.participant.no.active.conversations'],
	] as const)('refuses a write after completion (afterCompletion %s)', async (afterCompletion, status, code) => {
		const switches = afterCompletion === undefined ? {} : { afterCompletion };
		const { converse, api, time } = await start({ dialect: 'closed-late', switches });
		const { ids, code: wrapupCode } = converse({ prompt: 'timeout', timeoutMs: 1000 });
		const path = `/api/v2/conversations/calls/${ids.cid}/participants/${ids.pid}`;
		const write = () => api({ path, method: 'PATCH', body: { wrapup: { code: wrapupCode } } });
		time.advance(1000);
		const answer = await write();
		expect([answer.status, isRecord(answer.body) ? answer.body['code'] : '']).toEqual([status, code]);
	});
});
