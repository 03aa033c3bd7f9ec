import { expect, test } from 'vitest';
import { createManualTime } from './createManualTime.ts';
import { createWorld } from './createWorld.ts';

test('a call dialled for no queue connects both sides and owes nothing when it ends', () => {
	const time = createManualTime(1_000_000);
	const world = createWorld({ seed: 2, now: time.now, scheduler: time.scheduler });
	const agentId = world.agents[0]?.id ?? '';
	const { id, participants } = world.dial(agentId, 'Somebody');
	const states = () => participants.map(({ communications }) => communications[0]?.state);
	expect(participants.map(({ purpose }) => purpose)).toEqual(['customer', 'user']);
	expect(states()).toEqual(['dialing', 'dialing']);
	expect(world.openConversations(agentId)).toHaveLength(1);
	world.answer(id);
	expect(states()).toEqual(['connected', 'connected']);
	world.hangUp(id, 'agent', agentId);
	expect(states()).toEqual(['terminated', 'terminated']);
	expect(participants[1]?.communications[0]?.afterCallWork).toEqual({ state: 'notApplicable' });
	expect(world.openConversations(agentId)).toHaveLength(0);
	expect(world.conversation(id)?.endTime).toBe(1_000_000);
	expect(world.truth().map(({ kind }) => kind)).not.toContain('afterCallWorkStarted');
});

test('an unknown agent dials nobody', () => {
	expect(() => createWorld().dial('nobody', 'Somebody')).toThrow('No agent nobody');
});
