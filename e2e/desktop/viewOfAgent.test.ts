import { expect, test } from 'vitest';
import { createManualTime } from '../genesys/world/createManualTime.ts';
import { createWorld } from '../genesys/world/createWorld.ts';
import { viewOfAgent } from './viewOfAgent.ts';

function centre() {
	const time = createManualTime(50_000);
	const world = createWorld({ seed: 2, now: time.now, scheduler: time.scheduler });
	const [ada, ben] = world.agents;
	const queue = world.queues.find((candidate) => candidate.wrapupPrompt === 'timeout');
	if (ada === undefined || ben === undefined || queue === undefined) throw new Error('the centre is not as it was');
	const { id } = world.offer({ agentId: ada.id, queueId: queue.id, customerName: 'Marlene Quistorp', timeoutMs: 3000 });
	const look = () => viewOfAgent(world.conversations(), ada.id, (conversationId) => `key of ${conversationId}`);
	return { time, world, ada, ben, id, look, phase: () => look().interactions[0]?.phase ?? 'gone' };
}

test('an interaction goes from ringing over talking to wrapping and is gone when its after-call work ends', () => {
	const { time, world, id, phase } = centre();
	expect(phase()).toBe('ringing');
	world.answer(id);
	expect(phase()).toBe('talking');
	world.hangUp(id, 'customer');
	expect(phase()).toBe('wrapping');
	time.advance(3000);
	expect(phase()).toBe('gone');
});

test('the page is told what it needs for its clock and its own requests', () => {
	const { time, world, id, look } = centre();
	time.advance(1000);
	world.answer(id);
	time.advance(1000);
	world.hangUp(id, 'agent');
	const participant = world.conversation(id)?.participants.find((party) => party.purpose === 'agent');
	expect(look().interactions[0]).toMatchObject({
		conversationId: id,
		participantId: participant?.id,
		communicationId: participant?.communications[0]?.id,
		connectedAt: 51_000,
		afterCallWorkStartedAt: 52_000,
		prompt: 'timeout',
		timeoutMs: 3000,
		customerName: 'Marlene Quistorp',
		frameKey: `key of ${id}`,
		storedCode: null,
	});
});

test('a draft shows as the stored code', () => {
	const { world, id, look } = centre();
	world.answer(id);
	const participant = world.conversation(id)?.participants.find((party) => party.purpose === 'agent');
	world.storeWrapup({
		conversationId: id,
		participantId: participant?.id ?? '',
		wrapup: { code: 'some code', provisional: true },
		by: 'desktop',
		immediate: true,
	});
	expect(look().interactions[0]?.storedCode).toBe('some code');
});

test('nobody sees the interactions of another agent', () => {
	const { world, ben } = centre();
	expect(viewOfAgent(world.conversations(), ben.id, String).interactions).toEqual([]);
});
