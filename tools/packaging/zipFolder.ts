import { readFolder } from './readFolder.ts';
import { zipFiles } from './zipFiles.ts';

/**
 * Packs a folder; the same files make the same bytes.
 *
 * @param folder without a separator at its end
 */
export function zipFolder(folder: string): Uint8Array {
	return zipFiles(readFolder(folder));
}
