import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { attributesSchema } from './readAttributes.ts';

const kindsOf = (attributes: unknown) => v.parse(attributesSchema, attributes).kinds;

describe('the attributes of a participant', () => {
	it.each([
		['menu', 'billing'],
		['IVR_Choice_1', '2'],
		['productName', 'Road bike'],
		['accountType', 'business'],
		['isPaid', 'true'],
		['language', 'pt-br'],
	])('say of what kind a conversation is: %s', (name, value) => {
		expect(kindsOf({ [name]: value })).toEqual({ [name]: value });
	});

	it.each([
		['customerName', 'Marlene'],
		['customer_first_name', 'Marlene'],
		['name', 'Marlene'],
		['callerEmail', 'none'],
		['contact.phone', 'none'],
		['accountId', 'x7'],
		['orderNumber', '12'],
		['zip', '123'],
		['PIN', '42'],
		['reached', 'ada@example.test'],
		['page', 'https://shop.example/basket'],
		['lastOrder', 'NW-48213'],
		['session', '0c9ab1f2-77aa-4d0b'],
		['menu', ' '],
		['remark', 'x'.repeat(61)],
		['x'.repeat(61), 'billing'],
	])('that may name the customer or are a text stay behind: %s', (name, value) => {
		expect(kindsOf({ [name]: value })).toEqual({});
	});

	it('are forty at most, and only texts', () => {
		const many = Object.fromEntries(Array.from({ length: 50 }, (_, place) => [`choice ${place}`, 'yes']));
		expect(Object.keys(kindsOf({ broken: 7, nested: { a: 1 }, none: null, ...many }))).toHaveLength(40);
		expect(kindsOf({ broken: 7, menu: 'billing' })).toEqual({ menu: 'billing' });
	});

	it.each([['a text'], [7], [[]]])('are none where they cannot be read: %o', (unreadable) => {
		expect(v.parse(attributesSchema, unreadable)).toEqual({ dialer: false, kinds: {} });
	});

	it('tell of the dialer, whose campaign is no kind', () => {
		const read = v.parse(attributesSchema, { dialerCampaignId: 'spring', menu: 'billing' });
		expect(read).toEqual({ dialer: true, kinds: { menu: 'billing' } });
	});
});
