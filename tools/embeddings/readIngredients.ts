import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ingredients } from './buildTable.ts';
import { readGlosses } from './readGlosses.ts';
import { readSlots, readThemes } from './readThemes.ts';
import { readWordShares } from './readWordShares.ts';
import { readShorthand } from './shorthandLessons.ts';

/**
 * What the English table is made from: the packages' list of words and dictionary, and from `folder` the sentences
 * (`sentences/`), the short spellings (`shorthand.txt`) and the words that must not be missing (`words.txt`).
 */
export function readIngredients(folder: string): Ingredients {
	const sentences = join(folder, 'sentences');
	return {
		shares: readWordShares(),
		wanted: readFileSync(join(folder, 'words.txt'), 'utf8').trim().split(/\s+/),
		slots: readSlots(sentences),
		topics: readThemes(sentences),
		shorthand: readShorthand(join(folder, 'shorthand.txt')),
		glossesOf: readGlosses,
	};
}
