import { describe, expect, it } from 'vitest';
import { groupCodes } from './groupCodes.ts';

const codes = (...names: readonly string[]) => names.map((name) => ({ id: name, name }));
const list = (names: readonly string[], pinned: readonly string[] = []) =>
	groupCodes(codes(...names), pinned).map(({ kind, name, codes: listed }) => [
		kind,
		name,
		...listed.map(({ label }) => label),
	]);

describe('the list of codes', () => {
	it('is one list by name, numbers as numbers, where names have nothing in common', () => {
		expect(list(['Code 10', 'Zoo', 'code 9', 'Ärger'])).toEqual([['plain', '', 'Ärger', 'code 9', 'Code 10', 'Zoo']]);
		expect(list([])).toEqual([]);
	});

	it.each([
		['Billing – Refund', 'Billing – Question'],
		['Billing — Refund', 'billing - Question'],
		['Billing: Refund', 'BILLING : Question'],
		['Billing / Refund', 'Billing / Question'],
		['Billing > Refund', 'Billing | Question'],
	])('has a group for "%s" and "%s"', (one, other) => {
		expect(list([one, other, 'Complaint'])).toEqual([
			['plain', '', 'Complaint'],
			['prefix', expect.stringMatching(/^billing$/i), 'Question', 'Refund'],
		]);
	});

	it('has no group of one, none for a hyphen inside a word, and cuts at the first sign alone', () => {
		expect(list(['Billing – Refund', 'Sales – New', 'E-Mail', 'E-Bike', 'A/B test', 'A/C broken'])).toHaveLength(1);
		expect(list(['A: B: c', 'A: B: d'])).toEqual([['prefix', 'A', 'B: c', 'B: d']]);
	});

	it('starts with what is pinned, in its order, and says it once', () => {
		const names = ['Billing – Refund', 'Billing – Question', 'Billing – Other', 'Zoo', 'Address'];
		expect(list(names, ['Zoo', 'gone', 'Billing – Refund'])).toEqual([
			['pinned', '', 'Zoo', 'Billing – Refund'],
			['plain', '', 'Address'],
			['prefix', 'Billing', 'Other', 'Question'],
		]);
	});
});
