import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deprecatedMediums, hasOwnOperations, type Medium, mediumPath, mediums } from '../../src/genesys/medium.ts';
import { isRecord } from './rest/parseWrapup.ts';
import { refusals } from './rest/platformError.ts';
import { routesOf } from './rest/routes.ts';
import type { ApiAnswer, ApiClient, ApiRequest } from './testing/createApiClient.ts';
import { createApiClient } from './testing/createApiClient.ts';
import { type Definition, definitionIsPresent, readDefinition } from './testing/readDefinition.ts';
import { at, type Scene, startScene } from './testing/startScene.ts';
import { walkEvidence } from './testing/walkEvidence.ts';

if (!definitionIsPresent) {
	console.warn('The official API definition is not beside this checkout, so answers are not validated against it.');
}

const unknownId = '00000000-0000-4000-8000-000000000000';
const walked = new Map<string, Set<number>>();
const codesSeen = new Set<string>();

describe.skipIf(!definitionIsPresent)('every answer, against the official definition', () => {
	let scene: Scene;
	let definition: Definition;

	beforeAll(async () => {
		scene = await startScene();
		definition = readDefinition();
	});
	afterAll(() => scene.genesys.close());

	async function send(api: ApiClient, request: ApiRequest): Promise<ApiAnswer> {
		const answer = await api(request);
		const method = request.method ?? 'GET';
		const [path = ''] = request.path.split('?');
		const operation = definition.find(method, path);
		const where = `${method} ${path} → ${answer.status} ${answer.text}`;
		if (operation === undefined) throw new Error(`The definition has no such operation: ${where}`);
		expect(operation.statuses, where).toContain(answer.status);
		if (method !== 'HEAD') expect(operation.faultsOf(answer.status, answer.body), where).toEqual([]);
		expect(answer.headers['inin-correlation-id'], where).toMatch(/^[0-9a-f-]{36}$/);
		if (answer.status >= 400) checkError(operation.codes(answer.status), answer, method, where);
		const statuses = walked.get(`${operation.method} ${operation.path}`) ?? new Set();
		walked.set(`${operation.method} ${operation.path}`, statuses.add(answer.status));
		return answer;
	}

	function checkError(documented: readonly string[], answer: ApiAnswer, method: string, where: string): void {
		if (method === 'HEAD') return;
		const body = isRecord(answer.body) ? answer.body : {};
		expect(documented, where).toContain(body['code']);
		expect(body['contextId'], where).toBe(answer.headers['inin-correlation-id']);
		expect(body['status'], where).toBe(answer.status);
		codesSeen.add(String(body['code']));
	}

	const base = (medium: Medium, ids: { cid: string; pid: string }): string =>
		`/api/v2/conversations/${mediumPath[medium]}/${ids.cid}/participants/${ids.pid}`;

	async function expectCode(answer: Promise<ApiAnswer>, status: number, code: string): Promise<void> {
		const { status: given, body } = await answer;
		expect([given, isRecord(body) ? body['code'] : undefined]).toEqual([status, code]);
	}

	it('about the caller, queues and codes', async () => {
		const { api, supervisorApi, billing, supervisor } = scene;
		const expand = 'organization,token,routingStatus,authorization,languagePreference,conversationSummary';
		await send(api, { path: `/api/v2/users/me?expand=${expand}` });
		await send(api, { path: '/api/v2/tokens/me' });
		await send(api, { path: '/api/v2/tokens/me', method: 'HEAD' });
		await send(supervisorApi, { path: `/api/v2/users/${supervisor.id}/routingstatus` });
		await expectCode(send(supervisorApi, { path: `/api/v2/users/${unknownId}/routingstatus` }), 404, 'not.found');
		await send(supervisorApi, { path: '/api/v2/routing/queues/me?pageSize=2&pageNumber=2' });
		await send(supervisorApi, { path: `/api/v2/routing/queues/${billing.id}` });
		await send(supervisorApi, { path: `/api/v2/routing/queues/${billing.id}/wrapupcodes?pageSize=3` });
		await send(supervisorApi, { path: '/api/v2/routing/wrapupcodes?name=Re*' });
		await send(supervisorApi, { path: `/api/v2/routing/wrapupcodes/${at(billing.codes, 0).id}` });
		await expectCode(send(supervisorApi, { path: `/api/v2/routing/queues/${unknownId}` }), 404, 'resource.not.found');
		await expectCode(send(supervisorApi, { path: '/api/v2/routing/queues/me?pageSize=x' }), 400, 'invalid.value');
		await expectCode(send(api, { path: '/api/v2/routing/queues/me' }), 403, 'app.not.authorized.for.scope');
	});

	it('about channels', async () => {
		const { api, ada, ben } = scene;
		const channels = '/api/v2/notifications/channels';
		const opened = await send(api, { path: channels, method: 'POST' });
		await send(api, { path: channels });
		const path = `${channels}/${String(isRecord(opened.body) ? opened.body['id'] : '')}`;
		await send(api, { path, method: 'HEAD' });
		await send(api, { path: `${channels}/${unknownId}`, method: 'HEAD' });
		const topic = (id: string) => [{ id: `v2.users.${id}.conversations` }];
		const subscriptions = `${path}/subscriptions`;
		await send(api, { path: subscriptions, method: 'POST', body: topic(ada.id) });
		await send(api, { path: subscriptions, method: 'PUT', body: topic(ada.id) });
		await send(api, { path: subscriptions });
		const tolerant = { path: `${subscriptions}?ignoreErrors=true`, method: 'POST', body: topic(ben.id) };
		expect((await send(api, tolerant)).text).toContain('"state":"Rejected"');
		const refused = (body: unknown) => send(api, { path: subscriptions, method: 'POST', body });
		await expectCode(refused(topic(ben.id)), 403, 'notification.unauthorized.topic');
		await expectCode(refused([{ id: 'v2.nonsense' }]), 400, 'notification.invalid.topic');
		await expectCode(refused({ id: 'v2.nonsense' }), 400, 'bad.request');
		const many = Array.from({ length: 1001 }, () => at(topic(ada.id), 0));
		await expectCode(refused(many), 400, 'notification.subscription.too.many.subscriptions');
		const gone = { path: `${channels}/${unknownId}/subscriptions`, method: 'PUT', body: topic(ada.id) };
		await expectCode(send(api, gone), 404, 'entity.not.found');
		await send(api, { path: subscriptions, method: 'DELETE' });
	});

	it.each(mediums)('about conversations of the medium %s', async (medium) => {
		const { api, supervisorApi, time, converse } = scene;
		const early = converse({ medium, until: 'connected' });
		const { ids, code } = converse({ medium });
		const path = base(medium, ids);
		const leg = `${path}/communications/${ids.lid}`;
		await send(api, { path: '/api/v2/conversations' });
		await send(supervisorApi, { path: `/api/v2/conversations/${ids.cid}` });
		await expectCode(send(api, { path: `/api/v2/conversations/${ids.cid}` }), 403, 'missing.any.permissions');
		if (hasOwnOperations(medium)) {
			await send(api, { path: `/api/v2/conversations/${mediumPath[medium]}` });
			await send(api, { path: `/api/v2/conversations/${mediumPath[medium]}/${ids.cid}` });
			await send(api, { path: `${path}/wrapupcodes` });
			await send(api, { path: `${path}/wrapup` });
			await send(api, {
				path: `${base(medium, early.ids)}/communications/${early.ids.lid}`,
				method: 'PATCH',
				body: { state: 'disconnected' },
			});
			await expectCode(
				send(api, { path: leg, method: 'PATCH', body: { state: 'connected' } }),
				400,
				'communication.state.required',
			);
			expect((await send(api, { path, method: 'PATCH', body: { wrapup: { code, notes: 'n' } } })).status).toBe(202);
		}
		await send(api, { path: `${leg}/wrapup`, method: 'POST', body: { code, provisional: true } });
		time.advance(100);
		await send(api, { path: `${leg}/wrapup?provisional=true` });
		const write = (body: unknown) => send(api, { path: `${leg}/wrapup`, method: 'POST', body });
		await expectCode(write({ notes: 'no code' }), 400, 'missing.wrapup.code');
		await expectCode(write({ code: { id: code } }), 400, 'bad.request');
		expect(await write({ code, notes: 'n', tags: ['t'] })).toMatchObject({ status: 202, text: '' });
		time.advance(100);
		await send(api, { path: `${leg}/wrapup` });
		await send(supervisorApi, { path: `/api/v2/conversations/${ids.cid}` });
	});

	it('about participants without a medium, and about after-call work', async () => {
		const { api, converse } = scene;
		const { ids, code } = converse();
		const path = `/api/v2/conversations/${ids.cid}/participants/${ids.pid}`;
		await send(api, { path: `${path}/wrapupcodes` });
		await send(api, { path: `${path}/wrapup?provisional=false` });
		await send(api, { path, method: 'PATCH', body: { wrapup: { code } } });
		const connected = converse({ until: 'connected', prompt: 'agentRequested' });
		const { cid, pid, lid } = connected.ids;
		const work = `/api/v2/conversations/aftercallwork/${cid}/participants/${pid}/communications/${lid}`;
		await send(api, { path: work, method: 'PATCH', body: { afterCallWorkRequired: true } });
		await expectCode(send(api, { path: work, method: 'PATCH', body: {} }), 400, 'bad.request');
		await send(api, { path: `${base('call', connected.ids)}`, method: 'PATCH', body: { state: 'disconnected' } });
		await expectCode(
			send(api, { path: work, method: 'PATCH', body: { afterCallWorkRequired: true } }),
			409,
			'request.conflict',
		);
	});

	it('about what goes wrong when a wrap-up is written', async () => {
		const { api, genesys, ben, converse } = scene;
		const { ids, code, conversation } = converse();
		const call = base('call', ids);
		const patch = (path: string, body: unknown) => send(api, { path, method: 'PATCH', body });
		const foreign = at(conversation.participants, 0).id;
		await expectCode(patch(call, { wrapup: { notes: 'x' } }), 400, 'conversation.error.wrapup.code.required');
		await expectCode(patch(call, { wrapupSkipped: true }), 400, 'conversation.error.wrapup.cannot.skip');
		await expectCode(patch(call, { state: 'disconnected' }), 400, 'conversation.error.call.disconnected');
		await expectCode(patch(call, { muted: true }), 400, 'conversation.participant.update.invalid');
		await expectCode(patch(call, {}), 400, 'bad.request');
		const wrapup = { code };
		await expectCode(
			patch(base('call', { ...ids, pid: foreign }), { wrapup }),
			400,
			'conversation.error.user.not.party',
		);
		await expectCode(
			patch(base('call', { ...ids, pid: unknownId }), { wrapup }),
			404,
			'conversation.error.not.conversation.participant',
		);
		await expectCode(
			patch(base('call', { ...ids, cid: unknownId }), { wrapup }),
			404,
			'conversation.error.conversation.not.found',
		);
		const callback = converse({ medium: 'callback' });
		const unknownLeg = `${base('callback', callback.ids)}/communications/${unknownId}/wrapup`;
		await expectCode(
			send(api, { path: unknownLeg, method: 'POST', body: wrapup }),
			404,
			'conversation.error.communication.not.found',
		);
		const bens = createApiClient(genesys, genesys.mintToken(ben.id));
		await expectCode(send(bens, { path: call, method: 'PATCH', body: { wrapup } }), 403, 'not.authorized');
		const email = converse({ medium: 'email' });
		await expectCode(
			patch(base('email', email.ids), { wrapupSkipped: true }),
			400,
			'conversation.participant.update.invalid',
		);
		await expectCode(patch(base('email', email.ids), { state: 'disconnected' }), 403, 'not.authorized');
	});

	it('about writes outside the window, by every setting', async () => {
		const { api, genesys, converse } = scene;
		const { switches } = genesys.world;
		const ringing = converse({ until: 'alerting' });
		const write = ({ ids, code }: typeof ringing) =>
			send(api, { path: base('call', ids), method: 'PATCH', body: { wrapup: { code } } });
		const noActive = 'conversation.error.participant.no.active.conversations';
		await expectCode(write(ringing), 400, noActive);
		genesys.world.hangUp(ringing.ids.cid, 'customer');
		switches.afterCompletion = 'participantNotActive';
		await expectCode(write(ringing), 400, noActive);
		switches.afterCompletion = 'conflict';
		await expectCode(write(ringing), 409, 'request.conflict');
		switches.afterCompletion = 'replace';
		expect((await write(ringing)).status).toBe(202);
		switches.codeNotOnQueue = 'refuse';
		await expectCode(write({ ...ringing, code: unknownId }), 400, 'invalid.value');
		switches.codeNotOnQueue = 'accept';
		expect((await write({ ...ringing, code: unknownId })).status).toBe(202);
	});

	it('about what suggestions are made from', async () => {
		const { forbidden, messages, counts, summaries } = await walkEvidence(scene, send);
		expect(forbidden.text).toContain('"missing.permissions"');
		expect(summaries.text).toContain('"predictedWrapupCodes":[{"id"');
		expect([messages.text.match(/textBody/g)?.length, counts.text.includes('"count":7')]).toEqual([4, true]);
	});

	it('about tokens and malformed requests', async () => {
		const { api, genesys, ada, converse, time } = scene;
		const { ids } = converse();
		const path = base('call', ids);
		const headers = { 'content-type': 'application/json' };
		await expectCode(send(api, { path, method: 'PATCH', body: '{"wrapup":', headers }), 400, 'bad.request');
		await expectCode(
			send(api, { path, method: 'PATCH', body: 'x', headers: { 'content-type': 'text/plain' } }),
			415,
			'unsupported.media.type',
		);
		const me = { path: '/api/v2/users/me' };
		await expectCode(send(createApiClient(genesys), me), 401, 'authentication.required');
		await expectCode(send(createApiClient(genesys, 'made-up'), me), 401, 'bad.credentials');
		const brief = createApiClient(genesys, genesys.mintToken(ada.id, { seconds: 300 }));
		expect((await send(brief, me)).status).toBe(200);
		time.advance(300_000);
		await expectCode(send(brief, me), 401, 'bad.credentials');
		const leaving = createApiClient(genesys, genesys.mintToken(ada.id));
		expect((await send(leaving, { path: '/api/v2/tokens/me', method: 'DELETE' })).status).toBe(200);
		await expectCode(send(leaving, me), 401, 'bad.credentials');
		genesys.world.switches.rateLimitPerMinute = 0;
		await expectCode(send(api, me), 429, 'too.many.requests.retry.after');
		genesys.world.switches.rateLimitPerMinute = 300;
	});

	it('has walked every operation of the routes, each to a success', () => {
		const operations = routesOf('platform').map(({ method, path }) => `${method} /api/v2${path}`);
		const defined = operations.filter((operation) =>
			definition.operations.some(({ method, path }) => `${method} ${path}` === operation),
		);
		const notDefined = operations.filter((operation) => !defined.includes(operation));
		const deprecated = deprecatedMediums.map((medium) => `/${mediumPath[medium]}/`);
		const beyond = notDefined.filter((operation) => !deprecated.some((part) => operation.includes(part)));
		expect(beyond).toEqual(['DELETE /api/v2/conversations/{conversationId}']);
		const unwalked = defined.filter((operation) => ![...(walked.get(operation) ?? [])].some((status) => status < 300));
		expect(unwalked).toEqual([]);
	});

	it('has the scopes, permissions and specific codes of the definition in its routes', () => {
		for (const route of routesOf('platform')) {
			const operation = definition.find(route.method, `/api/v2${route.path}`);
			if (operation === undefined) continue;
			const codes = [400, 403, 404].flatMap((status) => operation.codes(status));
			const undocumented = (route.documents ?? []).filter((code) => !codes.includes(code));
			expect({ [operation.operationId]: undocumented }).toEqual({ [operation.operationId]: [] });
			expect(new Set(route.scopes), operation.operationId).toEqual(new Set(operation.scopes));
			expect(new Set(route.permissions), operation.operationId).toEqual(new Set(operation.permissions));
		}
	});

	it('has met every refusal that it can give', () => {
		const byFaultOnly = [
			'internal.server.error',
			'conversation.participant.update.failed',
			'service.unavailable',
			'request.timeout',
		];
		const unmet = Object.keys(refusals).filter((code) => !codesSeen.has(code) && !byFaultOnly.includes(code));
		expect(unmet).toEqual([]);
	});
});
