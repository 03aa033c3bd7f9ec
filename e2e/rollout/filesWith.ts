import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A browser that is running moves its files about; one that has just gone holds nothing. */
function readIfThere(path: string): Buffer {
	const stats = statSync(path, { throwIfNoEntry: false });
	return stats?.isFile() === true ? readFileSync(path) : Buffer.alloc(0);
}

/** The files below a folder in which a text stands, in the one or the other way browsers write text to disk. */
export function filesWith(folder: string, text: string): string[] {
	const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
	return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => {
		const bytes = readIfThere(join(folder, path));
		return forms.some((form) => bytes.includes(form));
	});
}
