import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { conversationSchema, ownCommunications } from './conversation.ts';
import { allMediums, mediumList } from './medium.ts';

const own = (answer: unknown) => ownCommunications(v.parse(conversationSchema, answer), 'me');
const participant = (more: object) => ({ id: 'p1', userId: 'me', purpose: 'agent', ...more });
const conversation = (...participants: readonly object[]) => ({ id: 'c1', participants });

describe('the communications of the agent', () => {
	it('are those of the own participants only, agent or user', () => {
		const calls = [{ id: 'm', state: 'connected' }];
		const found = own(
			conversation(
				{ id: 'customer', purpose: 'customer', calls },
				{ id: 'other', userId: 'you', purpose: 'agent', calls },
				{ id: 'acd', userId: 'me', purpose: 'acd', calls },
				participant({ id: 'agent', calls }),
				participant({ id: 'user', purpose: 'user', calls }),
			),
		);
		expect(found.map(({ participantId }) => participantId)).toEqual(['agent', 'user']);
	});

	it.each(allMediums)('are found in the list of %s', (medium) => {
		expect(own(conversation(participant({ [mediumList[medium]]: [{ id: 'm' }] })))).toMatchObject([
			{ medium, communicationId: 'm' },
		]);
	});

	it.each([
		['alerting', 'ringing'],
		['dialing', 'ringing'],
		['contacting', 'ringing'],
		['offering', 'ringing'],
		['connected', 'connected'],
		['parked', 'connected'],
		[undefined, 'connected'],
		['disconnected', 'over'],
		['terminated', 'over'],
	])('in state %s are %s', (state, expected) => {
		expect(own(conversation(participant({ calls: [{ id: 'm', state }] })))[0]?.state).toBe(expected);
	});

	it.each([
		[undefined, 'none'],
		[{}, 'none'],
		[{ state: 'pending' }, 'pending'],
		[{ state: 'complete' }, 'complete'],
		[{ state: 'skipped' }, 'skipped'],
		[{ state: 'notApplicable' }, 'notApplicable'],
		[{ state: 'a state of next year' }, 'none'],
	])('with after-call work %o are %s', (afterCallWork, expected) => {
		expect(own(conversation(participant({ calls: [{ id: 'm', afterCallWork }] })))[0]?.afterCallWork).toBe(expected);
	});

	it.each([
		['over and without a state of its own', { state: 'terminated' }, 'skipped'],
		['still going on', { state: 'connected' }, 'none'],
		['with a state of its own', { state: 'terminated', afterCallWork: { state: 'pending' } }, 'pending'],
	])('of a participant whose wrap-up was skipped, %s', (_, call, expected) => {
		const skipped = participant({ wrapupSkipped: true, calls: [{ id: 'm', ...call }] });
		expect(own(conversation(skipped))[0]?.afterCallWork).toBe(expected);
	});

	it('carry what the panel and the write need', () => {
		const call = {
			id: 'm1',
			state: 'disconnected',
			direction: 'inbound',
			afterCallWork: { state: 'pending', startTime: '2026-11-22T09:14:03.120Z' },
		};
		const details = {
			queueId: 'q',
			queueName: 'Billing',
			wrapupPrompt: 'timeout',
			wrapupTimeoutMs: 30_000,
			calls: [call],
		};
		expect(own({ ...conversation(participant(details)), version: 7 })).toEqual([
			{
				conversationId: 'c1',
				participantId: 'p1',
				communicationId: 'm1',
				medium: 'call',
				direction: 'inbound',
				queueId: 'q',
				queueName: 'Billing',
				state: 'over',
				afterCallWork: 'pending',
				startedAt: Date.UTC(2026, 10, 22, 9, 14, 3, 120),
				prompt: 'timeout',
				timeoutMilliseconds: 30_000,
				stored: null,
				version: '7',
			},
		]);
	});

	it('take the stored code from the communication, else from the participant, where the older writer leaves it', () => {
		const on = (participantLevel: object, communicationLevel: object) =>
			own(conversation(participant({ ...participantLevel, calls: [{ id: 'm', ...communicationLevel }] })))[0]?.stored
				?.codeId;
		expect(on({ wrapup: { code: 'a' } }, { wrapup: { code: 'b' } })).toBe('b');
		expect(on({ wrapup: { code: 'a' } }, { wrapup: { notes: 'only' } })).toBe('a');
		expect(on({}, {})).toBeUndefined();
	});

	it('take nothing from the participant where another communication of it holds the code', () => {
		const both = (callback: object, call: object) =>
			own(
				conversation(
					participant({ wrapup: { code: 'a' }, callbacks: [{ id: 'b', ...callback }], calls: [{ id: 'm', ...call }] }),
				),
			);
		const codes = (found: ReturnType<typeof both>) => found.map(({ medium, stored }) => [medium, stored?.codeId]);
		expect(codes(both({ wrapup: { code: 'a' } }, {}))).toEqual([
			['call', undefined],
			['callback', 'a'],
		]);
		expect(codes(both({}, {}))).toEqual([
			['call', 'a'],
			['callback', 'a'],
		]);
	});

	it('are two parties with a wrap-up each after a transfer there and back', () => {
		const time = '2026-11-22T09:14:03.120Z';
		const leg = (id: string, afterCallWork: object, more: object = {}) => ({
			id,
			state: 'disconnected',
			afterCallWork,
			...more,
		});
		const found = own(
			conversation(
				{ id: 'customer', purpose: 'customer', calls: [leg('k', {})] },
				{ id: 'acd', purpose: 'acd', queueId: 'q', calls: [{ id: 'w', state: 'terminated' }] },
				participant({
					id: 'first',
					queueId: 'q',
					calls: [leg('m1', { state: 'skipped' }, { disconnectType: 'transfer' })],
				}),
				{ id: 'other', userId: 'you', purpose: 'agent', calls: [leg('m2', { state: 'skipped' })] },
				participant({ id: 'second', queueId: 'q', calls: [leg('m3', { state: 'pending', startTime: time })] }),
			),
		);
		expect(found.map(({ participantId, afterCallWork, stored }) => [participantId, afterCallWork, stored])).toEqual([
			['first', 'skipped', null],
			['second', 'pending', null],
		]);
	});

	it('owe nothing after advice that was given past every queue', () => {
		const calls = [{ id: 'm', state: 'terminated', afterCallWork: { state: 'notApplicable' } }];
		const [adviser] = own(conversation(participant({ purpose: 'user', consultParticipantId: 'p0', calls })));
		expect(adviser).toMatchObject({ state: 'over', afterCallWork: 'notApplicable', queueId: null, prompt: null });
	});

	it('are none where nothing is told', () => {
		expect(own({ id: 'c1' })).toEqual([]);
		expect(own({ id: 'c1', participants: null })).toEqual([]);
	});

	it('leave the customer behind: neither name nor address passes the schema, nor what attributes say of either', () => {
		const calls = [{ id: 'm', other: { name: 'Ada', addressRaw: '+49' }, self: { name: 'x' } }];
		const messages = [{ id: 'n', messages: [{ messageId: 'm1', media: [{ url: 'photo' }], textBody: 'secret' }] }];
		const attributes = { card: '4111', callerName: 'Ada', menu: 'billing' };
		const answer = conversation(participant({ name: 'Agent', attributes, calls, messages }));
		const text = JSON.stringify(v.parse(conversationSchema, answer));
		expect(text).not.toMatch(/Ada|\+49|4111|Agent|photo|secret/);
		expect(text).toMatch(/billing.*m1/);
	});

	it.each([
		['attributes', { attributes: ['?'] }],
		['messages', { messages: [{ id: 'm', messages: 'none' }] }],
	])('are found also where the %s cannot be read', (_, broken) => {
		expect(own(conversation(participant({ calls: [{ id: 'm' }], ...broken })))[0]?.communicationId).toBe('m');
	});
});

describe('what a conversation says beside its wrap-up', () => {
	const agent = participant({ calls: [{ id: 'm' }] });

	it.each([
		['its attributes', { attributes: { dialerCampaignId: 'k1', customerName: 'Casey' } }],
		['a preview', { callbacks: [{ id: 'b', dialerPreview: { contactId: 'x' } }] }],
	])('is the dialer’s mark in %s, and nothing of the customer', (_, customer) => {
		const [found] = own(conversation({ id: 'customer', purpose: 'customer', ...customer }, agent));
		expect(found?.dialer).toBe(true);
		expect(JSON.stringify(v.parse(conversationSchema, conversation({ id: 'customer', ...customer })))).not.toMatch(
			/Casey|contactId/,
		);
	});

	it('is nothing where nothing is said', () => {
		const [found] = own(conversation({ id: 'customer', attributes: { tier: 'gold' } }, agent));
		expect(found).not.toHaveProperty('dialer');
		expect(found).not.toHaveProperty('workRequested');
	});

	it.each([true, false])('is whether after-call work was asked for (%s)', (afterCallWorkRequired) => {
		const [found] = own(conversation(participant({ calls: [{ id: 'm', afterCallWorkRequired }] })));
		expect(found?.workRequested).toBe(afterCallWorkRequired);
	});
});
