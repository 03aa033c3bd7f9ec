import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../src/suggest/learner/wordsIn.ts';
import { createWordTable, type WordTable } from '../../src/suggest/learner/wordTable.ts';
import { projectRoot } from '../build/buildExtension.ts';
import { readTable } from '../suggest/readTables.ts';
import { askTeacher } from './askTeacher.ts';
import { buildTable, type Ingredients } from './buildTable.ts';
import { dot, normalise } from './matrix.ts';
import { recipe } from './recipe.ts';
import { readShorthand } from './shorthandLessons.ts';

/** A slice small enough to be built while one waits. */
const small: Ingredients = {
	shares: new Map([
		['the', 0.05],
		['a', 0.04],
		['my', 0.02],
		['want', 0.01],
		['money', 0.002],
		['parcel', 0.0001],
		['refund', 0.00005],
		['banana', 0.00005],
	]),
	wanted: ['invoice'],
	slots: new Map([['thing', ['parcel', 'order', 'letter']]]),
	topics: [
		{
			names: ['refund request'],
			templates: ['i want (my money|a refund) (back|) for the <thing>', 'when do i get my (money|refund)'],
		},
		{ names: ['delivery late'], templates: ['(where is|when comes) my <thing>', 'the <thing> did not arrive'] },
	],
	shorthand: new Map([['rfnd', 'refund']]),
	glossesOf: () => ['a sum of money that is given back'],
};
const slice = { ...recipe, rows: 60, dimensions: 16, bags: 20, steps: 20 };
const likeness = (table: WordTable, one: string, other: string) => {
	const [first, second] = [one, other].map((text) => {
		const sum = new Float32Array(table.dimensions);
		for (const word of wordsIn(text)) for (const row of table.rowsOf(word)) table.addRow(row, 1, sum);
		normalise(sum);
		return sum;
	});
	return first === undefined || second === undefined ? 0 : dot(first, second);
};
const build = (processes: number) =>
	buildTable(
		small,
		askTeacher(processes, () => undefined),
		slice,
	);

describe('buildTable', () => {
	it('makes the same bytes of the same things, however many processes the teacher has', async () => {
		const [one, other] = [await build(1), await build(2)];
		expect(Buffer.from(one.bytes).equals(other.bytes)).toBe(true);
		expect(one.head).toEqual(other.head);
		expect(one.head.vocab.split(' ').slice(0, 3)).toEqual(['the', 'my', 'a']);
	}, 120_000);

	it('knows the wanted words, and short spellings as what they stand for', async () => {
		const { head, bytes } = await build(1);
		const table = createWordTable(head, bytes);
		for (const word of ['invoice', 'banana', 'arrive', 'rfnd']) expect(table.rowsOf(word)).toHaveLength(1);
		expect(likeness(table, 'rfnd', 'refund')).toBeGreaterThan(0.7);
		expect(likeness(table, 'rfnd', 'parcel')).toBeLessThan(0.5);
	}, 120_000);
});

describe('the table that ships', () => {
	const table = readTable(join(projectRoot, 'public', 'words-en.json'));

	it.each([
		['i want my money back', 'refund request', ['delivery late', 'password reset', 'book appointment']],
		['my package never showed up', 'delivery late', ['refund request', 'password reset', 'loan application']],
		['cant get into my acct, pwd is wrong', 'loginproblem', ['delivery late', 'billing question', 'claim status']],
		['somebody ran into my car', 'report accident', ['card lost', 'internet down', 'change seat']],
		['the wifi keeps dropping', 'internet fault', ['card lost', 'flight change', 'meter reading']],
	])('finds %s nearest to %s', (said, meant, others) => {
		for (const other of others)
			expect(likeness(table, said, meant), other).toBeGreaterThan(likeness(table, said, other));
	});

	it('is made of the words that its recipe asks for', () => {
		expect(table.dimensions).toBe(recipe.dimensions);
		for (const short of readShorthand(join(import.meta.dirname, 'shorthand.txt')).keys()) {
			expect(table.rowsOf(short), short).toHaveLength(1);
		}
	});
});
