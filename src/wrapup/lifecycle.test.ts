import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwnCommunication } from '../genesys/conversation.ts';
import { mayChoose, reduce, unknownWrapUp } from './lifecycle.ts';
import type { Outcome } from './outcome.ts';
import { storedAs } from './testing/platformModel.ts';
import { aCommunication } from './testing/samples.ts';
import type { WrapUp, WrapUpEvent } from './wrapUp.ts';

const fresh = () => unknownWrapUp(aCommunication());
const seen = (more: Partial<OwnCommunication> = {}, at = 2000, skew = 0): WrapUpEvent => ({
	kind: 'seen',
	communication: aCommunication(more),
	at,
	skew,
});
const chosen = (intentId = 'i1'): WrapUpEvent => ({ kind: 'chosen', intentId });
const settled = (outcome: Outcome, intentId = 'i1'): WrapUpEvent => ({ kind: 'settled', intentId, outcome, at: 9000 });
const applied: Outcome = { kind: 'applied' };
const withdrawn: Outcome = { kind: 'withdrawn' };
const story = (...events: readonly WrapUpEvent[]) => events.reduce(reduce, fresh());

const ringing = seen({ state: 'ringing', afterCallWork: 'none', startedAt: null });
const connected = seen({ state: 'connected', afterCallWork: 'none', startedAt: null });
const over = seen({ state: 'over', afterCallWork: 'none', startedAt: null });
const pending = seen();
const complete = seen({ afterCallWork: 'complete', stored: storedAs('refund') });

describe('the way of a wrap-up', () => {
	it.each<[string, WrapUpEvent[], WrapUp['phase']['kind'], WrapUp['window']]>([
		['nothing is known', [], 'idle', 'notYet'],
		['it rings', [ringing], 'alerting', 'notYet'],
		['it is on', [ringing, connected], 'connected', 'notYet'],
		['it is over, and the platform has not said what is owed', [connected, over], 'ended', 'notYet'],
		['a code is owed', [connected, over, pending], 'wrapping', 'open'],
		['a code is chosen', [pending, chosen()], 'submitting', 'open'],
		[
			'another code is found',
			[pending, chosen(), { kind: 'conflicted', intentId: 'i1', found: storedAs('x') }],
			'conflict',
			'open',
		],
		[
			'it is sent again',
			[pending, chosen(), { kind: 'conflicted', intentId: 'i1', found: storedAs('x') }, chosen()],
			'submitting',
			'open',
		],
		['it is applied', [pending, chosen(), settled(applied)], 'applied', 'open'],
		['it is applied and the window closes', [pending, chosen(), settled(applied), complete], 'applied', 'over'],
		['it is withdrawn', [pending, chosen(), settled(withdrawn)], 'withdrawn', 'open'],
		['another one is chosen then', [pending, chosen(), settled(withdrawn), chosen('i2')], 'submitting', 'open'],
		['it was wrapped up elsewhere', [pending, complete], 'alreadyApplied', 'over'],
		['it was skipped', [pending, seen({ afterCallWork: 'skipped' })], 'missed', 'over'],
		['it owed nothing', [connected, seen({ afterCallWork: 'notApplicable' })], 'quiet', 'over'],
		['it was over before anybody noticed', [complete], 'quiet', 'over'],
		['the window closes while a choice is on its way', [pending, chosen(), complete], 'submitting', 'over'],
	])('when %s', (_, events, phase, window) => {
		const wrapUp = story(...events);
		expect(wrapUp.phase.kind).toBe(phase);
		expect(wrapUp.window).toBe(window);
	});

	it.each<[string, Partial<OwnCommunication>, Outcome]>([
		['a code of somebody', { stored: storedAs('x') }, { kind: 'alreadyApplied' }],
		[
			"the platform's time-out code",
			{ stored: storedAs('ININ-WRAP-UP-TIMEOUT') },
			{ kind: 'missed', reason: 'timedOut' },
		],
		['a draft only', { stored: storedAs('x', '', true) }, { kind: 'missed', reason: 'closed' }],
		['nothing', {}, { kind: 'missed', reason: 'closed' }],
	])('ends without a choice of ours according to what is stored: %s', (_, more, outcome) => {
		expect(story(pending, seen({ afterCallWork: 'complete', ...more })).phase).toEqual({
			kind: outcome.kind,
			outcome,
			intentId: null,
			at: 2000,
		});
	});
});

describe('what makes no sense changes nothing', () => {
	it.each<[string, WrapUpEvent[], WrapUpEvent]>([
		['a call that rings again after it ended', [pending], ringing],
		['a window that opens again', [pending, complete], pending],
		['a choice before the window opens', [connected], chosen()],
		['a second choice beside the first', [pending, chosen()], chosen('i2')],
		['a choice after the window closed', [pending, complete], chosen()],
		['the end of another choice', [pending, chosen()], settled(applied, 'i2')],
		['a second end', [pending, chosen(), settled(applied)], settled(withdrawn)],
		['the news of a choice that has ended', [pending, chosen(), settled(applied)], chosen()],
		['a conflict without a choice', [pending], { kind: 'conflicted', intentId: 'i1', found: storedAs('x') }],
		['a conflict of another choice', [pending, chosen()], { kind: 'conflicted', intentId: 'i2', found: storedAs('x') }],
	])('%s', (_, events, event) => {
		const before = story(...events);
		expect(reduce(before, event)).toEqual({ ...before, stored: reduce(before, event).stored });
		expect(reduce(before, event).phase).toEqual(before.phase);
	});
});

it('keeps the stored wrap-up of the end when older news of the platform come after it', () => {
	const draft = seen({ stored: storedAs('complaint', 'draft', true) });
	expect(story(pending, complete, draft).stored).toEqual(storedAs('refund'));
});

describe('times', () => {
	it("puts the platform's start on our clock, and keeps the first", () => {
		const wrapUp = story(seen({ startedAt: 10_000 }, 5000, 4000), seen({ startedAt: 10_000 }, 6000, 100));
		expect(wrapUp).toMatchObject({ startedAt: 6000, noticedAt: 5000 });
	});

	it('notices nothing before the platform says that a code is owed', () => {
		expect(story(ringing, connected, over).noticedAt).toBeNull();
	});
});

const aStored = fc.constantFrom(
	null,
	storedAs('a'),
	storedAs('b', 'notes'),
	storedAs('b', '', true),
	storedAs('ININ-WRAP-UP-TIMEOUT'),
);
const aSeen = fc
	.record({
		state: fc.constantFrom('ringing' as const, 'connected' as const, 'over' as const),
		afterCallWork: fc.constantFrom(
			'none' as const,
			'pending' as const,
			'complete' as const,
			'skipped' as const,
			'notApplicable' as const,
		),
		stored: aStored,
	})
	.map((more) => seen(more));
const anId = fc.constantFrom('i1', 'i2');
const anOutcome = fc.constantFrom<Outcome>(
	applied,
	withdrawn,
	{ kind: 'missed', reason: 'closed' },
	{ kind: 'refused', reason: 'foreign', detail: null, correlationId: null },
);
const anEvent: fc.Arbitrary<WrapUpEvent> = fc.oneof(
	{ weight: 3, arbitrary: aSeen },
	fc.record({ stored: aStored, skipped: fc.boolean() }).map((more) => ({ kind: 'closed' as const, at: 3000, ...more })),
	anId.map(chosen),
	anId.map((intentId) => ({ kind: 'conflicted' as const, intentId, found: storedAs('z') })),
	fc.tuple(anOutcome, anId).map(([outcome, intentId]) => settled(outcome, intentId)),
);
const aStory = fc.array(anEvent, { maxLength: 12 });

const early = ['idle', 'alerting', 'connected', 'ended', 'wrapping'];
const windows = ['notYet', 'open', 'over'];

describe('whatever comes, twice or late', () => {
	it('takes the same news twice as once', () => {
		fc.assert(
			fc.property(aStory, anEvent, (events, event) => {
				const once = reduce(story(...events), event);
				expect(reduce(once, event)).toEqual(once);
			}),
		);
	});

	it('never moves back: neither the window, nor the way to it, nor an end but by a new choice', () => {
		fc.assert(
			fc.property(aStory, anEvent, (events, event) => {
				const before = story(...events);
				const then = reduce(before, event);
				expect(windows.indexOf(then.window)).toBeGreaterThanOrEqual(windows.indexOf(before.window));
				const [was, is] = [early.indexOf(before.phase.kind), early.indexOf(then.phase.kind)];
				if (was === -1) expect(is).toBe(-1);
				else if (is !== -1) expect(is).toBeGreaterThanOrEqual(was);
				const ended = 'outcome' in before.phase || before.phase.kind === 'quiet';
				if (ended && event.kind !== 'chosen') expect(then.phase).toEqual(before.phase);
				if (before.noticedAt !== null) expect(then.noticedAt).toBe(before.noticedAt);
			}),
		);
	});

	it('ends in the same phase in whatever order the news of the platform come, once it was noticed and closed', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(ringing, connected, over, pending), { maxLength: 6 }),
				fc.array(fc.constantFrom(ringing, connected, over, pending, complete), { maxLength: 6 }),
				(before, late) => {
					const wrapUp = story(...before, pending, complete, ...late);
					expect(wrapUp.phase).toEqual({
						kind: 'alreadyApplied',
						outcome: { kind: 'alreadyApplied' },
						intentId: null,
						at: 2000,
					});
					expect(wrapUp.window).toBe('over');
				},
			),
		);
	});

	it('lets a choice start only where a code is taken and none is on its way', () => {
		fc.assert(
			fc.property(aStory, (events) => {
				const before = story(...events);
				const then = reduce(before, chosen('new'));
				expect(then.phase.kind === 'submitting' && then.phase.intentId === 'new').toBe(mayChoose(before));
			}),
		);
	});
});
