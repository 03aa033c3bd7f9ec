import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { conversationSchema, ownCommunications } from '../conversation.ts';
import { conversationEvent, messageOf } from './testing/talk.ts';

const cluesIn = (...participants: readonly object[]) =>
	ownCommunications(v.parse(conversationSchema, conversationEvent(...participants)), 'me')[0]?.clues;

const agent = { id: 'a', userId: 'me', purpose: 'agent', messages: [{ id: 'leg' }] };
const lists = (...messages: readonly unknown[]) => [{ id: 'leg', messages }];

describe('the clues in a conversation', () => {
	it('are its messages with whoever wrote them, oldest first', () => {
		const clues = cluesIn(
			{ ...agent, messages: lists(messageOf('m2', 2)) },
			{ id: 'c', purpose: 'customer', messages: lists(messageOf('m3', 3), messageOf('m1', 1)) },
			{ id: 'b', purpose: 'workflow', messages: lists(messageOf('m0', 0)) },
		);
		expect(clues?.messages.map(({ id, by }) => [id, by])).toEqual([
			['m0', 'other'],
			['m1', 'customer'],
			['m2', 'agent'],
			['m3', 'customer'],
		]);
	});

	it('name a message once, the customer’s where the customer lists it', () => {
		const everywhere = lists(messageOf('m1', 1));
		const clues = cluesIn(
			{ id: 'b', purpose: 'acd', messages: everywhere },
			{ ...agent, messages: everywhere },
			{ id: 'c', purpose: 'customer', messages: everywhere },
			{ id: 'u', purpose: 'user', messages: everywhere },
		);
		expect(clues?.messages).toEqual([{ id: 'm1', at: Date.UTC(2026, 10, 22, 9, 0, 1), by: 'customer' }]);
	});

	it('pass over entries that cannot be read, and keep those without a time', () => {
		const clues = cluesIn({ ...agent, messages: lists('?', { messageId: 5 }, { messageId: 'm' }, messageOf('n', 1)) });
		expect(clues?.messages).toEqual([
			{ id: 'm', at: null, by: 'agent' },
			{ id: 'n', at: Date.UTC(2026, 10, 22, 9, 0, 1), by: 'agent' },
		]);
	});

	it('are the attributes of all, of which the customer’s count most', () => {
		const clues = cluesIn(
			{ id: 'c', purpose: 'customer', attributes: { menu: 'returns', customerName: 'Casey' } },
			{ ...agent, attributes: { menu: 'none', skill: 'shoes' } },
		);
		expect(clues).toEqual({ attributes: { menu: 'returns', skill: 'shoes' }, messages: [] });
	});

	it('are no field at all where nothing is told', () => {
		expect(cluesIn({ id: 'c', purpose: 'customer', attributes: null }, agent)).toBeUndefined();
		const [own] = ownCommunications(v.parse(conversationSchema, conversationEvent(agent)), 'me');
		expect(own).not.toHaveProperty('clues');
	});
});
