import type { Mutant } from './mutant.ts';

/**
 * The file's text with the breakage in it.
 *
 * @throws when the piece to replace is not there exactly once: then the code has moved on, and the mutant with it
 */
export function applyMutant(text: string, { name, file, find, replace }: Mutant): string {
	const times = text.split(find).length - 1;
	if (times !== 1) {
		throw new Error(`The mutant "${name}" finds its piece of ${file} ${times} times; bring its "find" up to date.`);
	}
	return text.split(find).join(replace);
}
