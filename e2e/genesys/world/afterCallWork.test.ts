import { describe, expect, it } from 'vitest';
import { worldScene as scene } from '../testing/worldScene.ts';

describe('after-call work', () => {
	it('starts at the disconnect and ends with the code, which is applied a moment after the write', () => {
		const { time, world, agent, code, offer } = scene();
		const { conversation, participant, leg, store, call } = offer({ prompt: 'mandatory' });
		call();
		expect(leg).toMatchObject({ state: 'disconnected', disconnectType: 'peer', afterCallWork: { state: 'pending' } });
		expect(agent.routingStatus).toBe('INTERACTING');
		time.advance(8000);
		store({ code, notes: 'promised' });
		time.advance(99);
		expect(leg.wrapup).toBeUndefined();
		time.advance(1);
		expect(leg.wrapup).toMatchObject({ code, notes: 'promised', durationSeconds: 8 });
		expect(participant.wrapup).toEqual(leg.wrapup);
		expect(leg).toMatchObject({ state: 'terminated', afterCallWork: { state: 'complete' } });
		expect(conversation.endTime).toBe(time.now());
		expect(agent.routingStatus).toBe('IDLE');
		expect(world.truth().map(({ kind }) => kind)).toEqual([
			'offered',
			'routingStatusChanged',
			'answered',
			'hungUp',
			'afterCallWorkStarted',
			'wrapupAccepted',
			'wrapupStored',
			'afterCallWorkEnded',
			'terminated',
			'routingStatusChanged',
		]);
	});

	it('leaves the agent INTERACTING while another interaction or another wrap-up is open', () => {
		const { world, agent, code, offer } = scene();
		const [first, second] = [offer(), offer({ medium: 'message' })];
		first.call();
		world.answer(second.conversation.id);
		first.store({ code }, true);
		expect(agent.routingStatus).toBe('INTERACTING');
		world.hangUp(second.conversation.id, 'agent');
		expect(agent.routingStatus).toBe('INTERACTING');
		second.store({ code }, true);
		expect(agent.routingStatus).toBe('IDLE');
	});

	it('never ends by itself under a mandatory or an optional prompt', () => {
		const { time, offer } = scene();
		const [mandatory, optional] = [offer({ prompt: 'mandatory' }), offer({ prompt: 'optional' })];
		optional.call();
		mandatory.call();
		time.advance(24 * 60 * 60 * 1000);
		expect(mandatory.leg.afterCallWork?.state).toBe('pending');
		expect(mandatory.participant.wrapupRequired).toBe(true);
		expect(optional.participant.wrapupRequired).toBe(false);
	});

	it('ends at the time limit with the system code when nothing was chosen', () => {
		const { time, offer } = scene();
		const { leg, call } = offer({ prompt: 'timeout', timeoutMs: 15_000 });
		call();
		time.advance(14_999);
		expect(leg.afterCallWork?.state).toBe('pending');
		time.advance(1);
		expect(leg).toMatchObject({ afterCallWork: { state: 'complete' }, wrapup: { code: 'ININ-WRAP-UP-TIMEOUT' } });
	});

	it('keeps pending under the forced time limit, takes a changed code, and ends with the last one', () => {
		const { time, code, other, offer } = scene();
		const { leg, store, call } = offer({ prompt: 'forcedTimeout', timeoutMs: 15_000 });
		call();
		store({ code });
		time.advance(1000);
		expect(leg).toMatchObject({ afterCallWork: { state: 'pending' }, wrapup: { code } });
		store({ code: other });
		time.advance(1000);
		expect(leg).toMatchObject({ afterCallWork: { state: 'pending' }, wrapup: { code: other } });
		time.advance(13_000);
		expect(leg).toMatchObject({ afterCallWork: { state: 'complete' }, wrapup: { code: other } });
	});

	it('happens on request only where the agent must ask for it', () => {
		const { time, world, offer } = scene();
		const unasked = offer({ prompt: 'agentRequested', timeoutMs: 5000 });
		unasked.call();
		expect(unasked.leg).toMatchObject({ state: 'terminated', afterCallWork: { state: 'notApplicable' } });
		const asked = offer({ prompt: 'agentRequested', timeoutMs: 5000 });
		world.answer(asked.conversation.id);
		world.requestAfterCallWork(asked.conversation.id, asked.leg.id, true);
		world.hangUp(asked.conversation.id, 'agent');
		expect(asked.leg).toMatchObject({ disconnectType: 'client', afterCallWork: { state: 'pending' } });
		expect(() => world.requestAfterCallWork(asked.conversation.id, asked.leg.id, false)).toThrow(
			/while the communication/,
		);
		time.advance(5000);
		expect(asked.leg.wrapup?.code).toBe('ININ-WRAP-UP-TIMEOUT');
	});

	it('does not follow a call that was never answered', () => {
		const { world, offer } = scene();
		const { conversation, leg } = offer();
		world.hangUp(conversation.id, 'customer');
		expect(leg).toMatchObject({ state: 'terminated', afterCallWork: { state: 'notApplicable' } });
	});

	it('keeps a draft beside the wrap-up and stays pending', () => {
		const { time, code, offer } = scene();
		const { leg, store, call } = offer();
		call();
		store({ provisional: true, notes: 'half a thought' });
		time.advance(100);
		expect(leg.afterCallWork?.state).toBe('pending');
		expect(leg.wrapup).toBeUndefined();
		expect(leg.provisionalWrapup).toMatchObject({ notes: 'half a thought' });
		store({ code });
		time.advance(100);
		expect(leg.provisionalWrapup).toBeUndefined();
		expect(leg.wrapup?.code).toBe(code);
	});

	it('keeps the recorded end time when a writer asks for that', () => {
		const { time, code, other, offer } = scene();
		const { leg, store, call } = offer();
		call();
		store({ code }, true);
		const first = leg.wrapup?.endTime;
		time.advance(5000);
		store({ code: other, disableEndTimeUpdates: true }, true);
		expect(leg.wrapup).toMatchObject({ code: other, endTime: first });
		store({ code: other }, true);
		expect(leg.wrapup?.endTime).toBe(time.now());
	});

	it('applies writes of one conversation in the order they were accepted', () => {
		const { time, code, other, offer } = scene({ applyDelayMs: { min: 1, max: 500 } });
		const { leg, store, call } = offer({ prompt: 'forcedTimeout' });
		call();
		for (let turn = 0; turn < 20; turn += 1) store({ code: turn % 2 === 0 ? code : other });
		store({ code });
		time.advance(500);
		expect(leg.wrapup?.code).toBe(code);
	});

	it('grows the version with each change of the conversation, and only then', () => {
		const { world, code, offer } = scene();
		const { conversation, store, call } = offer();
		expect(conversation.version).toBe(1);
		call();
		const before = conversation.version;
		store({ code });
		expect(conversation.version).toBe(before);
		expect(world.truth().at(-1)).toMatchObject({ kind: 'wrapupAccepted', version: before });
		store({ code }, true);
		expect(conversation.version).toBe(before + 3);
	});

	it('never applies a dropped write', () => {
		const { time, world, code, offer } = scene();
		const { conversation, participant, leg, call } = offer();
		call();
		world.storeWrapup({
			conversationId: conversation.id,
			participantId: participant.id,
			wrapup: { code },
			by: 'test',
			drop: true,
		});
		time.advance(10_000);
		expect(leg.wrapup).toBeUndefined();
		expect(world.truth().at(-1)).toMatchObject({ kind: 'wrapupDropped', detail: { why: 'fault' } });
	});

	it('is the same for the same seed', () => {
		const ids = () =>
			scene()
				.offer()
				.conversation.participants.map(({ id }) => id);
		expect(ids()).toEqual(ids());
	});

	it('names what is wrong with an impossible order', () => {
		const { world, agent, queue, offer } = scene();
		expect(() => world.offer({ agentId: 'nobody', queueId: queue.id })).toThrow(
			`No agent nobody; this world has ${agent.id}`,
		);
		expect(() => world.answer('nowhere')).toThrow('offer one first');
		const { conversation } = offer();
		world.answer(conversation.id);
		expect(() => world.answer(conversation.id)).toThrow('only a ringing one');
	});
});
