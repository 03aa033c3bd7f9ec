import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { policyFiles, policyFolder } from './policyFiles.ts';

/** Writes files below a folder and makes the folders they need. */
export function writeFiles(root: string, files: ReadonlyMap<string, string>): void {
	for (const [path, text] of files) {
		const file = join(root, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
}

/** Makes the repository's generated files anew; files that are made no longer go. */
export function writePolicyFiles(root: string): void {
	const folder = join(root, policyFolder);
	mkdirSync(folder, { recursive: true });
	for (const entry of readdirSync(folder)) {
		if (entry !== 'README.md') rmSync(join(folder, entry), { recursive: true });
	}
	writeFiles(root, policyFiles());
}
