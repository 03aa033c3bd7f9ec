import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexCodes, searchCodes } from './searchCodes.ts';

const index = (...names: readonly string[]) => indexCodes(names.map((name) => ({ id: name, name })));
const found = (query: string, ...names: readonly string[]) =>
	searchCodes(index(...names), query).map(({ code }) => code.name);
const marked = (query: string, name: string) =>
	searchCodes(index(name), query).flatMap(({ ranges }) => ranges.map(({ start, end }) => name.slice(start, end)));

describe('searching codes', () => {
	it('leaves all codes in their order while nothing is typed', () => {
		expect(found(' ', 'Zoo', 'Code 10', 'Ärger')).toEqual(['Zoo', 'Code 10', 'Ärger']);
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
		['lodz', 'Łódź office'],
		['smorrebrod', 'Smørrebrød'],
		['きゃん', 'キャンセル'],
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
		expect(found('sale', ...names.toReversed())).toEqual(['Sale', 'Sales call late', 'Sale closed', 'Late sale']);
		expect(found('late sale', ...names)).toEqual(['Late sale', 'Sales call late']);
	});

	it.each([
		['left out', 'refnd', 'Refund'],
		['too many', 'reffund', 'Refund'],
		['too many at the end', 'saless', 'Sales'],
		['another one', 'refubd', 'Refund'],
		['another one in front', 'tefund', 'Refund'],
		['two swapped', 'refudn', 'Refund'],
		['two swapped in a beginning', 'compal', 'Complaint'],
		['in one word of two', 'bililng refund', 'Billing – Refund'],
		['in each of two', 'bililng refnd', 'Billing – Refund'],
		['an umlaut spelt out', 'aerger', 'Ärger mit Rechnung'],
	])('forgives one letter %s', (_, query, name) => {
		expect(found(query, name)).toEqual([name]);
	});

	it.each([
		['rfd', 'Ref'],
		['srk', 'Sick leave'],
		['renfud', 'Refund'],
		['rfnd', 'Refund'],
		['abcd', 'Ab cd'],
		['axbcd', 'A bcd'],
	])('does not forgive "%s" for "%s": too short, too much, or across words', (query, name) => {
		expect(found(query, name)).toEqual([]);
	});

	it('forgives only where nothing fits as it is typed, fewer slips first', () => {
		expect(found('card', 'Cart', 'Card lost')).toEqual(['Card lost']);
		expect(found('cards lost', 'Carts last', 'Carts lost')).toEqual(['Carts lost', 'Carts last']);
		expect(found('cardd', 'Late card', 'Card lost')).toEqual(['Card lost', 'Late card']);
	});

	it('marks what a word with a slip stands for', () => {
		expect(marked('refnd', 'Refunds')).toEqual(['Refund']);
		expect(marked('reffund', 'Refunds')).toEqual(['Refund']);
		expect(marked('refudn', 'Refunds')).toEqual(['Refund']);
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

	it('finds a name by each of its words with any one slip', () => {
		const word = fc.stringMatching(/^[a-z]{5,9}$/);
		fc.assert(
			fc.property(word, fc.nat(), fc.constantFrom('drop', 'add', 'change', 'swap'), (name, seed, slip) => {
				const place = seed % (name.length - 1);
				const [before, here, next, rest] = [name.slice(0, place), name[place], name[place + 1], name.slice(place + 2)];
				const typed = {
					drop: `${before}${next}${rest}`,
					add: `${before}${here}q${next}${rest}`,
					change: `${before}q${next}${rest}`,
					swap: `${before}${next}${here}${rest}`,
				}[slip];
				expect(found(typed, `Other ${name}`)).toEqual([`Other ${name}`]);
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
