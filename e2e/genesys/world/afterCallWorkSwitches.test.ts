import { describe, expect, it } from 'vitest';
import { worldScene as scene } from '../testing/worldScene.ts';

describe('switches of after-call work', () => {
	it('codeWhileConnected: the disconnect completes, or the work stays pending', () => {
		for (const setting of ['completesAtDisconnect', 'staysPending'] as const) {
			const { world, code, offer } = scene({ codeWhileConnected: setting });
			const { conversation, leg, store } = offer();
			world.answer(conversation.id);
			store({ code }, true);
			expect(leg).toMatchObject({ state: 'connected', wrapup: { code } });
			world.hangUp(conversation.id, 'agent');
			expect(leg.afterCallWork?.state).toBe(setting === 'staysPending' ? 'pending' : 'complete');
		}
	});

	it('timeoutKeepsDraft: the draft becomes the code, or the system code is stored', () => {
		for (const timeoutKeepsDraft of [true, false]) {
			const { time, code, offer } = scene({ timeoutKeepsDraft });
			const { leg, store, call } = offer({ prompt: 'timeout', timeoutMs: 5000 });
			call();
			store({ code, provisional: true, notes: 'kept' }, true);
			time.advance(5000);
			expect(leg.wrapup?.code).toBe(timeoutKeepsDraft ? code : 'ININ-WRAP-UP-TIMEOUT');
		}
	});

	it('optionalEndsAtNextAnswer: the next answer skips optional work, or leaves it', () => {
		for (const optionalEndsAtNextAnswer of [true, false]) {
			const { world, offer } = scene({ optionalEndsAtNextAnswer });
			const first = offer({ prompt: 'optional' });
			first.call();
			const next = offer();
			expect(first.leg.afterCallWork?.state).toBe('pending');
			world.answer(next.conversation.id);
			expect(first.leg.afterCallWork?.state).toBe(optionalEndsAtNextAnswer ? 'skipped' : 'pending');
			expect(first.participant.wrapupSkipped).toBe(optionalEndsAtNextAnswer ? true : undefined);
		}
	});

	it('timeLimitsBind: every medium, or voice alone', () => {
		for (const timeLimitsBind of ['allMedia', 'voice'] as const) {
			const { time, offer } = scene({ timeLimitsBind });
			const call = offer({ prompt: 'timeout', timeoutMs: 5000 });
			const message = offer({ prompt: 'timeout', timeoutMs: 5000, medium: 'message' });
			call.call();
			message.call();
			time.advance(5000);
			expect(call.leg.afterCallWork?.state).toBe('complete');
			expect(message.leg.afterCallWork?.state).toBe(timeLimitsBind === 'voice' ? 'pending' : 'complete');
		}
	});

	it('timeLimitsBind: without its time limit even the forced prompt is left by a code', () => {
		for (const timeLimitsBind of ['allMedia', 'voice'] as const) {
			const { code, offer } = scene({ timeLimitsBind });
			const { leg, store, call } = offer({ prompt: 'forcedTimeout', timeoutMs: 5000, medium: 'message' });
			call();
			store({ code }, true);
			expect(leg.afterCallWork?.state).toBe(timeLimitsBind === 'voice' ? 'complete' : 'pending');
		}
	});

	it('terminatedAt: the end of the after-call work, or the disconnect', () => {
		for (const terminatedAt of ['afterCallWorkEnd', 'disconnect'] as const) {
			const { code, offer } = scene({ terminatedAt });
			const { conversation, leg, store, call } = offer();
			call();
			expect(leg.state).toBe(terminatedAt === 'disconnect' ? 'terminated' : 'disconnected');
			expect(leg.afterCallWork?.state).toBe('pending');
			expect(conversation.endTime).toBeUndefined();
			store({ code }, true);
			expect(leg.state).toBe('terminated');
			expect(conversation.endTime).toBeDefined();
		}
	});

	it('afterCompletion: a write that takes effect after the end replaces the code, or is dropped', () => {
		for (const afterCompletion of ['replace', 'conflict', 'participantNotActive'] as const) {
			const { time, code, offer } = scene({ afterCompletion });
			const { leg, store, call } = offer({ prompt: 'timeout', timeoutMs: 5000 });
			call();
			time.advance(4950);
			store({ code });
			time.advance(100);
			expect(leg.wrapup?.code).toBe(afterCompletion === 'replace' ? code : 'ININ-WRAP-UP-TIMEOUT');
		}
	});
});
