import { createHash } from 'node:crypto';
import type { Files } from './readFolder.ts';

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
	return createHash('sha256').update(bytes).digest('hex');
}

/** The text of a file that `sha256sum --check` understands, sorted by name. */
export function checksums(files: Files): string {
	return [...files]
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`)
		.join('');
}
