import { describe, expect, it } from 'vitest';
import { worldScene as scene } from '../testing/worldScene.ts';
import { agentParticipants } from './worldState.ts';

describe('a blind transfer', () => {
	it('ends the first agent at once, rings at the next with the queue, and owes one wrap-up there', () => {
		const { world, agent, second, queue, code, offer } = scene();
		const { conversation, leg } = offer();
		world.answer(conversation.id);
		const next = world.transfer(conversation.id, second.id);
		expect(leg).toMatchObject({ state: 'terminated', disconnectType: 'transfer', afterCallWork: { state: 'skipped' } });
		expect(next).toMatchObject({ userId: second.id, queueId: queue.id, communications: [{ state: 'alerting' }] });
		expect([agent.routingStatus, conversation.endTime]).toEqual(['IDLE', undefined]);
		expect(world.openConversations(agent.id)).toEqual([]);
		world.answer(conversation.id);
		expect(second.routingStatus).toBe('INTERACTING');
		world.hangUp(conversation.id, 'customer');
		expect(next.communications[0]?.afterCallWork?.state).toBe('pending');
		const write = { conversationId: conversation.id, participantId: next.id, wrapup: { code }, by: 'test' };
		world.storeWrapup({ ...write, immediate: true });
		expect([next.wrapup?.code, conversation.endTime]).toEqual([code, world.now()]);
	});

	it('afterTransfer: the first agent is skipped, or owes what the prompt says', () => {
		for (const afterTransfer of ['skipped', 'byPrompt'] as const) {
			const { world, second, offer } = scene({ afterTransfer });
			const { conversation, leg } = offer({ prompt: 'mandatory' });
			world.answer(conversation.id);
			world.transfer(conversation.id, second.id);
			expect(leg.afterCallWork?.state).toBe(afterTransfer === 'skipped' ? 'skipped' : 'pending');
		}
	});

	it('back to the same agent makes a second party, and each keeps its own wrap-up', () => {
		const { world, agent, second, code, other, offer } = scene({ afterTransfer: 'byPrompt' });
		const { conversation, participant } = offer();
		world.answer(conversation.id);
		world.transfer(conversation.id, second.id);
		world.answer(conversation.id);
		const back = world.transfer(conversation.id, agent.id);
		world.answer(conversation.id);
		world.hangUp(conversation.id, 'customer');
		expect(agentParticipants(conversation, agent.id)).toEqual([participant, back]);
		const store = (participantId: string, wanted: string) =>
			world.storeWrapup({
				conversationId: conversation.id,
				participantId,
				wrapup: { code: wanted },
				by: 'test',
				immediate: true,
			});
		store(back.id, other);
		expect([participant.wrapup, back.wrapup?.code]).toEqual([undefined, other]);
		expect(world.openConversations(agent.id)).toHaveLength(1);
		store(participant.id, code);
		expect([participant.wrapup?.code, back.wrapup?.code]).toEqual([code, other]);
		expect(world.openConversations(agent.id)).toEqual([]);
	});

	it('needs somebody who talks', () => {
		const { world, second, offer } = scene();
		const { conversation } = offer();
		expect(() => world.transfer(conversation.id, second.id)).toThrow('answer it before');
		expect(() => world.consult(conversation.id, second.id)).toThrow('answer it before');
		expect(() => world.endConsult(conversation.id, 'leave')).toThrow('consult somebody');
		world.answer(conversation.id);
		expect(() => world.transfer(conversation.id, 'nobody')).toThrow('No agent nobody');
		expect(() => world.placeCall(conversation.id)).toThrow('is no callback');
	});
});

describe('advice from another agent', () => {
	const consulted = (...switches: Parameters<typeof scene>) => {
		const stage = scene(...switches);
		const own = stage.offer();
		const { id } = own.conversation;
		stage.world.answer(id);
		const adviser = stage.world.consult(id, stage.second.id);
		stage.world.answer(id);
		return { ...stage, ...own, id, adviser };
	};

	it('is a party past the queue, which owes nothing when it leaves', () => {
		const { world, participant, adviser, leg, id } = consulted();
		expect(adviser).toMatchObject({ purpose: 'agent', consultParticipantId: participant.id, wrapupRequired: false });
		expect(adviser).not.toHaveProperty('queueId');
		world.endConsult(id, 'leave');
		expect(adviser.communications[0]).toMatchObject({ state: 'terminated', afterCallWork: { state: 'notApplicable' } });
		expect(leg.state).toBe('connected');
		world.hangUp(id, 'customer');
		expect(leg.afterCallWork?.state).toBe('pending');
	});

	it('consultedPurpose: the adviser is an agent or a user of the conversation', () => {
		expect(consulted({ consultedPurpose: 'user' }).adviser.purpose).toBe('user');
	});

	it('takenOver: who takes over owes the wrap-up of the queue, or nothing; the first agent is out', () => {
		for (const takenOver of ['owesWrapup', 'owesNothing'] as const) {
			const { world, leg, adviser, id } = consulted({ takenOver });
			world.endConsult(id, 'transfer');
			expect(leg).toMatchObject({ disconnectType: 'transfer.consult', afterCallWork: { state: 'skipped' } });
			world.hangUp(id, 'customer');
			const work = adviser.communications[0]?.afterCallWork?.state;
			expect(work).toBe(takenOver === 'owesWrapup' ? 'pending' : 'notApplicable');
		}
	});

	it('becomes a conference: each leaves alone, and it is over for the customer with the last one', () => {
		const { world, agent, second, leg, adviser, conversation, id } = consulted();
		world.endConsult(id, 'conference');
		world.hangUp(id, 'agent', agent.id);
		const customer = conversation.participants[0]?.communications[0];
		expect([leg.afterCallWork?.state, adviser.communications[0]?.state, customer?.state]).toEqual([
			'pending',
			'connected',
			'connected',
		]);
		world.hangUp(id, 'agent', second.id);
		expect([adviser.communications[0]?.state, customer?.state]).toEqual(['terminated', 'terminated']);
		expect(leg.afterCallWork?.state).toBe('pending');
	});
});

describe('a callback with its call', () => {
	it.each([
		['callback', 'pending', 'notApplicable'],
		['call', undefined, 'pending'],
		['both', 'pending', 'pending'],
	] as const)('callbackOwes %s', (callbackOwes, ofCallback, ofCall) => {
		const { world, agent, code, offer } = scene({ callbackOwes });
		const { conversation, participant, leg, store } = offer({ medium: 'callback' });
		world.answer(conversation.id);
		const call = world.placeCall(conversation.id);
		expect(call).toMatchObject({ medium: 'call', direction: 'outbound', state: 'dialing' });
		world.answer(conversation.id);
		expect([leg.state, call.state]).toEqual(['connected', 'connected']);
		world.hangUp(conversation.id, 'customer');
		expect([leg.afterCallWork?.state, call.afterCallWork?.state]).toEqual([ofCallback, ofCall]);
		expect(leg.state).toBe(callbackOwes === 'call' ? 'connected' : 'disconnected');
		expect(agent.routingStatus).toBe('INTERACTING');
		store({ code }, true);
		expect(participant.communications.map(({ state }) => state)).toEqual(['terminated', 'terminated']);
		expect([agent.routingStatus, conversation.endTime]).toEqual(['IDLE', world.now()]);
	});

	it('is in after-call work as a party until the last of its legs is done', () => {
		const { world, code, offer } = scene({ callbackOwes: 'both' });
		const { conversation, participant, leg } = offer({ medium: 'callback' });
		world.answer(conversation.id);
		const call = world.placeCall(conversation.id);
		world.answer(conversation.id);
		world.hangUp(conversation.id, 'customer');
		const store = (communicationId: string) =>
			world.storeWrapup({
				conversationId: conversation.id,
				participantId: participant.id,
				communicationId,
				wrapup: { code },
				by: 'test',
				immediate: true,
			});
		store(leg.id);
		expect([leg.afterCallWork?.state, call.afterCallWork?.state]).toEqual(['complete', 'pending']);
		expect(participant.endAcwTime).toBeUndefined();
		store(call.id);
		expect(participant.endAcwTime).toBe(world.now());
	});

	it('owes its own wrap-up when nobody answered the call', () => {
		const { world, offer } = scene({ callbackOwes: 'call' });
		const { conversation, leg } = offer({ medium: 'callback' });
		world.answer(conversation.id);
		const call = world.placeCall(conversation.id);
		world.hangUp(conversation.id, 'agent');
		expect([leg.afterCallWork?.state, call.afterCallWork?.state]).toEqual(['pending', 'notApplicable']);
	});
});

describe('a dialer', () => {
	it('runs its rules on the first code and on no later one', () => {
		const { world, code, other, offer } = scene();
		const { store, call } = offer({ dialer: true, prompt: 'forcedTimeout' });
		call();
		store({ code, provisional: true }, true);
		store({ code }, true);
		store({ code: other }, true);
		const rules = world.truth().filter(({ kind }) => kind === 'dialerRulesRan');
		expect(rules.map(({ detail }) => detail)).toEqual([{ code }]);
		const inbound = offer();
		inbound.call();
		inbound.store({ code }, true);
		expect(world.truth().filter(({ kind }) => kind === 'dialerRulesRan')).toHaveLength(1);
	});
});

describe('a long run', () => {
	it('lets go of conversations once the API has forgotten them, and of nothing that is open', () => {
		const { time, world, code, offer } = scene({ forgetAfterMs: 60_000 });
		const open = offer();
		open.call();
		for (let count = 0; count < 50; count += 1) {
			const { call, store } = offer();
			call();
			store({ code }, true);
			time.advance(10_000);
		}
		const kept = world.conversations();
		expect(kept.length).toBeLessThan(10);
		expect(kept).toContain(open.conversation);
		const [first] = world
			.truth()
			.filter(({ kind, conversationId }) => kind === 'terminated' && conversationId !== open.conversation.id);
		expect(world.isForgotten(first?.conversationId ?? '')).toBe(true);
		expect(world.isForgotten('never there')).toBe(false);
	});
});
