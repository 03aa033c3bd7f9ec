import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files below a folder that carry a name in their path. Empty folders do not count: they say nothing. */
export function filesNamed(folder: string, name: string): string[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
		.filter((path) => path.includes(name));
}
