import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { createWordTable, type WordTable } from '../../src/suggest/learner/wordTable.ts';

const headSchema = v.object({ format: v.string(), dims: v.number(), rows: v.number(), vocab: v.string() });

/** A file of the package; null where this build has none of that name, which the browser tells as a failed fetch. */
async function readFile(name: string): Promise<Response | null> {
	try {
		return await fetch(browser.runtime.getURL(name));
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}

/**
 * The table of word meanings from the package, or null in a build without it. Rejects where there is one that cannot be
 * used.
 */
export async function loadWordTable(): Promise<WordTable | null> {
	const [head, bytes] = await Promise.all([readFile('words-en.json'), readFile('words-en.bin')]);
	if (head === null || bytes === null) return null;
	return createWordTable(v.parse(headSchema, await head.json()), new Uint8Array(await bytes.arrayBuffer()));
}
