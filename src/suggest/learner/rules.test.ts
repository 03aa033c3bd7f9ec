import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { applies, type Rule, ruleOffsets, ruleSchema } from './rules.ts';
import { codes, saying } from './testing/conversations.ts';

const here = saying('I would like a Refund, please', { medium: 'chat', attributes: { menu: '2' } });
const rule = (conditions: Partial<Rule>): Rule => ({
	name: 'r',
	codeId: 'c-1',
	weight: 1,
	force: false,
	...conditions,
});

describe('a rule', () => {
	it.each([
		['without conditions', {}, true],
		['for this queue', { queueIds: ['q'] }, true],
		['for another queue', { queueIds: ['other'] }, false],
		['for another medium', { media: ['email'] }, false],
		['for this choice in the menu', { attributes: { menu: ['1', '2'] } }, true],
		['for another choice', { attributes: { menu: ['3'] } }, false],
		['for a word that was said', { says: ['money', 'refund'] }, true],
		['for a phrase that was said', { says: ['a refund please'] }, true],
		['for a part of a word', { says: ['fund'] }, false],
		['for all of it and one that is not so', { queueIds: ['q'], says: ['parcel'] }, false],
	] satisfies [string, Partial<Rule>, boolean][])('%s', (_, conditions, expected) => {
		expect(applies(rule(conditions), here)).toBe(expected);
	});

	it('adds its weight to its code alone, and force outweighs all', () => {
		const rules = [rule({ weight: 2 }), rule({ weight: -1 }), rule({ codeId: 'c-2', force: true })];
		const [one = 0, two = 0, three] = ruleOffsets(rules, here, codes);
		expect([one, three]).toEqual([1, 0]);
		expect(two).toBeGreaterThan(10);
	});

	it('is checked: nothing beside its fields, and no weight beyond ten', () => {
		expect(v.safeParse(ruleSchema, rule({})).success).toBe(true);
		expect(v.safeParse(ruleSchema, { ...rule({}), when: 'always' }).success).toBe(false);
		expect(v.safeParse(ruleSchema, rule({ weight: 11 })).success).toBe(false);
	});
});
