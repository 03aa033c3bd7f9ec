import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type EntryName, entryFiles, laterFiles } from './entryFiles.ts';

/** The entries whose size is told. */
export type MeasuredEntry = Exclude<EntryName, 'welcome'>;

/**
 * The JavaScript one entry loads before it can be used, in bytes; `gzip` is the sum over its files, each packed alone.
 * `later` is what a page loads after that, when it is idle or when it is asked for, and the background when it needs it.
 */
export type EntrySize = {
	readonly entry: MeasuredEntry;
	readonly raw: number;
	readonly gzip: number;
	readonly later: number;
};

/**
 * Largest sizes in bytes; 1 kB is 1000 bytes. What grows past one needs a decision, not a bigger number. The package is
 * held twice: with the table of words, and with everything else alone. The background was to have 70 kB before it learned;
 * what it may bring later is all that it has beyond its start, see record 33 in docs/decisions.
 */
export const sizeBudgets = {
	content: 8_000,
	background: 110_000,
	backgroundLater: 105_000,
	panel: 45_000,
	panelLater: 25_000,
	package: 1_300_000,
	packageWithoutWords: 300_000,
} as const;

/** The files of the table of words, which `npm run embeddings` makes. */
export const wordFiles: readonly string[] = ['words-en.bin', 'words-en.json'];

/** Measures one entry of a built extension. */
export function entrySize(folder: string, entry: MeasuredEntry): EntrySize {
	const later = laterFiles(folder, entry);
	const read = (file: string) => readFileSync(join(folder, file));
	const files = entryFiles(folder, entry)
		.filter((file) => !later.includes(file))
		.map(read);
	return {
		entry,
		raw: files.reduce((sum, file) => sum + file.length, 0),
		gzip: files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0),
		later: later.map(read).reduce((sum, file) => sum + file.length, 0),
	};
}

/** Measures all entries of a built extension. */
export function entrySizes(folder: string): EntrySize[] {
	return (['content', 'background', 'panel', 'options'] as const).map((entry) => entrySize(folder, entry));
}
