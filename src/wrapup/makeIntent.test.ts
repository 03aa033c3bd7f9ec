import { describe, expect, it } from 'vitest';
import { reduce, unknownWrapUp } from './lifecycle.ts';
import { type Circumstances, makeIntent } from './makeIntent.ts';
import { aCommunication } from './testing/samples.ts';

const now = 100_000;
const choice = { codeId: 'refund', notes: 'n', seenCodeId: null, rank: 2 };
const circumstances: Circumstances = {
	id: 'i1',
	now,
	owner: { userId: 'u', organizationId: 'o', region: 'eu-central-1' },
	route: 'communication',
	undoMilliseconds: 2000,
	offer: { offered: ['refund'], source: 'notUsedYet', heldOut: false, silent: false },
};

function entry(more: Parameters<typeof aCommunication>[0] = {}) {
	const communication = aCommunication({ startedAt: now - 5000, ...more });
	const wrapUp = reduce(unknownWrapUp(communication), { kind: 'seen', communication, at: now - 4000, skew: 0 });
	return { wrapUp, codes: [{ id: 'refund', name: 'Refund' }], codesFailure: null, requests: 2, dismissed: false };
}

const made = (given = entry(), more: Partial<Circumstances> = {}) => {
	const result = makeIntent(choice, given, { ...circumstances, ...more });
	if (result.kind === 'rejected') throw new Error(result.reason);
	return result.intent;
};

describe('an intent', () => {
	it('holds all that is needed to carry it out in another life', () => {
		expect(made()).toEqual({
			id: 'i1',
			key: 'c1/p1/m1',
			owner: circumstances.owner,
			target: { conversationId: 'c1', participantId: 'p1', communicationId: 'm1', medium: 'call' },
			route: 'communication',
			code: { id: 'refund', name: 'Refund' },
			notes: 'n',
			seenCodeId: null,
			mayReplaceNotes: false,
			rank: 2,
			offer: { offered: ['refund'], source: 'notUsedYet', heldOut: false, silent: false },
			queueId: 'billing',
			queueName: 'Billing',
			startedAt: now - 5000,
			noticedAt: now - 4000,
			chosenAt: now,
			deadline: now + 600_000,
			requests: 2,
			attempts: 0,
			stage: { kind: 'held', until: now + 2000 },
		});
	});

	it('of a campaign’s call is held three seconds at least, but never into the end of the window', () => {
		const dialer = entry({ dialer: true });
		expect(made(dialer, { undoMilliseconds: 0 }).stage).toEqual({ kind: 'held', until: now + 3000 });
		expect(made(dialer, { undoMilliseconds: 5000 }).stage).toEqual({ kind: 'held', until: now + 5000 });
		expect(made(entry(), { undoMilliseconds: 0 }).stage).toEqual({ kind: 'sending' });
		const short = entry({ dialer: true, prompt: 'timeout', timeoutMilliseconds: 8000 });
		expect(made(short, { undoMilliseconds: 0 }).stage).toEqual({ kind: 'held', until: now + 1500 });
	});

	it.each([
		['ten minutes where the window has no end', { prompt: 'optional', timeoutMilliseconds: 30_000 }, now + 600_000],
		["the window's end where it has one", { prompt: 'timeout', timeoutMilliseconds: 30_000 }, now + 25_000],
		['the end of a forced one', { prompt: 'forcedTimeout', timeoutMilliseconds: 30_000 }, now + 25_000],
		['ten minutes where no time is told', { prompt: 'timeout', timeoutMilliseconds: null }, now + 600_000],
		['ten minutes where the time is none', { prompt: 'timeout', timeoutMilliseconds: 0 }, now + 600_000],
	])('has as its deadline %s', (_, more, deadline) => {
		expect(made(entry(more)).deadline).toBe(deadline);
	});

	it('goes at once without an undo time', () => {
		expect(made(entry(), { undoMilliseconds: 0 }).stage).toEqual({ kind: 'sending' });
	});

	it('gives up undo time rather than miss the window', () => {
		const soon = entry({ prompt: 'timeout', timeoutMilliseconds: 8000 });
		expect(made(soon).stage).toEqual({ kind: 'held', until: now + 1500 });
		const tooSoon = entry({ prompt: 'timeout', timeoutMilliseconds: 6000 });
		expect(made(tooSoon).stage).toEqual({ kind: 'sending' });
	});

	it('is refused for a code the platform did not give, and while the codes are not known', () => {
		expect(makeIntent({ ...choice, codeId: 'other' }, entry(), circumstances)).toEqual({
			kind: 'rejected',
			reason: 'unknownCode',
		});
		expect(makeIntent(choice, { ...entry(), codes: null }, circumstances)).toEqual({
			kind: 'rejected',
			reason: 'unknownCode',
		});
	});

	it('is refused before the window and after it', () => {
		for (const afterCallWork of ['none', 'complete'] as const) {
			expect(makeIntent(choice, entry({ afterCallWork }), circumstances)).toEqual({
				kind: 'rejected',
				reason: 'tooLate',
			});
		}
	});
});
