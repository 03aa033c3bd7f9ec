import { describe, expect, it } from 'vitest';
import { createLearner } from './createLearner.ts';
import { createMemory } from './memory.ts';
import { saying } from './testing/conversations.ts';
import { createWordTable } from './wordTable.ts';

const words = ['check', 'claim', 'status', 'cancel'];
/** Two numbers for each word: scale one, then both halves of a byte. */
const bytes = Uint8Array.from([0x00, 0x3c, 0x00, 0x3c, 0x00, 0x3c, 0x00, 0xbc, 0x98, 0x89, 0x0f, 0x80]);
const head = { format: 'static-embed-1', dims: 2, rows: 4, vocab: words.join(' ') };
const table = createWordTable(head, bytes);

describe('a word table', () => {
	it('knows words, words that are glued together, and words with an ending', () => {
		expect(table.rowsOf('claim')).toEqual([1]);
		expect(table.rowsOf('checkclaimstatus')).toEqual([0, 1, 2]);
		expect(table.rowsOf('claims')).toEqual([1]);
		expect(table.rowsOf('zebra')).toEqual([]);
	});

	it('takes glued words apart, and leaves single ones', () => {
		expect(table.partsOf('claimstatus')).toEqual(['claim', 'status']);
		expect([table.partsOf('claim'), table.partsOf('zebra')]).toEqual([[], []]);
	});

	it('reads scales and halves of bytes as they were written', () => {
		const sum = new Float32Array(2);
		table.addRow(0, 2, sum);
		expect([...sum]).toEqual([0, 2]);
		table.addRow(3, 1, sum);
		expect([...sum]).toEqual([8, 2]);
	});

	it('refuses bytes and words that do not belong together', () => {
		expect(() => createWordTable(head, bytes.subarray(1))).toThrow('npm run embeddings');
		expect(() => createWordTable({ ...head, format: 'other' }, bytes)).toThrow('npm run embeddings');
		expect(() => createWordTable({ ...head, vocab: 'check check claim status' }, bytes)).toThrow();
	});

	it('lets a learner find a glued name in what is said before anything was learned', () => {
		const codes = [
			{ id: 'c-1', name: 'cancelclaim' },
			{ id: 'c-2', name: 'checkstatus' },
		];
		const wide = createWordTable({ ...head, dims: 96 }, new Uint8Array(4 * (2 + 48)).fill(0x88));
		const { chances } = createLearner(createMemory(), wide).predict(saying('what is the status'), codes);
		expect(chances[1]).toBeGreaterThan(0.55);
	});
});
