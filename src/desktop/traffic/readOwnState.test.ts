import { describe, expect, it } from 'vitest';
import { readOwnState } from './readOwnState.ts';

const userId = '6d1b1f5e-54a7-4a2b-9c0e-7a4b0f2f3c11';
const over = { state: 'disconnected' };
const own = (participant: object) => ({ participants: [{ userId, ...participant }] });
const call = (leg: object, more: object = {}) => own({ calls: [leg], ...more });
const withWork = (state: string, more: object = {}) => ({ ...over, afterCallWork: { state }, ...more });
const timeOut = { wrapup: { code: 'ININ-WRAP-UP-TIMEOUT' } };

describe('the part of the agent in a conversation, from the topic of all media', () => {
	it.each<[string, object, string | null]>([
		['a ring', call({ state: 'alerting' }), null],
		['a call', call({ state: 'connected' }), 'connected'],
		['a call on hold with the tool used early', call({ state: 'connected' }, { startAcwTime: 'x' }), 'connected'],
		['an end and no word of work', call(over), 'ended'],
		['an end as the other word has it', call({ state: 'terminated' }), 'ended'],
		['an end without work', call(withWork('notApplicable')), 'ended'],
		['work', call(withWork('pending')), 'wrapUp'],
		['work with a code already', call(withWork('pending', timeOut)), 'wrapUp'],
		['work done', call(withWork('complete')), 'done'],
		['work that ran out', call(withWork('complete', timeOut)), 'timedOut'],
		['work that ran out, told of the participant', call(withWork('complete'), timeOut), 'timedOut'],
		['work skipped', call(withWork('skipped')), 'skipped'],
		['work by its times', call(over, { startAcwTime: 'x' }), 'wrapUp'],
		['work done by its times', call(over, { startAcwTime: 'x', endAcwTime: 'y' }), 'done'],
		['a state nobody knows', call(withWork('resting')), 'ended'],
		[
			'a leg that ended beside one that goes on',
			own({ calls: [withWork('complete'), { state: 'connected' }] }),
			'connected',
		],
		[
			'work of a leg while its callback is open',
			own({ calls: [withWork('pending')], callbacks: [{ state: 'connected' }] }),
			'wrapUp',
		],
		['somebody else', { participants: [{ userId: 'other', calls: [{ state: 'connected' }] }] }, null],
		['nobody', {}, null],
		['a state that is no text', call({ state: { toString: 1 } }), null],
		['a list that is none', own({ calls: 'connected' }), null],
	])('is told of %s', (_, conversation, state) => {
		expect(readOwnState(userId, conversation, null)?.state ?? null).toBe(state);
	});

	it('is that of the last time the agent came in', () => {
		const participants = [
			{ userId, calls: [withWork('complete')] },
			{ userId, calls: [{ state: 'connected' }] },
		];
		expect(readOwnState(userId, { participants }, null)?.state).toBe('connected');
	});

	it.each([
		['calls', 'call'],
		['callbacks', 'callback'],
		['emails', 'email'],
		['messages', 'message'],
		['socialExpressions', 'social'],
		['videos', 'video'],
	])('in the list %s is of the medium %s', (list, medium) => {
		expect(readOwnState(userId, own({ [list]: [withWork('pending')] }), null)).toEqual({ medium, state: 'wrapUp' });
	});
});

describe('the part of the agent, from the topic of one medium', () => {
	const party = (more: object) => ({ participants: [{ user: { id: userId }, ...over, ...more }] });

	it.each<[string, object, string]>([
		['a call', { state: 'connected' }, 'connected'],
		['work', { startAcwTime: 'x' }, 'wrapUp'],
		['work done', { startAcwTime: 'x', endAcwTime: 'y' }, 'done'],
		['work that ran out', { endAcwTime: 'y', ...timeOut }, 'timedOut'],
		['work skipped', { wrapupSkipped: true }, 'skipped'],
		['an end', {}, 'ended'],
	])('is told of %s', (_, more, state) => {
		expect(readOwnState(userId, party(more), 'message')).toEqual({ medium: 'message', state });
	});
});
