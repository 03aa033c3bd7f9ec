import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as v from 'valibot';
import { createWordTable, type WordTable } from '../../src/suggest/learner/wordTable.ts';
import { projectRoot } from '../build/buildExtension.ts';
import { parseJson, readText, UnreadableFile } from './readRows.ts';

const headSchema = v.object({ format: v.string(), dims: v.number(), rows: v.number(), vocab: v.string() });

/** The word table of the package. */
export const ownTable = join(projectRoot, 'public', 'words-en.json');

/** Reads a word table from its list of words (`.json`), the bytes lying beside it (`.bin`). Throws `UnreadableFile`. */
export function readTable(path: string): WordTable {
	const head = v.safeParse(headSchema, parseJson(readText(path), path));
	const bytes = path.replace(/\.json$/, '.bin');
	if (!head.success || bytes === path || !existsSync(bytes))
		throw new UnreadableFile(
			`${path} is no word table; give the .json file of one that has its .bin file beside it, for example public/words-en.json.`,
		);
	return createWordTable(head.output, readFileSync(bytes));
}

/** Tables by set, and what is said of them. */
export type Tables = { readonly tableOf: (set: string) => WordTable | null; readonly sentence: string };

/**
 * Tables from arguments like `banking77=no-banking77.json`; one without a set is for all others, `none` is no table. So no
 * set has to be measured with a table that has seen its texts. Without an argument it is the table of the package.
 */
export function readTables(named: readonly string[]): Tables {
	const arguments_ = named.length > 0 ? named : existsSync(ownTable) ? [ownTable] : [];
	const tables = new Map(
		arguments_.map((one) => {
			const [path = '', set = ''] = one.split('=').reverse();
			return [set, path === 'none' ? null : readTable(path)];
		}),
	);
	const sentence =
		arguments_.length === 0
			? 'There is no word table (public/words-en.json); suggestions do without meanings.'
			: `Word table: ${arguments_.map((one) => (one === ownTable ? relative(projectRoot, one) : one)).join(', ')}.`;
	return { tableOf: (set) => tables.get(set) ?? tables.get('') ?? null, sentence };
}
