import { type Zippable, zipSync } from 'fflate';
import type { Files } from './readFolder.ts';

/**
 * The date every entry carries: the first that the zip format can hold. It is built from local parts because the
 * format stores local time, so every machine writes the same bytes.
 */
const fixedDate = new Date(1980, 0, 1, 0, 0, 0);

/**
 * Packs files so that the same files always make the same bytes: entries sorted by path, one fixed date, no
 * attributes of the file system, and a deflate written in JavaScript instead of the system's.
 */
export function zipFiles(files: Files): Uint8Array {
	const entries: Zippable = {};
	for (const path of [...files.keys()].sort()) entries[path] = [files.get(path) ?? new Uint8Array(), { level: 9 }];
	return zipSync(entries, { mtime: fixedDate });
}
