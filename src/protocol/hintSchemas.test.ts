import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { messages } from './messages.ts';

const conversation = { saltedId: '0123456789abcdef', medium: 'call', state: 'wrapUp', at: 5 };
const traffic = { status: 'watching', counters: { call: { active: 1, acw: 0 } }, conversations: [conversation] };
const framework = { conversationId: '6d1b1f5e-54a7-4a2b-9c0e-7a4b0f2f3c11', state: 'ended', at: 5 };

describe('what the traffic layer may say', () => {
	const { request } = messages['desktop.traffic'];
	const accepts = (more: object) => v.is(request, { facts: { ...traffic, ...more } });

	it('is counters, states and hidden ids; anything beside them is dropped', () => {
		const talkative = { ...traffic, name: 'Ada', conversations: [{ ...conversation, phone: '555' }] };
		expect(v.parse(request, { facts: talkative, text: 'Ada' })).toEqual({ facts: traffic });
	});

	it.each([
		{ status: 'Ada' },
		{ counters: { fax: { active: 1, acw: 0 } } },
		{ counters: { call: { active: -1, acw: 0 } } },
		{ counters: { call: { active: 'Ada', acw: 0 } } },
		{ conversations: [{ ...conversation, saltedId: '6d1b1f5e-54a7-4a2b-9c0e-7a4b0f2f3c11' }] },
		{ conversations: [{ ...conversation, saltedId: 'Ada' }] },
		{ conversations: [{ ...conversation, medium: 'Ada' }] },
		{ conversations: [{ ...conversation, state: 'Ada' }] },
		{ conversations: Array.from({ length: 21 }, () => conversation) },
	])('is nothing else: %o', (more) => {
		expect(accepts({})).toBe(true);
		expect(accepts(more)).toBe(false);
	});
});

describe('what a customer system may say', () => {
	const { request } = messages['desktop.framework'];
	const accepts = (more: object) => v.is(request, { facts: { ...framework, ...more } });

	it('is an id, or none, and a state; anything beside them is dropped', () => {
		expect(v.parse(request, { facts: { ...framework, name: 'Ada' } })).toEqual({ facts: framework });
		expect(accepts({ conversationId: null })).toBe(true);
	});

	it.each([{ conversationId: 'Ada' }, { conversationId: '../x' }, { state: 'acw' }, { at: 'now' }])(
		'is nothing else: %o',
		(more) => {
			expect(accepts(more)).toBe(false);
		},
	);
});
