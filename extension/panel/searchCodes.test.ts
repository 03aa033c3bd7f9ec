import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexCodes, searchCodes } from './searchCodes.ts';

const index = (...names: readonly string[]) => indexCodes(names.map((name) => ({ id: name, name })));
const found = (query: string, ...names: readonly string[]) =>
	searchCodes(index(...names), query).map(({ code }) => code.name);
const marked = (query: string, name: string) =>
	searchCodes(index(name), query).flatMap(({ ranges }) => ranges.map(({ start, end }) => name.slice(start, end)));

describe('searching codes', () => {
	it('lists all codes by name, numbers as numbers, while nothing is typed', () => {
		expect(found(' ', 'Code 10', 'Zoo', 'code 9', 'Ärger')).toEqual(['Ärger', 'code 9', 'Code 10', 'Zoo']);
	});

	it.each([
		['ARGER', 'Ärger mit Rechnung'],
		['ärger', 'ARGER'],
		['strasse', 'Straße gesperrt'],
		['cafe', 'Cafe\u0301 closed'],
		['refund bill', 'Billing – Refund'],
		['bill-ref', 'Billing – Refund'],
		['質問', '請求に関する質問'],
		['١', 'رقم ١'],
	])('finds with "%s" the code "%s"', (query, name) => {
		expect(found(query, name)).toEqual([name]);
	});

	it.each([
		['fund', 'Refund'],
		['refund refund', 'Refund'],
		['refund sale', 'Refund'],
		['–', 'Billing – Refund'],
	])('does not find with "%s" the code "%s"', (query, name) => {
		expect(found(query, name)).toEqual([]);
	});

	it('puts the exact name first, then names that start with the query, then first words, then others', () => {
		const names = ['Late sale', 'Sale', 'Sale closed', 'Sales call late'];
		expect(found('sale', ...names)).toEqual(['Sale', 'Sale closed', 'Sales call late', 'Late sale']);
		expect(found('late sale', ...names)).toEqual(['Late sale', 'Sales call late']);
	});

	it('marks whole characters of the name itself', () => {
		expect(marked('strass', 'Straße')).toEqual(['Straß']);
		expect(marked('stras', 'Straße')).toEqual(['Straß']);
		expect(marked('cafe', 'Cafe\u0301 closed')).toEqual(['Cafe\u0301']);
		expect(marked('ref bil', 'Billing – Refund')).toEqual(['Bil', 'Ref']);
	});

	it('finds every code by the beginnings of its words, in any order and case', () => {
		const word = fc.stringMatching(/^[a-z]{1,8}$/);
		fc.assert(
			fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.nat(), fc.boolean(), (words, seed, shout) => {
				const pieces = words.map((each, place) => each.slice(0, 1 + ((seed + place) % each.length)));
				const query = pieces.toReversed().join(' ');
				const matches = searchCodes(index(words.join(' ')), shout ? query.toUpperCase() : query);
				return pieces.length !== new Set(pieces).size || isPrefixed(pieces) || matches.length === 1;
			}),
		);
	});

	it('marks ranges that are in order, inside the name, and never overlap, whatever is typed', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (name, query) => {
				for (const { ranges } of searchCodes(index(name), query)) {
					let position = 0;
					for (const { start, end } of ranges) {
						expect(start).toBeGreaterThanOrEqual(position);
						expect(end).toBeGreaterThan(start);
						position = end;
					}
					expect(position).toBeLessThanOrEqual(name.length);
				}
			}),
		);
	});
});

/** Whether one piece begins another: then they may compete for the same word. */
function isPrefixed(pieces: readonly string[]): boolean {
	return pieces.some((piece, place) =>
		pieces.some((other, elsewhere) => place !== elsewhere && other.startsWith(piece)),
	);
}
