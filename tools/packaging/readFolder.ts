import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Files by their path from some root, with `/` between folders. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Reads every file below a folder, sorted by path. `folder` has no separator at its end. */
export function readFolder(folder: string): Files {
	const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
		.map((path) => path.split(sep).join('/'))
		.sort();
	return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
}
