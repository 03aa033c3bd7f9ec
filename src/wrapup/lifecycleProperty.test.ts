import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { OwnCommunication, StoredWrapUp } from '../genesys/conversation.ts';
import { timeoutCode } from './decideFresh.ts';
import { mayChoose, reduce, unknownWrapUp } from './lifecycle.ts';
import type { Outcome } from './outcome.ts';
import { storedAs } from './testing/platformModel.ts';
import { propertyPatience, propertyRuns } from './testing/propertyRuns.ts';
import { aCommunication } from './testing/samples.ts';
import { type Phase, type WrapUp, type WrapUpEvent, wrapUpSchema } from './wrapUp.ts';

const aTime = fc.integer({ min: -8.64e15, max: 8.64e15 });
const someText = fc.option(fc.string({ maxLength: 6 }));
const aCodeId = fc.oneof(fc.constantFrom('refund', 'complaint', timeoutCode), fc.string({ maxLength: 6 }));
const aStored: fc.Arbitrary<StoredWrapUp> = fc.record({
	codeId: aCodeId,
	name: someText,
	notes: fc.string({ maxLength: 6 }),
	provisional: fc.boolean(),
	endedAt: fc.option(aTime),
});
const anIntentId = fc.constantFrom('i1', 'i2', 'i3');
const anOutcome: fc.Arbitrary<Outcome> = fc.oneof(
	fc.constantFrom<Outcome>({ kind: 'applied' }, { kind: 'alreadyApplied' }, { kind: 'withdrawn' }),
	fc
		.constantFrom('timedOut' as const, 'skipped' as const, 'closed' as const, 'deadline' as const)
		.map((reason) => ({ kind: 'missed' as const, reason })),
	fc.record({
		kind: fc.constant('refused' as const),
		reason: fc.constantFrom('permission' as const, 'versionConflict' as const, 'neverApplied' as const),
		detail: someText,
		correlationId: someText,
	}),
);
const works: readonly OwnCommunication['afterCallWork'][] = ['none', 'pending', 'complete', 'skipped', 'notApplicable'];
const aSighting: fc.Arbitrary<OwnCommunication> = fc
	.record({
		direction: fc.option(fc.constantFrom('inbound' as const, 'outbound' as const)),
		queueId: someText,
		queueName: someText,
		state: fc.constantFrom('ringing' as const, 'connected' as const, 'over' as const),
		afterCallWork: fc.constantFrom(...works),
		startedAt: fc.option(aTime),
		prompt: someText,
		timeoutMilliseconds: fc.option(fc.integer()),
		stored: fc.option(aStored),
		version: someText,
	})
	.map((fields) => aCommunication(fields));
const platformNews: fc.Arbitrary<WrapUpEvent> = fc.oneof(
	fc.record({ kind: fc.constant('seen' as const), communication: aSighting, at: aTime, skew: fc.integer() }),
	fc.record({ kind: fc.constant('closed' as const), stored: fc.option(aStored), skipped: fc.boolean(), at: aTime }),
);
const anEvent: fc.Arbitrary<WrapUpEvent> = fc.oneof(
	platformNews,
	fc.record({ kind: fc.constant('chosen' as const), intentId: anIntentId }),
	fc.record({ kind: fc.constant('conflicted' as const), intentId: anIntentId, found: aStored }),
	fc.record({ kind: fc.constant('settled' as const), intentId: anIntentId, outcome: anOutcome, at: aTime }),
);
const aPhase: fc.Arbitrary<Phase> = fc.oneof(
	fc
		.constantFrom('idle', 'alerting', 'connected', 'ended', 'wrapping', 'quiet')
		.map((kind): Phase => ({ kind }) as Phase),
	fc
		.tuple(fc.constantFrom('submitting' as const, 'conflict' as const), anIntentId)
		.map(([kind, intentId]): Phase => ({ kind, intentId })),
	fc
		.tuple(anOutcome, fc.option(anIntentId), aTime)
		.map(([outcome, intentId, at]): Phase => ({ kind: outcome.kind, outcome, intentId, at })),
);
/** Any wrap-up at all, also one that no story leads to: what lay on disk may come from another version. */
const anyWrapUp: fc.Arbitrary<WrapUp> = fc
	.record({
		direction: fc.option(fc.constantFrom('inbound' as const, 'outbound' as const)),
		queueId: someText,
		queueName: someText,
		prompt: someText,
		timeoutMilliseconds: fc.option(fc.integer()),
		startedAt: fc.option(aTime),
		noticedAt: fc.option(aTime),
		window: fc.constantFrom('notYet' as const, 'open' as const, 'over' as const),
		stored: fc.option(aStored),
		phase: aPhase,
	})
	.map((fields) => ({ ...unknownWrapUp(aCommunication()), ...fields }));

const fresh = () => unknownWrapUp(aCommunication());
const aStory = fc.array(anEvent, { maxLength: 15 });
const told = (events: readonly WrapUpEvent[], wrapUp = fresh()) => events.reduce(reduce, wrapUp);
const endOf = (wrapUp: WrapUp) => ('outcome' in wrapUp.phase ? wrapUp.phase : null);
const windows = ['notYet', 'open', 'over'];
const early = ['idle', 'alerting', 'connected', 'ended', 'wrapping'];

function frozen<Value>(value: Value): Value {
	if (typeof value === 'object' && value !== null) for (const part of Object.values(Object.freeze(value))) frozen(part);
	return value;
}

describe('the lifecycle, for any wrap-up and any event', propertyPatience, () => {
	it('is total: it gives a wrap-up that the disk takes, of the same communication, and touches nothing it was given', () => {
		fc.assert(
			fc.property(anyWrapUp, anEvent, (wrapUp, event) => {
				const next = reduce(frozen(wrapUp), frozen(event));
				expect(v.is(wrapUpSchema, next)).toBe(true);
				expect([next.key, next.target]).toEqual([wrapUp.key, wrapUp.target]);
			}),
			propertyRuns(2000),
		);
	});

	it('is idempotent: news that come twice are news that came once', () => {
		fc.assert(
			fc.property(anyWrapUp, anEvent, (wrapUp, event) => {
				const once = reduce(wrapUp, event);
				expect(reduce(once, event)).toEqual(once);
			}),
			propertyRuns(2000),
		);
	});

	it('never moves back by what the platform says, and never touches a choice or an end by it', () => {
		fc.assert(
			fc.property(anyWrapUp, platformNews, (before, event) => {
				const then = reduce(before, event);
				expect(windows.indexOf(then.window)).toBeGreaterThanOrEqual(windows.indexOf(before.window));
				const was = early.indexOf(before.phase.kind);
				if (was === -1) expect(then.phase).toEqual(before.phase);
				else if (early.includes(then.phase.kind)) expect(early.indexOf(then.phase.kind)).toBeGreaterThanOrEqual(was);
				if (before.startedAt !== null) expect(then.startedAt).toBe(before.startedAt);
				if (before.noticedAt !== null) expect(then.noticedAt).toBe(before.noticedAt);
			}),
			propertyRuns(2000),
		);
	});

	it('keeps what it knows where the platform says nothing, and takes what it says', () => {
		fc.assert(
			fc.property(anyWrapUp, aSighting, fc.integer(), (before, communication, skew) => {
				const then = reduce(before, { kind: 'seen', communication, at: 7, skew });
				const { startedAt } = communication;
				expect(then.startedAt).toBe(before.startedAt ?? (startedAt === null ? null : startedAt - skew));
				expect(then.noticedAt).toBe(before.noticedAt ?? (then.window === 'open' ? 7 : null));
				for (const field of ['queueId', 'queueName', 'prompt', 'timeoutMilliseconds'] as const) {
					expect(then[field]).toBe(communication[field] ?? before[field]);
				}
			}),
			propertyRuns(500),
		);
	});
});

describe('the lifecycle, for any story', propertyPatience, () => {
	it('ends a choice only while that choice is on its way, so each start of one has one end at most', () => {
		fc.assert(
			fc.property(aStory, (events) => {
				let wrapUp = fresh();
				const onTheirWay = new Set<string>();
				for (const event of events) {
					const before = wrapUp;
					wrapUp = reduce(wrapUp, event);
					if (wrapUp.phase.kind === 'submitting') onTheirWay.add(wrapUp.phase.intentId);
					const end = endOf(wrapUp);
					if (end === null || end === endOf(before) || end.intentId === null) continue;
					expect(onTheirWay.delete(end.intentId)).toBe(true);
					expect(event).toMatchObject({ kind: 'settled', intentId: end.intentId, outcome: end.outcome });
				}
				expect(onTheirWay.size).toBeLessThanOrEqual(1);
			}),
			propertyRuns(2000),
		);
	});

	it('starts a choice exactly where one may start', () => {
		fc.assert(
			fc.property(aStory, (events) => {
				const before = told(events);
				const then = reduce(before, { kind: 'chosen', intentId: 'new' });
				expect(then.phase.kind === 'submitting' && then.phase.intentId === 'new').toBe(mayChoose(before));
			}),
			propertyRuns(1000),
		);
	});

	it('takes no choice, and shows no conflict, that is not on its way', () => {
		fc.assert(
			fc.property(anyWrapUp, anIntentId, aStored, anOutcome, (wrapUp, intentId, found, outcome) => {
				const { phase } = wrapUp;
				const isIts = 'intentId' in phase && phase.intentId === intentId;
				const conflicted = reduce(wrapUp, { kind: 'conflicted', intentId, found });
				if (!(phase.kind === 'submitting' && isIts)) expect(conflicted).toEqual(wrapUp);
				const settled = reduce(wrapUp, { kind: 'settled', intentId, outcome, at: 1 });
				const onItsWay = isIts && (phase.kind === 'submitting' || phase.kind === 'conflict');
				if (!onItsWay) expect(settled).toEqual(wrapUp);
			}),
			propertyRuns(1000),
		);
	});
});

/** A communication's life as the platform lived it: each step once, in order, up to its close. */
const aTruth: fc.Arbitrary<readonly OwnCommunication[]> = fc
	.record({
		rings: fc.boolean(),
		connects: fc.boolean(),
		owes: fc.boolean(),
		draft: fc.boolean(),
		code: fc.option(fc.constantFrom('refund', timeoutCode)),
		skipped: fc.boolean(),
	})
	.map(({ rings, connects, owes, draft, code, skipped }) => {
		const draftStored = draft ? storedAs('complaint', 'draft', true) : null;
		const stored = code === null ? draftStored : storedAs(code, 'ticket 4711');
		const step = (more: Partial<OwnCommunication>) => aCommunication({ afterCallWork: 'none', ...more });
		return [
			...(rings ? [step({ state: 'ringing', startedAt: null })] : []),
			...(connects ? [step({ state: 'connected', startedAt: null })] : []),
			...(owes ? [step({ afterCallWork: 'pending' }), step({ afterCallWork: 'pending', stored: draftStored })] : []),
			...(owes && code !== null ? [step({ afterCallWork: 'pending', stored })] : []),
			step({
				afterCallWork: owes ? (skipped ? 'skipped' : 'complete') : 'notApplicable',
				stored: owes ? stored : null,
			}),
		];
	});

const truthfulEnd = (closed: OwnCommunication): Phase['kind'] => {
	if (closed.afterCallWork === 'skipped' || closed.stored === null || closed.stored.provisional) return 'missed';
	return closed.stored.codeId === timeoutCode ? 'missed' : 'alreadyApplied';
};

/** The steps as a bad line delivers them: some lost, some twice, in any order. */
const badLine = (steps: readonly OwnCommunication[]) =>
	fc
		.array(fc.constantFrom(...steps), { maxLength: 12 })
		.map((some) => some.map((communication, at): WrapUpEvent => ({ kind: 'seen', communication, at, skew: 0 })));

describe("the platform's truth", propertyPatience, () => {
	it('is where a wrap-up ends, whatever was lost, doubled or late on the way', () => {
		fc.assert(
			fc.property(
				aTruth.chain((truth) => {
					const closed = truth.at(-1) ?? aCommunication();
					return fc.tuple(
						badLine(truth.slice(0, -1).length > 0 ? truth.slice(0, -1) : truth),
						badLine(truth),
						fc.constant(closed),
					);
				}),
				([before, late, closed]) => {
					const atLast = told(before);
					const wrapUp = reduce(atLast, { kind: 'seen', communication: closed, at: 99, skew: 0 });
					const noticed = atLast.noticedAt !== null;
					expect(wrapUp.window).toBe('over');
					expect(wrapUp.phase.kind).toBe(noticed ? truthfulEnd(closed) : 'quiet');
					expect(wrapUp.stored).toEqual(closed.stored ?? atLast.stored);
					// What comes after the end is old, and changes nothing that anybody shows or writes down.
					const { phase, window, stored, noticedAt } = told(late, wrapUp);
					expect({ phase, window, noticedAt }).toEqual({
						phase: wrapUp.phase,
						window: wrapUp.window,
						noticedAt: wrapUp.noticedAt,
					});
					expect(stored).toEqual(wrapUp.stored);
				},
			),
			propertyRuns(3000),
		);
	});
});
