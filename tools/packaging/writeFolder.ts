import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files } from './readFolder.ts';

/** Writes files below a folder, which is made where it is missing. What is there already stays unless it is named. */
export function writeFolder(folder: string, files: Files): void {
	for (const [path, bytes] of files) {
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, bytes);
	}
}
