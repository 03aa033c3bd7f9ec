import { basename } from 'node:path';

/** Public sets that the gates and the figures of the literature speak of, with the events their public file holds. */
export const knownSets = {
	'abcd-notes': 557,
	banking77: 12_176,
	clinc150: 21_135,
	incident: 23_313,
	multidogo: 11_655,
	'sim-stream': 8000,
	star: 4142,
	'star-multi': 1619,
} as const satisfies Readonly<Record<string, number>>;

const ending = /\.(jsonl?|ndjson)(\.gz)?$/i;

/** The name of a data file without its endings. */
export function nameOf(path: string): string {
	return basename(path).replace(ending, '');
}

/** Which set a file is of: the longest known name in its own name, e.g. `star` for `star-held-back.jsonl.gz`, else its own name. */
export function baseOf(path: string): string {
	const name = nameOf(path);
	const known = Object.keys(knownSets).filter((one) => name.includes(one));
	return known.sort((one, other) => other.length - one.length)[0] ?? name;
}
