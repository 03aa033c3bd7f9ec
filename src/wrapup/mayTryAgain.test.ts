import { describe, expect, it } from 'vitest';
import { reduce, unknownWrapUp } from './lifecycle.ts';
import { mayTryAgain } from './mayTryAgain.ts';
import type { Outcome } from './outcome.ts';
import { aCommunication } from './testing/samples.ts';

const refused: Outcome = { kind: 'refused', reason: 'invalid', detail: null, correlationId: null };
const deadline: Outcome = { kind: 'missed', reason: 'deadline' };
const timed = { prompt: 'timeout', timeoutMilliseconds: 30_000 };

describe('another choice', () => {
	it.each([
		['after one that was taken back', { kind: 'withdrawn' }, {}, true],
		['after one that was refused', refused, {}, true],
		['after ten minutes out of reach, where the window has no end', deadline, {}, true],
		['not after the end of a time box', deadline, timed, false],
		['not after one that was applied', { kind: 'applied' }, {}, false],
		['not after the platform closed the window', { kind: 'missed', reason: 'closed' }, {}, false],
		['not once the window is over', refused, { afterCallWork: 'complete' }, false],
	] as const)('is left %s', (_, outcome, more, expected) => {
		const communication = aCommunication(more);
		const seen = { kind: 'seen', communication, at: 2000, skew: 0 } as const;
		expect(mayTryAgain(reduce(unknownWrapUp(communication), seen), outcome)).toBe(expected);
	});
});
