import { describe, expect, it } from 'vitest';
import { createWorld, event, listen, subject, topic } from './testing/listen.ts';
import { httpFault } from './testing/streamingModel.ts';

const summaries = `${topic}.summaries`;
const attentive = (world = createWorld()) => listen(world, () => 0.5, { hearsSummaries: true });
const both = 'post channels/channel-1/subscriptions?ignoreErrors=true';
const alone = 'post channels/channel-1/subscriptions';

const summaryEvent = (conversationId: string, topicName = summaries) => ({
	topicName,
	version: '2',
	eventBody: { conversationId, wrapUpCodes: [{ wrapUpCodeId: 'refund', score: 0.9 }] },
});

describe('summaries', () => {
	it('come over the same channel as conversations, by one request', async () => {
		const { follow, model, heard, summaries: told } = attentive();
		await follow();
		expect(model.requests).toEqual(['post channels', both]);
		expect([...(model.channels.get('channel-1') ?? [])]).toEqual([topic, summaries]);
		model.say(summaryEvent('c1'));
		model.say(event('c2'));
		expect(told).toEqual([{ conversationId: 'c1', texts: [], predictions: [{ codeId: 'refund', confidence: 0.9 }] }]);
		expect(heard).toEqual(['c2']);
	});

	it('of others, and rubbish, are not heard', async () => {
		const { follow, model, summaries: told, notifications } = attentive();
		await follow();
		model.say(summaryEvent('c1', 'v2.users.agent-2.conversations.summaries'));
		model.say({ topicName: summaries, eventBody: { conversationId: 5 } });
		model.say({ topicName: summaries });
		expect(told).toEqual([]);
		expect(notifications.state()).toEqual({ kind: 'up' });
	});

	it('are neither asked for nor handed on where the settings do not want them', async () => {
		const never = listen(createWorld(), () => 0.5, { hearsSummaries: true, wantsSummaries: () => false });
		await never.follow();
		expect(never.model.requests).toEqual(['post channels', alone]);
		const settings = { wanted: true };
		const late = listen(createWorld(), () => 0.5, { hearsSummaries: true, wantsSummaries: () => settings.wanted });
		await late.follow();
		settings.wanted = false;
		late.model.say(summaryEvent('c1'));
		expect(late.summaries).toEqual([]);
	});

	it('are not asked for where nobody wants them', async () => {
		const { follow, model } = listen();
		await follow();
		expect(model.requests).toEqual(['post channels', alone]);
		expect([...(model.channels.get('channel-1') ?? [])]).toEqual([topic]);
	});

	it('that are forbidden cost nothing but themselves', async () => {
		const { follow, model, notifications, heard } = attentive();
		model.switches.rejects = ['.summaries'];
		await follow();
		expect(model.requests).toEqual(['post channels', both]);
		model.say(event('c1'));
		expect([notifications.state(), heard]).toEqual([{ kind: 'up' }, ['c1']]);
	});

	it('that the platform does not know are left out by a second request', async () => {
		const { follow, model, notifications } = attentive();
		model.switches.rejects = ['.summaries'];
		model.switches.listsRejected = false;
		await follow();
		expect(model.requests).toEqual(['post channels', both, alone]);
		expect(notifications.state()).toEqual({ kind: 'up' });
	});

	it.each([
		['rejected', true],
		['refused', false],
	])('do not hide that conversations are %s', async (_, lists) => {
		const { follow, model, notifications } = attentive();
		model.switches.rejects = ['.conversations'];
		model.switches.listsRejected = lists;
		await follow();
		expect(notifications.state()).toMatchObject({ kind: 'off', reason: 'refused' });
		expect(model.handshakes).toEqual([]);
	});

	it('do not bring a second request where the platform is in trouble', async () => {
		const { follow, model } = attentive();
		model.faults.set(both, httpFault(503));
		await follow();
		expect(model.requests).toEqual(['post channels', both]);
	});

	it('are subscribed again on the channel of a former life', async () => {
		const first = attentive();
		await first.follow();
		await first.follow(null);
		const { follow, model, summaries: told } = attentive(first.world);
		await follow(subject);
		expect(model.requests.slice(2)).toEqual([both]);
		model.say(summaryEvent('c9'));
		expect(told.map(({ conversationId }) => conversationId)).toEqual(['c9']);
	});
});
