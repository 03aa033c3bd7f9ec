import { describe, expect, it } from 'vitest';
import type { Failure } from '../genesys/failure.ts';
import type { Entry, Status } from '../protocol/snapshot.ts';
import { type AfterCheck, whatWasFound } from './whatWasFound.ts';

const entry = (key: string, progress: Entry['progress'] = { kind: 'choosing', previous: null }): Entry => ({
	key,
	conversationId: `conversation of ${key}`,
	medium: 'call',
	direction: 'inbound',
	queueName: 'Billing',
	time: { kind: 'open', since: 0 },
	codes: { kind: 'loading' },
	suggestions: [],
	stored: null,
	dialer: false,
	draft: '',
	notesLeft: false,
	tentative: null,
	correctable: false,
	progress,
});
const over = entry('over', { kind: 'ended', code: null, outcome: { kind: 'applied' }, at: 0, nothingOwed: false });
const ready: Status = { kind: 'ready', reach: { kind: 'ok' } };
const found = (known: Partial<AfterCheck>) =>
	whatWasFound({ status: ready, failure: null, before: [], after: [], activeCount: 0, ...known });

describe('an agent who asks is told', () => {
	it.each([
		['new', { after: [entry('a')] }],
		['new', { before: [entry('a')], after: [entry('a'), entry('b')], activeCount: 1 }],
		['new', { before: [over], after: [entry('over')] }],
		['listed', { before: [entry('a')], after: [entry('a')], activeCount: 1 }],
		['talking', { activeCount: 2 }],
		['talking', { before: [over], after: [over], activeCount: 1 }],
		['nothing', {}],
		['nothing', { before: [entry('a')], after: [over] }],
	])('%s', (expected, known) => {
		expect(found(known)).toBe(expected);
	});

	it.each<[string, Status]>([
		['starting', { kind: 'starting' }],
		['setUpNeeded', { kind: 'setUpNeeded', missing: ['clientId'] }],
		['hostsNotGranted', { kind: 'hostsNotGranted', origins: [] }],
		['signedOut', { kind: 'signedOut', problem: null, parked: 0, parkedUntil: null }],
		['signingIn', { kind: 'signingIn' }],
		['offline', { kind: 'ready', reach: { kind: 'offline' } }],
		['denied', { kind: 'ready', reach: { kind: 'denied', detail: 'conversation:view' } }],
	])('%s rather than that there is nothing, where the platform could not be asked', (expected, status) => {
		expect(found({ status, after: [entry('a')], activeCount: 1 })).toBe(expected);
	});

	it('that the platform had a fault, rather than that there is nothing', () => {
		const failure: Failure = { kind: 'malformed', message: 'half an answer' };
		expect(found({ failure })).toBe('unanswered');
	});
});
