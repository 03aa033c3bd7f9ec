import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { createWordTable, type WordTable } from '../../src/suggest/learner/wordTable.ts';

const headSchema = v.object({ format: v.string(), dims: v.number(), rows: v.number(), vocab: v.string() });

/** Reads a word table from its list of words (`.json`), the bytes lying beside it (`.bin`). */
export function readTable(path: string): WordTable {
	const head = v.parse(headSchema, JSON.parse(readFileSync(path, 'utf8')));
	return createWordTable(head, readFileSync(path.replace(/\.json$/, '.bin')));
}

/**
 * Tables by set, from arguments like `banking77=no-banking77.json`; one without a set is for all others. So no set has to
 * be measured with a table that has seen its texts.
 */
export function readTables(named: readonly string[]): (set: string) => WordTable | null {
	const tables = new Map(
		named.map((one) => {
			const [path = '', set = ''] = one.split('=').reverse();
			return [set, readTable(path)];
		}),
	);
	return (set) => tables.get(set) ?? tables.get('') ?? null;
}
