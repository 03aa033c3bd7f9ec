import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/**
 * The date every entry carries: the first that the zip format can hold. It is built from local parts because the
 * format stores local time, so every machine writes the same bytes.
 */
const fixedDate = new Date(1980, 0, 1, 0, 0, 0);

function filesBelow(folder: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
		.map((path) => path.split(sep).join('/'))
		.sort();
}

/**
 * Packs a folder so that the same files always make the same bytes: entries sorted by path, one fixed date, no
 * attributes of the file system, and a deflate written in JavaScript instead of the system's.
 *
 * @param folder without a separator at its end
 */
export function zipFolder(folder: string): Uint8Array {
	const files: Zippable = {};
	for (const path of filesBelow(folder)) files[path] = [readFileSync(join(folder, path)), { level: 9 }];
	return zipSync(files, { mtime: fixedDate });
}
