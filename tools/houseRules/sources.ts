import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files by their path from the project's root, with their text. Rules see nothing else, so a test can hand them a sample. */
export type Sources = ReadonlyMap<string, string>;

/** A rule of the house: one sentence for each place that breaks it, starting with the path. */
export type Rule = (sources: Sources) => string[];

const folders = ['src', 'extension', 'e2e', 'tools'];

/** Reads every TypeScript file of the project. `root` is an absolute path. */
export function readSources(root: string): Sources {
	const files = folders.flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
			.filter((file) => /\.tsx?$/.test(file))
			.map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
	);
	return new Map(files.sort().map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

/** The files below one of these folders, tests and their helpers left out: they may reach where the product may not. */
export function productFiles(sources: Sources, ...below: readonly string[]): [path: string, text: string][] {
	return [...sources].filter(
		([path]) => !/\.(test|spec)\.tsx?$|\/testing\//.test(path) && below.some((folder) => path.startsWith(`${folder}/`)),
	);
}
