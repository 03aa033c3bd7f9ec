import { describe, expect, it } from 'vitest';
import type { Suggestion } from '../suggest/suggestion.ts';
import { type AutoApplyCase, judgeAutoApply } from './autoApply.ts';
import { reduce, unknownWrapUp } from './lifecycle.ts';
import { aCommunication } from './testing/samples.ts';

const end = 60_000;
const settings = { enabled: true, minConfidence: 0.95, secondsBeforeDeadline: 10 };
const suggestion = (probability: number, codeId = 'refund'): Suggestion => ({
	codeId,
	probability,
	confidence: 'veryLikely',
	reason: { kind: 'name', args: [] },
	more: [],
});

function wrapUpOf(more: Parameters<typeof aCommunication>[0] = {}) {
	const communication = aCommunication({ startedAt: 0, prompt: 'timeout', timeoutMilliseconds: end, ...more });
	return reduce(unknownWrapUp(communication), { kind: 'seen', communication, at: 100, skew: 0 });
}

const verdict = (more: Partial<AutoApplyCase> = {}) =>
	judgeAutoApply({
		settings,
		wrapUp: wrapUpOf(),
		advice: () => ({
			suggestions: [suggestion(0.97), suggestion(0.01, 'complaint')],
			heldOut: false,
			silent: false,
			mayApply: true,
		}),
		codes: [{ id: 'refund', name: 'Refund' }],
		excluded: () => new Set(),
		panelIsOpen: true,
		now: end - 10_000,
		...more,
	});
const advised = (more: object) => ({
	advice: () => ({ suggestions: [suggestion(0.97)], heldOut: false, silent: false, mayApply: true as const, ...more }),
});

describe('a code is applied by itself', () => {
	it('when the time before the end has come, and leaves while there is time for a second try', () => {
		expect(verdict()).toEqual({ kind: 'apply', codeId: 'refund', undoMilliseconds: 7000 });
	});

	it('not before', () => {
		expect(verdict({ now: end - 10_001 })).toEqual({ kind: 'wait', at: end - 10_000 });
	});

	it.each([
		[3, 4500, 3000],
		[5, 5000, 3000],
		[60, 60_000, 57_000],
	])('with %d s before the end, after at least three seconds to take it back', (seconds, ahead, undoMilliseconds) => {
		const given = { ...settings, secondsBeforeDeadline: seconds };
		expect(verdict({ settings: given, now: end - ahead - 1 })).toEqual({ kind: 'wait', at: end - ahead });
		expect(verdict({ settings: given, now: end - ahead })).toEqual({
			kind: 'apply',
			codeId: 'refund',
			undoMilliseconds,
		});
	});

	it('late, as after a death of the worker, as long as three seconds are left to take it back', () => {
		expect(verdict({ now: end - 4500 })).toEqual({ kind: 'apply', codeId: 'refund', undoMilliseconds: 3000 });
		expect(verdict({ now: end - 4499 })).toEqual({ kind: 'none' });
	});

	it.each<[string, Partial<AutoApplyCase>]>([
		['policy has not turned it on', { settings: { ...settings, enabled: false } }],
		['no panel is open', { panelIsOpen: false }],
		['the suggestion is not sure enough for the policy', { settings: { ...settings, minConfidence: 0.98 } }],
		[
			"the queue's record does not allow it",
			{ advice: () => ({ suggestions: [suggestion(0.97)], heldOut: false, silent: false }) },
		],
		['suggestions are held back here', advised({ heldOut: true })],
		['nothing is suggested', advised({ suggestions: [] })],
		['the code is not valid', { codes: [{ id: 'complaint', name: 'Complaint' }] }],
		['the codes are not known', { codes: null }],
		['the code is left to the agent', { excluded: () => new Set(['refund']) }],
		['the window does not close by itself', { wrapUp: wrapUpOf({ prompt: 'mandatory', timeoutMilliseconds: null }) }],
		[
			'the platform holds a code already',
			{ wrapUp: wrapUpOf({ stored: { codeId: 'x', name: null, notes: '', provisional: false, endedAt: 1 } }) },
		],
		[
			'a choice was made, even if it was taken back',
			{
				wrapUp: {
					...wrapUpOf(),
					phase: { kind: 'withdrawn', outcome: { kind: 'withdrawn' }, intentId: 'i', at: 200 },
				},
			},
		],
	])('never where %s', (_, more) => {
		expect(verdict(more)).toEqual({ kind: 'none' });
	});
});
