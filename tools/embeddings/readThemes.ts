import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Slots } from './expandTemplate.ts';

/** One reason to get in touch: what a wrap-up code for it may be called, and templates of what is said and noted. */
export type Topic = { readonly names: readonly string[]; readonly templates: readonly string[] };

const slotsFile = 'slots.txt';

const linesOf = (path: string) =>
	readFileSync(path, 'utf8')
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');

const piecesOf = (text: string, bar: string) => text.split(bar).map((piece) => piece.trim());

/** What the slots stand for: each line is a name, a colon, and choices with bars between. */
export function readSlots(folder: string): Slots {
	return new Map(
		linesOf(join(folder, slotsFile)).map((line) => {
			const colon = line.indexOf(':');
			return [line.slice(0, colon), piecesOf(line.slice(colon + 1), '|')];
		}),
	);
}

/**
 * The topics of all themes of a folder, a file a theme: a line that begins with `=` starts a topic and has its names,
 * divided by semicolons; the lines after it are its templates. Throws when a file begins with a template.
 */
export function readThemes(folder: string): Topic[] {
	const files = readdirSync(folder)
		.filter((file) => file.endsWith('.txt') && file !== slotsFile)
		.sort();
	return files.flatMap((file) => {
		const topics: { names: string[]; templates: string[] }[] = [];
		for (const line of linesOf(join(folder, file))) {
			const last = topics.at(-1);
			if (line.startsWith('=')) topics.push({ names: piecesOf(line.slice(1), ';'), templates: [] });
			else if (last === undefined) throw new Error(`${file}: the first line must begin with "=" and name a topic.`);
			else last.templates.push(line);
		}
		return topics;
	});
}
