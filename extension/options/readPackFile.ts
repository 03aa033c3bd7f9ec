import type { PackRefusal } from '../../src/suggest/packRefusal.ts';

/** Why a file was not taken as a pack; each has a sentence `pack_<name>`. */
export type PackProblem = PackRefusal | 'notJson' | 'lost';

/** Bytes of the largest file that is worth reading; the background takes no larger pack. */
export const largestPackFile = 256_000;

/** Reads what a chosen file holds. Whether that is a pack the background says. */
export async function readPackFile(
	file: Pick<File, 'size' | 'text'>,
): Promise<{ readonly pack: unknown } | { readonly problem: PackProblem }> {
	if (file.size > largestPackFile) return { problem: 'tooLarge' };
	try {
		return { pack: JSON.parse(await file.text()) };
	} catch (error) {
		console.warn('Afterword: the chosen file is no JSON.', error);
		return { problem: 'notJson' };
	}
}
