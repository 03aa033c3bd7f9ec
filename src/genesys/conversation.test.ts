import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { conversationSchema, ownCommunications } from './conversation.ts';
import { mediumList, mediums } from './medium.ts';

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

	it.each(mediums)('are found in the list of %s', (medium) => {
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

	it('are none where nothing is told', () => {
		expect(own({ id: 'c1' })).toEqual([]);
		expect(own({ id: 'c1', participants: null })).toEqual([]);
	});

	it('leave the customer behind: neither name nor address passes the schema', () => {
		const calls = [{ id: 'm', other: { name: 'Ada', addressRaw: '+49' }, self: { name: 'x' } }];
		const answer = conversation(participant({ name: 'Agent', attributes: { card: '4111' }, calls }));
		expect(JSON.stringify(v.parse(conversationSchema, answer))).not.toMatch(/Ada|\+49|4111|Agent/);
	});
});
