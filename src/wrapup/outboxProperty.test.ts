import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlatformNature } from './testing/manyWrapUps.ts';
import { createOutboxTrial, type TrialStep } from './testing/outboxTrial.ts';
import type { Fault } from './testing/platformModel.ts';
import { fails, lost } from './testing/playSubmit.ts';
import { propertyPatience, propertyRuns } from './testing/propertyRuns.ts';

const aNature: fc.Arbitrary<PlatformNature> = fc.record({
	versioned: fc.boolean(),
	completes: fc.boolean(),
	latency: fc.constantFrom(0, 150),
	applyDelay: fc.constantFrom(0, 200, 1500),
});

const aCodeId = fc.constantFrom('refund', 'complaint');
const aParticipant = fc.constantFrom(0, 1, 2);
const aChoice = fc.nat({ max: 5 });
const aFault = fc.constantFrom<Fault>(
	lost,
	{ kind: 'answerLost' },
	fails(412),
	fails(400, 'conversation.participant.update.invalid'),
	fails(401),
	fails(403, 'not.authorized'),
	fails(403),
	fails(429, null, { retryAfterSeconds: 3 }),
	fails(503),
	{ kind: 'fails', failure: { kind: 'malformed', message: 'html' } },
);
const aWriteFault = fc.oneof(
	aFault,
	fc.constant<Fault>({ kind: 'dropped' }),
	fc.constantFrom(1000, 1500).map((milliseconds): Fault => ({ kind: 'slow', milliseconds })),
);

const aStep: fc.Arbitrary<TrialStep> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({
			kind: fc.constant('choose' as const),
			participant: aParticipant,
			codeId: aCodeId,
			undo: fc.constantFrom(0, 2000),
			lasts: fc.constantFrom(4000, 30_000, 600_000),
			looked: fc.boolean(),
		}),
	},
	{
		weight: 4,
		arbitrary: fc.record({
			kind: fc.constantFrom('sendNow', 'withdraw', 'keep', 'replace', 'expire', 'forget'),
			choice: aChoice,
		}),
	},
	{
		weight: 5,
		arbitrary: fc
			.constantFrom(0, 100, 500, 1999, 2000, 2001, 5000, 60_000)
			.map((milliseconds) => ({ kind: 'wait' as const, milliseconds })),
	},
	{
		weight: 2,
		arbitrary: fc.nat({ max: 20 }).map((instructions) => ({ kind: 'die' as const, instructions })),
	},
	fc.constantFrom('ada', 'ben', null).map((user) => ({ kind: 'signIn' as const, user })),
	fc.constantFrom({ kind: 'wake' as const }, { kind: 'twin' as const }),
	fc.constantFrom(1, 2).map((times) => ({ kind: 'diskRefuses' as const, times })),
	fc.boolean().map((up) => ({ kind: 'network' as const, up })),
	{
		weight: 2,
		arbitrary: fc.oneof(
			fc.record({ kind: fc.constant('fault' as const), question: fc.constant('write' as const), fault: aWriteFault }),
			fc.record({
				kind: fc.constant('fault' as const),
				question: fc.constantFrom('read' as const, 'confirm' as const),
				fault: aFault,
			}),
		),
	},
	{
		weight: 2,
		arbitrary: fc.record({
			kind: fc.constant('supervisor' as const),
			participant: aParticipant,
			codeId: aCodeId,
			provisional: fc.boolean(),
		}),
	},
	fc.record({
		kind: fc.constant('close' as const),
		participant: aParticipant,
		window: fc.constantFrom('complete' as const, 'skipped' as const, 'closed' as const),
	}),
);

describe('the outbox against its reference model', propertyPatience, () => {
	it('keeps every promise to the agent, whatever happens, in whatever order', async () => {
		const endings = new Set<string>();
		await fc.assert(
			fc.asyncProperty(aNature, fc.array(aStep, { maxLength: 40, size: 'max' }), async (nature, steps) => {
				const trial = createOutboxTrial(nature);
				for (const step of steps) await trial.play(step);
				await trial.calm();
				expect(trial.auditor.breaches).toEqual([]);
				for (const { outcomes } of trial.auditor.accounts.values())
					for (const outcome of outcomes) endings.add(outcome.replace(/^{"kind":"(\w+)".*$/, '$1'));
			}),
			propertyRuns(1000),
		);
		// The property would be worth little if the steps never led anywhere else.
		expect([...endings].sort()).toEqual(['alreadyApplied', 'applied', 'missed', 'refused', 'withdrawn']);
	});
});
