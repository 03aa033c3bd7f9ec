import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UnreadableFile } from './readRows.ts';

/** Files that belong to sets and are none themselves: orders and descriptions. */
const besideSets = /(stream-orders\.json(\.gz)?|\.config\.json)$/;
const rowsFile = /\.jsonl(\.gz)?$/;

/** The data files among what was given: files as they are, of folders those with rows. Throws `UnreadableFile`. */
export function findDataFiles(given: readonly string[]): string[] {
	return given.flatMap((path) => {
		const found = statSync(path, { throwIfNoEntry: false });
		if (found === undefined) throw new UnreadableFile(`There is no file ${path}.`);
		if (!found.isDirectory()) return besideSets.test(path) ? [] : [path];
		return readdirSync(path)
			.filter((name) => rowsFile.test(name))
			.sort()
			.map((name) => join(path, name));
	});
}
