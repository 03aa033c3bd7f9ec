import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mediums } from '../../../src/genesys/medium.ts';
import { isRecord } from '../rest/parseWrapup.ts';
import { createApiClient } from '../testing/createApiClient.ts';
import { openSocket } from '../testing/openSocket.ts';
import { definitionIsPresent, readDefinition } from '../testing/readDefinition.ts';
import { type Scene, startScene } from '../testing/startScene.ts';

type Channel = { readonly id: string; readonly connectUri: string };

describe('the notification channel', () => {
	let scene: Scene;
	let topic: string;

	beforeEach(async () => {
		scene = await startScene();
		topic = `v2.users.${scene.ada.id}.conversations`;
	});
	afterEach(() => scene.genesys.close());

	async function openChannel(api = scene.api): Promise<Channel> {
		const { body } = await api({ path: '/api/v2/notifications/channels', method: 'POST' });
		if (!isRecord(body)) throw new Error('No channel.');
		return { id: String(body['id']), connectUri: String(body['connectUri']) };
	}

	async function listen(topics: readonly string[] = [topic]) {
		const channel = await openChannel();
		const path = `/api/v2/notifications/channels/${channel.id}/subscriptions`;
		const answer = await scene.api({ path, method: 'POST', body: topics.map((id) => ({ id })) });
		expect(answer.status).toBe(200);
		return openSocket(scene.genesys, channel.connectUri);
	}

	/** Lets what is due at this moment of the scene's clock be sent. */
	const flush = (): void => scene.time.advance(0);

	it('tells of each change with the whole conversation, the stored code at the end', async () => {
		const heard = await listen();
		const { ids, code, conversation } = scene.converse();
		await scene.api({
			path: `/api/v2/conversations/calls/${ids.cid}/participants/${ids.pid}/communications/${ids.lid}/wrapup`,
			method: 'POST',
			body: { code, notes: 'kept' },
		});
		flush();
		scene.time.advance(100);
		await expect.poll(() => heard.bodies(topic).length).toBe(7);
		const steps = heard.bodies(topic).map((body) => JSON.stringify(body));
		expect(steps[0]).toContain('"state":"alerting"');
		expect(steps[1]).toContain('"state":"connected"');
		expect(steps[3]).toContain('"afterCallWork":{"state":"pending"');
		expect(steps[3]).toContain('"wrapupExpected":true');
		expect(steps[3]).not.toContain(code);
		expect(steps[5]).toContain('"afterCallWork":{"state":"complete"');
		expect(steps[6]).toContain(`"wrapup":{"code":"${code}","notes":"kept"`);
		expect(steps.every((step) => step.includes(conversation.id) && !step.includes('"version"'))).toBe(true);
		expect(heard.messages[0]).toMatchObject({ topicName: topic, version: '2' });
	});

	it.skipIf(!definitionIsPresent).each(mediums)('shapes the events of the medium %s as defined', async (medium) => {
		const definition = readDefinition();
		const user = `v2.users.${scene.ada.id}`;
		const heard = await listen([topic, `${user}.conversationsummary`, `${user}.routingStatus`]);
		const { ids, code } = scene.converse({ medium, prompt: 'timeout' });
		scene.genesys.world.storeWrapup({
			conversationId: ids.cid,
			participantId: ids.pid,
			wrapup: { code },
			by: 'desktop',
		});
		scene.time.advance(100);
		await expect.poll(() => heard.bodies(`${user}.routingStatus`).length).toBe(2);
		const faults = (schema: string, name: string): unknown[] =>
			heard.bodies(name).flatMap((body) => definition.faultsBySchema(schema, body));
		expect(heard.bodies(topic)).toHaveLength(7);
		expect(faults('ConversationEventTopicConversation', topic)).toEqual([]);
		expect(faults('UserConversationsEventUserConversationSummary', `${user}.conversationsummary`)).toEqual([]);
		expect(faults('UserRoutingStatusUserRoutingStatus', `${user}.routingStatus`)).toEqual([]);
		expect(definition.faultsBySchema('ConversationEventTopicConversation', { invented: 1 })).toHaveLength(1);
	});

	it('counts active and after-call work, and keeps INTERACTING until the end', async () => {
		const user = `v2.users.${scene.ada.id}`;
		const heard = await listen([`${user}.conversationsummary`, `${user}.routingStatus`]);
		const { ids, code } = scene.converse();
		flush();
		await expect.poll(() => heard.bodies(`${user}.conversationsummary`).length).toBe(4);
		expect(heard.bodies(`${user}.conversationsummary`).at(-1)).toMatchObject({
			call: { contactCenter: { active: 0, acw: 1 } },
		});
		scene.genesys.world.storeWrapup({
			conversationId: ids.cid,
			participantId: ids.pid,
			wrapup: { code },
			by: 'desktop',
		});
		const statuses = (): unknown[] =>
			heard
				.bodies(`${user}.routingStatus`)
				.map((body) => isRecord(body) && isRecord(body['routingStatus']) && body['routingStatus']['status']);
		expect(statuses()).toEqual(['INTERACTING']);
		scene.time.advance(100);
		await expect.poll(statuses).toEqual(['INTERACTING', 'IDLE']);
	});

	it('beats every 30 seconds and answers a ping', async () => {
		const heard = await listen();
		scene.time.advance(29_999);
		heard.send({ message: 'ping' });
		await expect.poll(() => heard.bodies('channel.metadata')).toEqual([{ message: 'pong' }]);
		scene.time.advance(1);
		scene.time.advance(30_000);
		const beat = { message: 'WebSocket Heartbeat' };
		await expect.poll(() => heard.bodies('channel.metadata')).toEqual([{ message: 'pong' }, beat, beat]);
	});

	it('takes subscriptions over the socket, own topics only', async () => {
		const { connectUri } = await openChannel();
		const heard = await openSocket(scene.genesys, connectUri);
		heard.send({ message: 'subscribe', topics: [topic], correlationId: 'one' });
		heard.send({ message: 'subscribe', topics: [`v2.users.${scene.ben.id}.conversations`] });
		heard.send('no JSON');
		await expect.poll(() => heard.messages.length).toBe(3);
		expect(heard.messages).toMatchObject([
			{ result: '200', status: 'subscribed', correlationId: 'one' },
			{ result: '400', status: 'failure' },
			{ result: '400', status: 'error' },
		]);
		scene.converse({ until: 'alerting' });
		flush();
		await expect.poll(() => heard.bodies(topic).length).toBe(1);
		heard.send({ message: 'unsubscribe', topics: [topic] });
		await expect.poll(() => heard.messages.at(-1)).toMatchObject({ status: 'unsubscribed' });
		scene.converse({ until: 'alerting' });
		flush();
		heard.send({ message: 'ping' });
		await expect.poll(() => heard.bodies('channel.metadata').length).toBe(1);
		expect(heard.bodies(topic)).toHaveLength(1);
	});

	it('refuses the handshake of an unknown channel, and of one whose token was revoked', async () => {
		const { connectUri } = await openChannel();
		await expect(openSocket(scene.genesys, `${connectUri}x`)).rejects.toThrow('401');
		await scene.api({ path: '/api/v2/tokens/me', method: 'DELETE' });
		await expect(openSocket(scene.genesys, connectUri)).rejects.toThrow('401');
	});

	it('says 404 over the socket once its token is dead, and tells no more', async () => {
		const heard = await listen();
		await scene.api({ path: '/api/v2/tokens/me', method: 'DELETE' });
		scene.converse({ until: 'alerting' });
		flush();
		heard.send({ message: 'subscribe', topics: [topic] });
		await expect.poll(() => heard.messages.length).toBe(1);
		expect(heard.messages[0]).toMatchObject({ result: '404' });
	});

	it('dies after a day without a subscription', async () => {
		scene.genesys.world.switches.rateLimitPerMinute = 1000;
		const api = createApiClient(scene.genesys, scene.genesys.mintToken(scene.ada.id, { seconds: 172_800 }));
		const { id } = await openChannel(api);
		const status = async () => (await api({ path: `/api/v2/notifications/channels/${id}`, method: 'HEAD' })).status;
		scene.time.advance(24 * 60 * 60 * 1000 - 1);
		expect(await status()).toBe(200);
		scene.time.advance(1);
		expect(await status()).toBe(404);
	});

	it('pushes out the least used channel at the 21st, one without a socket first', async () => {
		const connected = await listen();
		const channels: Channel[] = [];
		for (let count = 1; count < 20; count += 1) {
			scene.time.advance(1);
			channels.push(await openChannel());
		}
		await openChannel();
		const alive = async (id: string | undefined) =>
			(await scene.api({ path: `/api/v2/notifications/channels/${id}`, method: 'HEAD' })).status === 200;
		expect(await alive(channels[0]?.id)).toBe(false);
		expect(await alive(channels[1]?.id)).toBe(true);
		expect(connected.socket.readyState).toBe(connected.socket.OPEN);
	});

	it('announces its closing, and can be cut', async () => {
		const heard = await listen();
		scene.genesys.sockets.announceClosing();
		await expect.poll(() => heard.bodies('v2.system.socket_closing').length).toBe(1);
		const closed = once(heard.socket, 'close');
		scene.genesys.sockets.cut();
		await closed;
		await expect.poll(() => scene.genesys.sockets.count()).toBe(0);
	});

	it('repeats events after the fault duplicateEvents', async () => {
		const heard = await listen();
		const { ids, code } = scene.converse();
		flush();
		await expect.poll(() => heard.bodies(topic).length).toBe(4);
		scene.genesys.faults.next({ method: 'PATCH' }, { kind: 'duplicateEvents', copies: 3 });
		const path = `/api/v2/conversations/calls/${ids.cid}/participants/${ids.pid}`;
		await scene.api({ path, method: 'PATCH', body: { wrapup: { code } } });
		scene.time.advance(100);
		await expect.poll(() => heard.bodies(topic).length).toBe(4 + 3 + 2);
		expect(heard.bodies(topic)[4]).toEqual(heard.bodies(topic)[6]);
	});

	it('loses events after the fault loseEvents, and by chance as the switches say', async () => {
		const { genesys } = scene;
		const heard = await listen();
		// The ring, the routing status and the answer.
		genesys.faults.next({ method: 'GET' }, { kind: 'loseEvents', changes: 3 });
		await scene.api({ path: '/api/v2/users/me' });
		scene.converse();
		flush();
		await expect.poll(() => heard.bodies(topic).length).toBe(2);
		Object.assign(genesys.world.switches, { lostEventsPercent: 100, repeatedEventsPercent: 0 });
		scene.converse();
		Object.assign(genesys.world.switches, { lostEventsPercent: 0, repeatedEventsPercent: 100 });
		scene.converse({ until: 'alerting' });
		flush();
		await expect.poll(() => heard.bodies(topic).length).toBe(4);
		expect(heard.bodies(topic)[2]).toEqual(heard.bodies(topic)[3]);
	});

	it('is told and closed at the next beat once its channel is gone', async () => {
		const heard = await listen();
		const closed = once(heard.socket, 'close');
		await scene.api({ path: '/api/v2/tokens/me', method: 'DELETE' });
		scene.time.advance(30_000);
		await closed;
		expect(heard.messages.at(-1)).toMatchObject({ result: '404' });
	});

	it('tells both agents of a conversation that is handed on, each change once', async () => {
		const heard = await listen();
		const { ids } = scene.converse({ until: 'connected' });
		scene.genesys.world.transfer(ids.cid, scene.ben.id);
		scene.genesys.world.answer(ids.cid);
		flush();
		scene.genesys.world.transfer(ids.cid, scene.ada.id);
		flush();
		const changes = scene.genesys.world.truth().filter(({ kind }) => kind !== 'routingStatusChanged');
		await expect.poll(() => heard.bodies(topic).length).toBe(changes.length);
		if (!definitionIsPresent) return;
		const definition = readDefinition();
		const faults = heard
			.bodies(topic)
			.flatMap((body) => definition.faultsBySchema('ConversationEventTopicConversation', body));
		expect(faults).toEqual([]);
	});

	it('eventOrder: a slow event holds later ones up, or is overtaken', async () => {
		for (const eventOrder of ['kept', 'free'] as const) {
			const { switches } = scene.genesys.world;
			Object.assign(switches, { eventOrder, eventDelayMs: { min: 1000, max: 1000 } });
			const heard = await listen();
			const { ids } = scene.converse({ until: 'alerting' });
			switches.eventDelayMs = { min: 0, max: 0 };
			scene.genesys.world.answer(ids.cid);
			scene.time.advance(1000);
			await expect.poll(() => heard.bodies(topic).length).toBe(2);
			const states = heard
				.bodies(topic)
				.map((body) => (JSON.stringify(body).includes('"alerting"') ? 'alerting' : 'connected'));
			expect(states).toEqual(eventOrder === 'kept' ? ['alerting', 'connected'] : ['connected', 'alerting']);
			heard.socket.close();
		}
	});

	it('stops its timers when the socket closes', async () => {
		const heard = await listen();
		const spy = vi.spyOn(scene.time.scheduler, 'after');
		heard.socket.close();
		await expect.poll(() => scene.genesys.sockets.count()).toBe(0);
		scene.time.advance(60_000);
		expect(spy).not.toHaveBeenCalled();
	});
});
