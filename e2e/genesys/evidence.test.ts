import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ApiAnswer } from './testing/createApiClient.ts';
import { createApiClient } from './testing/createApiClient.ts';
import { openSocket } from './testing/openSocket.ts';
import { definitionIsPresent, readDefinition } from './testing/readDefinition.ts';
import { at, type Scene, startScene } from './testing/startScene.ts';
import { evidencePermissions } from './world/defaultCentre.ts';
import { messagesOf } from './world/sayLines.ts';
import type { CopilotPlan } from './world/simulatedSummary.ts';
import type { Offer } from './world/world.ts';

describe('what suggestions are made from', () => {
	let scene: Scene;
	let code: string;
	const copilot = (): CopilotPlan => ({ text: 'Lamp lost.', predictions: [{ codeId: code, confidence: 0.91 }] });

	beforeEach(async () => {
		scene = await startScene({ switches: { summaryDelayMs: { min: 500, max: 500 } } });
		code = at(scene.billing.codes, 1).id;
		scene.ada.setPermissions([...scene.ada.permissions, ...evidencePermissions]);
	});
	afterEach(() => scene.genesys.close());

	function talk(offer: Partial<Offer> = {}) {
		const { ada, billing, genesys } = scene;
		const conversation = genesys.world.offer({ agentId: ada.id, queueId: billing.id, medium: 'message', ...offer });
		genesys.world.answer(conversation.id);
		return conversation;
	}

	const summariesOf = (id: string): Promise<ApiAnswer> => scene.api({ path: `/api/v2/conversations/${id}/summaries` });

	it('has a summary a while after the end, and tells the agent of it in the spelling of the topic', async () => {
		const { genesys, ada, time, api } = scene;
		const topic = `v2.users.${ada.id}.conversations.summaries`;
		const opened = await api({ path: '/api/v2/notifications/channels', method: 'POST' });
		const channel = opened.body as { readonly id: string; readonly connectUri: string };
		const path = `/api/v2/notifications/channels/${channel.id}/subscriptions`;
		await api({ path, method: 'POST', body: [{ id: topic }] });
		const heard = await openSocket(genesys, channel.connectUri);
		const { id } = talk({ copilot: copilot() });
		expect((await summariesOf(id)).text).toContain('"sessionSummaries":[]');
		genesys.world.hangUp(id, 'customer');
		expect((await summariesOf(id)).text).toContain('"status":"Processing"');
		expect((await summariesOf(id)).text).not.toContain('Lamp lost');
		genesys.world.switches.summaryInProgress = 'hidden';
		expect((await summariesOf(id)).text).toContain('"sessionSummaries":[]');
		time.advance(500);
		expect(await summariesOf(id)).toMatchObject({
			status: 200,
			body: { sessionSummaries: [{ text: 'Lamp lost.', predictedWrapupCodes: [{ id: code, confidence: 0.91 }] }] },
		});
		time.advance(0);
		await expect.poll(() => heard.bodies(topic)).toHaveLength(1);
		const [event] = heard.bodies(topic);
		expect(event).toMatchObject({ conversationId: id, wrapUpCodes: [{ wrapUpCodeId: code, score: 0.91 }] });
		if (definitionIsPresent) {
			const name = 'ConversationSummaryTopicConversationSummaryEvent';
			expect(readDefinition().faultsBySchema(name, event)).toEqual([]);
		}
	});

	it('has none where Copilot is off, by either answer, and counts in percent where that is set', async () => {
		const { genesys, time } = scene;
		const { switches } = genesys.world;
		const { id } = talk();
		genesys.world.hangUp(id, 'customer');
		time.advance(500);
		expect((await summariesOf(id)).status).toBe(200);
		switches.noSummary = 'notFound';
		expect((await summariesOf(id)).status).toBe(404);
		switches.copilotConfidence = 'percent';
		const other = talk({ copilot: copilot() });
		genesys.world.hangUp(other.id, 'customer');
		time.advance(500);
		expect((await summariesOf(other.id)).text).toContain('"confidence":91,');
	});

	it('lets the own summaries be followed without permission, or not, and keeps the other topics', async () => {
		const { genesys, ben } = scene;
		const api = createApiClient(genesys, genesys.mintToken(ben.id));
		const opened = await api({ path: '/api/v2/notifications/channels', method: 'POST' });
		const { id } = opened.body as { readonly id: string };
		const topics = [`v2.users.${ben.id}.conversations`, `v2.users.${ben.id}.conversations.summaries`];
		const body = topics.map((topic) => ({ id: topic }));
		const path = `/api/v2/notifications/channels/${id}/subscriptions`;
		genesys.world.switches.summariesTopic = 'needsPermission';
		expect((await api({ path, method: 'POST', body })).status).toBe(403);
		expect(await api({ path: `${path}?ignoreErrors=true`, method: 'POST', body })).toMatchObject({
			body: {
				entities: [
					{ id: topics[0], state: 'Permitted' },
					{ id: topics[1], state: 'Rejected' },
				],
			},
		});
		genesys.world.switches.summariesTopic = 'open';
		expect((await api({ path, method: 'POST', body })).status).toBe(200);
	});

	it('lists messages with whoever wrote them, or with all, and gives their texts by id', async () => {
		const { genesys, api } = scene;
		const { world } = genesys;
		const lines = [
			{ by: 'bot', text: 'One moment, please.' },
			{ by: 'customer', text: 'My lamp is broken.' },
		] as const;
		const conversation = talk({ lines });
		world.say(conversation.id, { by: 'agent', text: 'A new one goes out.' });
		const ids = messagesOf(conversation).map(({ id }) => id);
		expect(new Set(ids).size).toBe(3);
		const listed = async (): Promise<readonly number[]> => {
			const { body } = await api({ path: '/api/v2/conversations' });
			const [shown] = (body as { entities: { participants: { messages: { messages?: unknown[] }[] }[] }[] }).entities;
			return (shown?.participants ?? []).map(({ messages }) => messages[0]?.messages?.length ?? 0);
		};
		expect(await listed()).toEqual([1, 1, 1]);
		world.switches.messagesListedOn = 'everyone';
		world.say(conversation.id, { by: 'customer', text: 'Thank you.' });
		expect(await listed()).toEqual([2, 2, 2]);
		const bulk = `/api/v2/conversations/messages/${conversation.id}/messages/bulk`;
		const ask = async (query = '') =>
			await api({ path: `${bulk}${query}`, method: 'POST', body: [...ids, 'somebody-elses'] });
		expect(await ask()).toMatchObject({
			body: {
				entities: [
					{ direction: 'outbound', normalizedMessage: { originatingEntity: 'Bot' } },
					{ direction: 'inbound', textBody: 'My lamp is broken.' },
					{ direction: 'outbound', createdBy: { id: scene.ada.id } },
				],
			},
		});
		expect((await ask('?useNormalizedMessage=true')).text).not.toContain('textBody');
		world.switches.textBody = 'always';
		expect((await ask('?useNormalizedMessage=true')).text).toContain('textBody');
		world.switches.textBody = 'never';
		expect((await ask()).text).not.toContain('textBody');
		expect((await ask()).text).toContain('"text":"My lamp is broken."');
	});

	it('counts what was wrapped up before and now, in the groups that are asked for', async () => {
		const { genesys, ada, billing, time } = scene;
		const { world } = genesys;
		const token = genesys.mintToken(ada.id, { scopes: ['analytics:readonly'] });
		const api = createApiClient(genesys, token);
		const past = { queueId: billing.id, userId: ada.id, medium: 'call', acwMs: 4000, handleMs: 9000 } as const;
		world.addHistory([
			{ ...past, at: time.now() - 1000, code, count: 5 },
			{ ...past, at: time.now() - 99_000_000, code, count: 90 },
			{ ...past, at: time.now() + 99_000_000, code, count: 900 },
		]);
		const { id } = talk();
		world.hangUp(id, 'customer');
		const participantId = at(world.conversation(id)?.participants ?? [], 2).id;
		world.storeWrapup({ conversationId: id, participantId, wrapup: { code }, by: 'test', immediate: true });
		time.advance(1);
		const interval = [time.now() - 60_000, time.now()].map((moment) => new Date(moment).toISOString()).join('/');
		const count = async (change: Readonly<Record<string, unknown>> = {}) => {
			const body = { interval, groupBy: ['queueId', 'wrapUpCode'], metrics: ['tAcw', 'tHandle'], ...change };
			return await api({ path: '/api/v2/analytics/conversations/aggregates/query', method: 'POST', body });
		};
		const group = { queueId: billing.id, wrapUpCode: code };
		const metrics = [{ metric: 'tAcw', stats: { count: 6 } }, { metric: 'tHandle' }];
		expect(await count()).toMatchObject({ body: { results: [{ group, data: [{ metrics }] }] } });
		const exists = { type: 'dimension', dimension: 'wrapUpCode', operator: 'exists' };
		expect((await count({ filter: { type: 'and', predicates: [exists] } })).text).toContain('"count":6');
		const elsewhere = { dimension: 'queueId', value: at(world.queues, 1).id };
		expect((await count({ filter: { type: 'and', predicates: [exists, elsewhere] } })).text).toBe('{"results":[]}');
		expect(await count({ groupBy: ['mediaType'] })).toMatchObject({
			body: { results: [{ group: { mediaType: 'voice' } }, { group: { mediaType: 'message' } }] },
		});
		world.switches.aggregatesWithCode = 'tHandle';
		expect((await count()).text).not.toContain('tAcw');
		expect((await count({ interval: 'yesterday' })).status).toBe(400);
		expect((await count({ metrics: ['oSurveyResponses'] })).status).toBe(400);
	});
});
