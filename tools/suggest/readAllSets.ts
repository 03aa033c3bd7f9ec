import type { Labelled, LabelledSet } from './labelledSet.ts';
import { UnreadableFile } from './readRows.ts';
import { type Reading, readSets, type Tell } from './readSets.ts';

/** A set with the events of an earlier file of the same set, which may be learned first. */
export type GivenSet = { readonly set: LabelledSet; readonly before: readonly Labelled[] };

/** A name that no other set has. */
function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
	let times = 1;
	let free = name;
	while (taken.has(free)) {
		times += 1;
		free = `${name} (${times})`;
	}
	return free;
}

/** The way of reading a set is part of its name: `star, note`. */
const readingOf = ({ name, base }: LabelledSet) => `${base}${/, (customer|note)$/.exec(name)?.[0] ?? ''}`;

/** Reads all files. What cannot be read is told with `refuse`, and the rest is read all the same. */
export function readAllSets(files: readonly string[], tell: Tell, refuse: Tell, reading: Reading): GivenSet[] {
	const named = new Map<string, GivenSet>();
	const first = new Map<string, readonly Labelled[]>();
	for (const file of files)
		try {
			for (const set of readSets(file, files, tell, reading)) {
				const name = freeName(set.name, named);
				const before = first.get(readingOf(set)) ?? [];
				named.set(name, { set: { ...set, name }, before });
				if (before.length === 0) first.set(readingOf(set), set.events);
			}
		} catch (error) {
			if (!(error instanceof UnreadableFile)) throw error;
			refuse(error.message);
		}
	return [...named.values()];
}
