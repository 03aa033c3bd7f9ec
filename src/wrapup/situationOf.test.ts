import { describe, expect, it } from 'vitest';
import { unknownWrapUp } from './lifecycle.ts';
import { durationOf, situationOf } from './situationOf.ts';
import { aCommunication } from './testing/samples.ts';

describe('what the adviser is told of a wrap-up', () => {
	it('is what the platform says, the notes, and the hour of the agent’s clock when after-call work began', () => {
		const communication = aCommunication({ medium: 'message', direction: 'outbound' });
		const startedAt = new Date(2026, 10, 22, 14, 59).getTime();
		const beside = { notes: 'a lamp', durationSeconds: 61 };
		expect(situationOf({ ...unknownWrapUp(communication), startedAt }, beside)).toEqual({
			key: 'c1/p1/m1',
			conversationId: 'c1',
			queueId: 'billing',
			medium: 'message',
			direction: 'outbound',
			hour: 14,
			...beside,
		});
		expect(situationOf(unknownWrapUp(communication), beside).hour).toBeNull();
	});

	it('has a duration where the platform tells both ends of it', () => {
		expect(durationOf(aCommunication({ connectedAt: 1000, startedAt: 62_400 }))).toBe(61);
		expect(durationOf(aCommunication({ connectedAt: 9000, startedAt: 1000 }))).toBe(0);
		expect(durationOf(aCommunication({ startedAt: 62_400 }))).toBeNull();
		expect(durationOf(aCommunication({ connectedAt: 1000, startedAt: null }))).toBeNull();
	});
});
