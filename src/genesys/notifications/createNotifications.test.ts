import { describe, expect, it } from 'vitest';
import { createWorld, event, hour, listen, subject, topic } from './testing/listen.ts';

const opening = ['post channels', 'post channels/channel-1/subscriptions'];

describe('following', () => {
	it('opens a channel, subscribes, connects and hands on what is told', async () => {
		const { follow, model, states, heard, ups, troubles } = listen();
		await follow();
		expect(model.requests).toEqual(opening);
		expect([...(model.channels.get('channel-1') ?? [])]).toEqual([topic]);
		expect(states.map(({ kind }) => kind)).toEqual(['connecting', 'up']);
		expect(ups()).toBe(1);
		model.say(event('c1'));
		expect(heard).toEqual(['c1']);
		expect(troubles).toEqual([]);
	});

	it('is not disturbed by the topics of others, by unknown ones, or by rubbish', async () => {
		const { follow, model, heard, notifications } = listen();
		await follow();
		for (const message of [
			event('c1', 'v2.users.agent-2.conversations'),
			event('c1', `${topic}.calls`),
			{ topicName: topic, eventBody: { participants: 7 } },
			{ topicName: topic },
			{ topicName: 5 },
			{ result: '200', status: 'subscribed' },
			'<html>',
			'null',
			'[]',
		])
			model.say(message);
		expect(heard).toEqual([]);
		expect(notifications.state()).toEqual({ kind: 'up' });
	});

	it('does nothing twice for the same subject, and lets go at once when told so', async () => {
		const { follow, model, heard, notifications } = listen();
		await follow();
		await follow();
		expect(model.handshakes).toHaveLength(1);
		const [line] = model.lines();
		await follow(null);
		expect(notifications.state()).toEqual({ kind: 'off', reason: 'unwanted' });
		expect(model.lines()).toEqual([]);
		line?.say(event('c1'));
		expect(heard).toEqual([]);
	});

	it('lets go also while it is still asking, and leaves nothing open', async () => {
		const { notifications, model, time, states } = listen();
		notifications.follow(subject);
		notifications.follow(null);
		await time.advance(10_000);
		expect(model.handshakes).toEqual([]);
		expect(states.at(-1)).toEqual({ kind: 'off', reason: 'unwanted' });
	});

	it('takes a new channel with a new token, because the old one dies with the old token', async () => {
		const { follow, model } = listen();
		await follow();
		await follow({ ...subject, session: 'afternoon' });
		expect(model.requests).toEqual([...opening, 'post channels', 'post channels/channel-2/subscriptions']);
		expect(model.lines().map(({ channelId }) => channelId)).toEqual(['channel-2']);
	});
});

describe('the channel of a former life', () => {
	it('is subscribed again and used, without another one', async () => {
		const first = listen();
		await first.follow();
		await first.follow(null);
		const { follow, model, ups } = listen(first.world);
		await follow();
		expect(model.requests).toEqual([...opening, 'post channels/channel-1/subscriptions']);
		expect(model.lines().map(({ channelId }) => channelId)).toEqual(['channel-1']);
		expect(ups()).toBe(1);
	});

	it('is left alone after its day, and when the platform knows it no more', async () => {
		const first = listen();
		await first.follow();
		await first.follow(null);
		const { kept } = first.memory;
		await first.time.advance(24 * hour);
		await listen(first.world).follow();
		expect(first.model.requests.slice(2)).toEqual(['post channels', 'post channels/channel-2/subscriptions']);

		const second = createWorld();
		second.memory.kept = kept === null ? null : { ...kept, at: second.time.now() };
		await listen(second).follow();
		expect(second.model.requests).toEqual(['post channels/channel-1/subscriptions', ...opening]);
	});

	it('is never that of somebody else', async () => {
		const first = listen();
		await first.follow();
		await first.follow({ userId: 'agent-2', session: 'morning' });
		expect(first.model.handshakes).toHaveLength(2);
		expect(new Set(first.model.handshakes).size).toBe(2);
	});
});

describe('the line', () => {
	it('is kept awake every 20 seconds and counts as dead after 35 seconds of silence', async () => {
		const { follow, model, time, notifications, pass } = listen();
		const begun = time.now();
		await follow();
		await pass(60_000);
		expect(model.pings.map((at) => at - begun)).toEqual([20_000, 40_000, 60_000]);
		await time.advance(34_999);
		expect(notifications.state()).toEqual({ kind: 'up' });
		await time.advance(1);
		expect(notifications.state().kind).toBe('waiting');
		expect(model.lines()).toEqual([]);
		await time.advance(5000);
		expect(notifications.state()).toEqual({ kind: 'up' });
	});

	it('comes back on the same channel after a cut, and says so', async () => {
		const { follow, model, time, ups } = listen();
		await follow();
		model.cut();
		await time.advance(4000);
		expect(model.requests).toEqual([...opening, 'post channels/channel-1/subscriptions']);
		expect(ups()).toBe(2);
	});

	it.each([0, 0.999])('moves to the same channel within the minute of an announced end (%d)', async (luck) => {
		const { follow, model, pass, ups, heard } = listen(createWorld(), () => luck);
		await follow();
		model.say({ topicName: 'v2.system.socket_closing', eventBody: { channelId: 'channel-1' } });
		model.say(event('c1'));
		expect(heard).toEqual(['c1']);
		await pass(59_000);
		expect(ups()).toBe(2);
		expect(new Set(model.handshakes).size).toBe(1);
	});

	it('takes a new channel when it hears that the old one is gone', async () => {
		const { follow, model, time } = listen();
		await follow();
		model.say({ result: '404', status: 'failure' });
		await time.advance(4000);
		expect(model.lines().map(({ channelId }) => channelId)).toEqual(['channel-2']);
	});

	it('takes a new channel when two handshakes in a row fail', async () => {
		const { follow, model, time } = listen();
		await follow();
		model.switches.answersHandshake = false;
		model.cut();
		await time.advance(120_000);
		model.switches.answersHandshake = true;
		await time.advance(120_000);
		expect(model.lines().map(({ channelId }) => channelId)).toEqual(['channel-2']);
	});

	it('is prolonged before the day of its channel is over', async () => {
		const { follow, model, pass } = listen();
		await follow();
		await pass(23 * hour + 60_000);
		expect(model.requests).toEqual([...opening, 'post channels/channel-1/subscriptions']);
	});
});
