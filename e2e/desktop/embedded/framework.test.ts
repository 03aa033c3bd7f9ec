import { expect, test } from 'vitest';
import { createManualTime } from '../../genesys/world/createManualTime.ts';
import { createWorld } from '../../genesys/world/createWorld.ts';
import type { WrapupPrompt } from '../../genesys/world/simulatedQueue.ts';
import { customers } from '../customers.ts';
import { type DesktopSwitches, defaultDesktopSwitches, hostForms } from '../desktopSwitches.ts';
import { followFramework, type HostPost } from './followFramework.ts';
import { frameworkEvents } from './frameworkEvents.ts';

/** A call of Ada's from its ring to its last message, told in the form that the switches ask for. */
function call(changes: Partial<DesktopSwitches> = {}, prompt: WrapupPrompt = 'mandatory', answered = true) {
	const time = createManualTime(1_000_000);
	const world = createWorld({ seed: 4, now: time.now, scheduler: time.scheduler });
	const ada = world.agents[0];
	const queue = world.queues.find(({ wrapupPrompt }) => wrapupPrompt === prompt);
	if (ada === undefined || queue === undefined) throw new Error('the centre is not as it was');
	const posts: HostPost[] = [];
	const follow = followFramework(world, ada.id);
	world.subscribe((change) => {
		posts.push(...follow(change, { ...defaultDesktopSwitches, ...changes }));
	});
	const { id, participants } = world.offer({ agentId: ada.id, queueId: queue.id, customerName: customers[0].name });
	time.advance(2000);
	if (answered) world.answer(id);
	time.advance(20_000);
	world.hangUp(id, 'customer');
	time.advance(9000);
	const participantId = participants.find(({ purpose }) => purpose === 'agent')?.id ?? '';
	const code = queue.codes[0];
	if (answered && prompt === 'mandatory') {
		world.storeWrapup({
			conversationId: id,
			participantId,
			wrapup: { code: code?.id ?? '' },
			by: 'desktop',
			immediate: true,
		});
	}
	const events = posts.flatMap(({ event }) => (event === null ? [] : [event]));
	const messages = posts.filter(({ event }) => event !== null).map(({ message }) => message);
	return { id, posts, events, messages, code: code?.name };
}

/** The categories in order, without the changes in between. */
function marks(events: ReturnType<typeof call>['events']): readonly (readonly [string, boolean])[] {
	return events.filter(({ category }) => category !== 'change').map(({ category, now }) => [category, now.isDone]);
}

test('an interaction is told of in the order of the captured logs, and `acw` means finished', () => {
	const { events, code } = call();
	expect(marks(events)).toEqual([
		['add', false],
		['connect', false],
		['disconnect', false],
		['acw', true],
		['deallocate', true],
	]);
	const disconnected = events.find(({ category }) => category === 'disconnect')?.now;
	expect(disconnected).toMatchObject({ state: 'DISCONNECTED', isDisconnected: true, interactionDurationSeconds: 20 });
	expect(disconnected?.endTime).toBe(new Date(1_022_000).toISOString());
	const finished = events.find(({ category }) => category === 'acw')?.now;
	expect(finished).toMatchObject({ disposition: code, dispositionDurationSeconds: 9 });
});

test('where nothing is owed, the end and `acw` come together', () => {
	const { events } = call({}, 'agentRequested');
	const order = marks(events).map(([category]) => category);
	expect(order.slice(0, 4)).toEqual(['add', 'connect', 'disconnect', 'acw']);
	expect(events.find(({ category }) => category === 'acw')?.now.dispositionDurationSeconds).toBe(0);
});

test('an end that is already done when it is told comes as two messages', () => {
	const before = call().events.find(({ category }) => category === 'connect')?.now;
	if (before === undefined) throw new Error('the call was never connected');
	const now = { ...before, state: 'DISCONNECTED', isConnected: false, isDisconnected: true, isDone: true } as const;
	expect(marks(frameworkEvents(before, now))).toEqual([
		['disconnect', false],
		['acw', true],
	]);
	expect(frameworkEvents(now, now)).toEqual([]);
});

test('a call that nobody answers is never connected', () => {
	const order = marks(call({}, 'mandatory', false).events).map(([category]) => category);
	expect(order).toEqual(['add', 'disconnect', 'acw']);
});

test('the release is told only where the switch says so', () => {
	expect(marks(call({ deallocate: 'unsent' }).events).at(-1)).toEqual(['acw', true]);
});

test.each(hostForms)('the form %s carries the same states', (hostForm) => {
	const { messages, events, id } = call({ hostForm });
	const read = messages.map((message): unknown => (typeof message === 'string' ? JSON.parse(message) : message));
	const flat = JSON.stringify(read);
	expect(read).toHaveLength(events.length);
	expect(typeof messages[0]).toBe(hostForm === 'wrapper' ? 'object' : 'string');
	expect(flat).toContain(id);
	expect(flat.includes('"category":"acw"')).toBe(hostForm !== 'change');
	expect(flat.includes('"category":"change"')).toBe(true);
	expect(flat.match(/"isDone":true/g)?.length ?? 0).toBeGreaterThanOrEqual(1);
});

test('the payload is bare, a pair, or within an object, as the form says', () => {
	const ofEnd = (hostForm: DesktopSwitches['hostForm']): unknown => {
		const { messages, events } = call({ hostForm });
		const message = messages[events.findIndex(({ category }) => category === 'disconnect')];
		return typeof message === 'string' ? JSON.parse(message) : message;
	};
	const type = 'interactionSubscription';
	const bare = { isDisconnected: true, isDone: false };
	expect(ofEnd('string')).toMatchObject({ type, data: { category: 'disconnect', interaction: bare } });
	const pair = { old: { isDisconnected: false }, new: bare };
	expect(ofEnd('pair')).toMatchObject({ type, data: { category: 'disconnect', interaction: pair } });
	expect(ofEnd('change')).toMatchObject({ type, data: { category: 'change', interaction: pair } });
	expect(ofEnd('wrapper')).toMatchObject({
		type: 'softphone_connector',
		msg: { type, category: 'disconnect', data: bare },
	});
});

test('the message that it is finished may name no conversation', () => {
	const { messages, events, id } = call({ hostForm: 'wrapper', finishedNames: 'nothing' });
	const of = (category: string) => JSON.stringify(messages[events.findIndex((event) => event.category === category)]);
	expect(of('acw')).not.toContain(id);
	expect(of('acw')).toContain('"isDone":true');
	expect(of('disconnect')).toContain(id);
});

test('what is beside the point comes too, with the customer in it', () => {
	const beside = call().posts.filter(({ event }) => event === null);
	const types = beside.map(({ message }) => (JSON.parse(String(message)) as { type: string }).type);
	expect(types).toEqual(['userActionSubscription', 'processCallLog', 'userActionSubscription']);
	expect(String(beside[1]?.message)).toContain(customers[0].name);
});
