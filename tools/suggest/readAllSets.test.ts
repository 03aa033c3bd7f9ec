import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findDataFiles } from './findDataFiles.ts';
import { readAllSets } from './readAllSets.ts';
import { UnreadableFile } from './readRows.ts';
import { shopRows, simulatedRows, writeSets } from './testing/writeSets.ts';

function read(files: Parameters<typeof writeSets>[0], reading: 'apart' | 'together' = 'apart') {
	const folder = writeSets(files);
	const told: string[] = [];
	const refused: string[] = [];
	const sets = readAllSets(
		findDataFiles([folder]),
		(sentence) => told.push(sentence.replace(folder, '')),
		(sentence) => refused.push(sentence.replace(folder, '')),
		reading,
	);
	return { sets, told, refused, folder };
}

describe('data files', () => {
	it('are read plain and packed, and each kind of text is a set of its own', () => {
		const { sets, told, refused } = read({ 'shop.jsonl.gz': shopRows(20), 'other.jsonl': shopRows(8) });
		expect([told, refused]).toEqual([[], []]);
		expect(sets.map(({ set }) => [set.name, set.events.length])).toEqual([
			['other, customer', 8],
			['other, note', 8],
			['shop, customer', 20],
			['shop, note', 20],
		]);
		const { circumstances, candidates, codeId } = sets[2]?.set.events[0] ?? {};
		expect(circumstances?.texts).toEqual([{ role: 'customer', text: 'i want my money back' }]);
		expect(circumstances?.agentId).toBe('agent 0');
		expect(candidates?.map(({ id }) => id)).toContain(codeId);
	});

	it('are read as they are known in a conversation, all texts together, for packs', () => {
		const [only] = read({ 'shop.jsonl': shopRows(4) }, 'together').sets;
		expect(only?.set.events[0]?.circumstances.texts.map(({ role }) => role)).toEqual(['customer', 'agent', 'note']);
	});

	it('are packed whatever their name says', () => {
		const folder = writeSets({ 'shop.jsonl.gz': shopRows(4) });
		const renamed = writeSets({});
		expect(() => findDataFiles([join(renamed, 'none.jsonl')])).toThrow(UnreadableFile);
		expect(findDataFiles([join(folder, 'shop.jsonl.gz')])).toHaveLength(1);
	});

	it('are told of by a sentence where they cannot be read, and the rest is read', () => {
		const { sets, refused } = read({
			'broken.jsonl': '{"label": "a"}\nno json\n',
			'empty.jsonl': '',
			'nothing.jsonl': '{"text": "without a code"}',
			'shop.jsonl': shopRows(4),
		});
		expect(sets.map(({ set }) => set.name)).toEqual(['shop, customer', 'shop, note']);
		expect(refused).toEqual([
			'/broken.jsonl, line 2, is no JSON; rows are JSON objects, one a line, plain or gzip.',
			'/empty.jsonl is empty.',
			'/nothing.jsonl has no row with a code; give it in the field "label" (or "code").',
		]);
	});

	it('leave out what nobody could choose, and say so', () => {
		const { sets, told } = read({ 'shop.jsonl': [...shopRows(4), { id: 'x', text: 'hm', label: 'oos' }] });
		expect(sets[0]?.set.events).toHaveLength(4);
		expect(told[0]).toContain('1 of 5 rows have no code to choose');
	});

	it('of the same set are told apart, and the second knows the first', () => {
		const first = writeSets({ 'banking77.jsonl': shopRows(12) });
		const second = writeSets({ 'banking77-held-back.jsonl': shopRows(4), 'banking77.jsonl': shopRows(2) });
		const sets = readAllSets(
			findDataFiles([first, second]),
			(sentence) => expect(sentence).toBe(''),
			(why) => expect(why).toBe(''),
			'together',
		);
		expect(sets.map(({ set, before }) => [set.name, set.base, before.length])).toEqual([
			['banking77', 'banking77', 0],
			['banking77-held-back', 'banking77', 12],
			['banking77 (2)', 'banking77', 12],
		]);
	});

	it('that are streams find their conversations beside them and say what is missing', () => {
		const { sets, told } = read({
			'stream.jsonl': simulatedRows(10),
			'stream.config.json': JSON.stringify({
				base: 'shop',
				versions: [
					{ from: 0, codes: { shop: ['refund', 'delivery_late'] } },
					{ from: 8, codes: { shop: ['refund', 'new_code'] } },
				],
			}),
			'shop.jsonl.gz': shopRows(9),
		});
		const stream = sets.find(({ set }) => set.name === 'stream')?.set;
		expect(stream?.events).toHaveLength(9);
		expect(stream?.events[0]?.circumstances.texts).toHaveLength(1);
		expect(stream?.events[0]?.candidates.map(({ id }) => id)).toEqual(['refund', 'delivery_late']);
		expect(stream?.events[8]?.candidates.map(({ id }) => id)).toEqual(['refund', 'new_code']);
		expect(told[0]).toContain('1 of 10 events are in none of the files');
	});
});
