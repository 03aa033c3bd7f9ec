import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeoutCode } from './decideFresh.ts';
import { type Fault, storedAs } from './testing/platformModel.ts';
import { fails, lost, minute, playSubmit } from './testing/playSubmit.ts';

const aFailure = fc.constantFrom<Fault>(
	lost,
	fails(408),
	fails(412),
	fails(409),
	fails(429, null, { retryAfterSeconds: 3 }),
	fails(500),
	fails(503),
	fails(400, 'conversation.participant.update.invalid'),
	{ kind: 'fails', failure: { kind: 'malformed', message: 'html' } },
	{ kind: 'fails', failure: { kind: 'signedOut' } },
);
const aReadFault = fc.oneof({ weight: 2, arbitrary: fc.constant<Fault>({ kind: 'none' }) }, aFailure);
const aWriteFault = fc.oneof(
	fc.constant<Fault>({ kind: 'none' }),
	fc.constant<Fault>({ kind: 'answerLost' }),
	fc.constant<Fault>({ kind: 'dropped' }),
	fc.integer({ min: 0, max: 15_000 }).map((milliseconds): Fault => ({ kind: 'slow', milliseconds })),
	aFailure,
	fc.constant(fails(403, 'not.authorized')),
);
const codes = fc.constantFrom('refund', 'complaint', timeoutCode);
const anEvent = fc.record({
	after: fc.integer({ min: 0, max: 40_000 }),
	what: fc.oneof(
		codes.map((codeId) => ({ kind: 'stored' as const, codeId })),
		fc.constant({ kind: 'closed' as const }),
	),
});

describe('submit, whatever happens', () => {
	it('ends once, says "applied" only where it is, writes over nobody, and changes the platform twice at most', async () => {
		let endings: Record<string, number> = {};
		await fc.assert(
			fc.asyncProperty(
				fc.array(aReadFault, { maxLength: 6 }),
				fc.array(aWriteFault, { maxLength: 4 }),
				fc.array(aReadFault, { maxLength: 6 }),
				fc.array(anEvent, { maxLength: 3 }),
				fc.boolean(),
				fc.constantFrom(5000, 30_000, 10 * minute),
				fc.option(codes),
				async (read, write, confirm, events, versioned, lasts, seenCodeId) => {
					const { result, state, breaches, effects } = await playSubmit(
						(model) => {
							model.faults.read.push(...read);
							model.faults.write.push(...write);
							model.faults.confirm.push(...confirm);
							model.state.versioned = versioned;
							for (const { after, what } of events) {
								model.later(after, () => {
									if (what.kind === 'closed') model.state.window = 'complete';
									else model.store(storedAs(what.codeId, what.codeId === 'refund' ? 'ticket 4711' : ''));
								});
							}
						},
						{ lasts, seenCodeId },
					);
					expect(breaches).toEqual([]);
					expect(effects()).toBeLessThanOrEqual(2);
					const kind = result.kind === 'ended' ? result.outcome.kind : result.kind;
					endings = { ...endings, [kind]: (endings[kind] ?? 0) + 1 };
					if (kind === 'applied' || kind === 'alreadyApplied') {
						expect(state.stored).toMatchObject({ codeId: 'refund', notes: 'ticket 4711', provisional: false });
					}
					if (result.kind === 'conflict') expect(state.stored).toEqual(result.found);
				},
			),
			{ numRuns: 1500 },
		);
		// The property would be worth little if the faults never led anywhere else.
		expect(Object.keys(endings).sort()).toEqual(['alreadyApplied', 'applied', 'conflict', 'missed', 'refused']);
	});
});
