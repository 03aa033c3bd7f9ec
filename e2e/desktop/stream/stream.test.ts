import { expect, test } from 'vitest';
import { createManualTime } from '../../genesys/world/createManualTime.ts';
import { createWorld } from '../../genesys/world/createWorld.ts';
import type { WorldChange } from '../../genesys/world/worldChange.ts';
import { customers } from '../customers.ts';
import { type StreamEvent, streamEvents } from './streamEvents.ts';
import { notificationFrame, topicsOf } from './xmppFrames.ts';

type Told = StreamEvent & { readonly kind: WorldChange['kind'] };

function callOfAda() {
	const time = createManualTime(1_000_000);
	const world = createWorld({ seed: 4, now: time.now, scheduler: time.scheduler });
	const [ada, ben] = world.agents;
	const queue = world.queues.find(({ wrapupPrompt }) => wrapupPrompt === 'timeout');
	if (ada === undefined || ben === undefined || queue === undefined) throw new Error('the centre is not as it was');
	const told: Told[] = [];
	const toBen: StreamEvent[] = [];
	world.subscribe((change) => {
		told.push(...streamEvents(world, change, ada.id).map((event) => ({ ...event, kind: change.kind })));
		toBen.push(...streamEvents(world, change, ben.id));
	});
	const { id } = world.offer({ agentId: ada.id, queueId: queue.id, customerName: customers[0].name, timeoutMs: 5000 });
	world.answer(id);
	world.hangUp(id, 'customer');
	time.advance(5000);
	const of = (last: string) => told.filter(({ topic }) => topic === `v2.users.${ada.id}.${last}`);
	return { id, told, toBen, of };
}

function counters({ payload }: StreamEvent): unknown {
	const { call } = payload as { call: { contactCenter: { active: number; acw: number } } };
	return [call.contactCenter.active, call.contactCenter.acw];
}

test('the counters go from active to after-call work to nothing', () => {
	const seen = callOfAda()
		.of('conversationsummary')
		.map((event) => JSON.stringify(counters(event)));
	expect([...new Set(seen)]).toEqual(['[0,0]', '[1,0]', '[0,1]']);
	expect(seen.at(-1)).toBe('[0,0]');
});

test('the conversation carries the states of after-call work and the times', () => {
	const { of, id } = callOfAda();
	const states = of('conversations').map(({ kind, payload }) => {
		const text = JSON.stringify(payload);
		return [kind, /"afterCallWork":\{"state":"(\w+)"/.exec(text)?.[1], text.includes('startAcwTime')];
	});
	expect(states).toContainEqual(['afterCallWorkStarted', 'pending', true]);
	expect(states).toContainEqual(['afterCallWorkEnded', 'complete', true]);
	expect(of('conversations').every(({ payload }) => payload['id'] === id)).toBe(true);
	const last = JSON.stringify(of('conversations.calls').at(-1)?.payload);
	expect(last).toContain('"endAcwTime"');
	expect(last).toContain('ININ-WRAP-UP-TIMEOUT');
});

test('the payloads hold the customer, so that a search for the customer in what leaves the page means something', () => {
	const text = JSON.stringify(callOfAda().of('conversations'));
	const { name, address, order } = customers[0];
	for (const canary of [name, address, order, 'tel:+13175550142']) expect(text).toContain(canary);
});

test('the routing status has no value for after-call work', () => {
	const seen = callOfAda()
		.of('routingStatus')
		.map(({ payload }) => (payload as { routingStatus: { status: string } }).routingStatus.status);
	expect(seen).toEqual(['INTERACTING', 'IDLE']);
});

test('nobody else is told, and not of what only the server knows', () => {
	const { told, toBen } = callOfAda();
	expect(toBen).toEqual([]);
	expect(told.map(({ kind }) => kind)).not.toContain('wrapupAccepted');
});

test('a notification is a pubsub message whose node is the topic and whose child is JSON as text', () => {
	const payload = { name: 'A & "B" <c> &lt;', list: [1, 2] };
	const frame = notificationFrame({
		domain: 'mypurecloud.de',
		jid: 'a@b/c',
		topic: 'v2.users.1.conversations',
		payload,
	});
	expect(frame).toMatch(/^<message xmlns="jabber:client" from="notifications\.mypurecloud\.de" to="a@b\/c">/);
	expect(frame).toContain('<items node="v2.users.1.conversations">');
	const inner = /<json xmlns="urn:xmpp:json:0">([^<]*)<\/json>/.exec(frame)?.[1] ?? '';
	const text = inner.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
	expect(JSON.parse(text)).toEqual(payload);
});

test('combined topics are several', () => {
	expect(topicsOf('v2.users.1?conversations&amp;routingStatus')).toEqual([
		'v2.users.1.conversations',
		'v2.users.1.routingStatus',
	]);
	expect(topicsOf('v2.users.1.conversations')).toEqual(['v2.users.1.conversations']);
});
