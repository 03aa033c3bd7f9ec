import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path/posix';
import { type EntryName, entryFiles, laterFiles, laterFolder } from './entryFiles.ts';
import { readBuiltManifest } from './readBuiltManifest.ts';
import { wrapChunk } from './wrapChunk.ts';

const pages = ['content', 'panel', 'options', 'welcome'] as const satisfies EntryName[];

/**
 * The worker's own loader. A part is a function that runs when it is first needed. Chrome keeps only scripts that were
 * imported while the worker was installed, so all of them are: that gives them to it, and runs none of them. A part runs a
 * moment after it was asked for, as a module does: by then what asked has run to its end, and can be needed in turn.
 */
const loader = (files: Readonly<Record<number, string>>) =>
	`const makers={},made={},files=${JSON.stringify(files)};
const need=(part)=>{
if(!(part in made)){
if(!(part in makers))importScripts(files[part]);
const out={};
makers[part](need,later,out);
made[part]=out;
}
return made[part];
};
const later=async(part)=>{await 0;return need(part)};
self.$part=(part,make)=>{makers[part]=make};
addEventListener("install",()=>importScripts(...Object.values(files)));
`.replaceAll('\n', '');

/**
 * Makes of the built service worker, a module with imports, a classic one: what starts with it in the one file that the
 * manifest names, and each part that is imported later in a file of its own, which the worker reads when it is needed.
 * A module cannot do that: `import()` is refused in service workers. Firefox has an event page, and loads as pages do.
 *
 * Rests on the service worker specification: `importScripts` after the installation gives what was imported during it.
 */
export function classicWorker(folder: string): void {
	const manifest = readBuiltManifest(folder);
	const start = manifest.background.service_worker;
	if (start === undefined) return;
	const all = entryFiles(folder, 'background');
	const late = new Set(laterFiles(folder, 'background'));
	const others = new Set(pages.flatMap((page) => entryFiles(folder, page)));
	const numbers = new Map([...all, start].map((file, number) => [basename(file), number]));
	const numberOf = (name: string): number => {
		const number = numbers.get(name);
		if (number === undefined) throw new Error(`The background imports ${name}, which is not among its files.`);
		return number;
	};
	const part = (file: string) =>
		`$part(${numberOf(basename(file))},${wrapChunk(readFileSync(join(folder, file), 'utf8'), numberOf)});`;

	const files = Object.fromEntries(
		[...late].map((file) => [numberOf(basename(file)), join(laterFolder, basename(file))]),
	);
	const first = all.filter((file) => !late.has(file)).map(part);
	const parts = [...late].map((file) => [file, part(file)] as const);

	for (const file of all) if (!others.has(file)) rmSync(join(folder, file));
	writeFileSync(
		join(folder, start),
		`(()=>{"use strict";${loader(files)}${first.join('')}need(${numberOf(basename(start))})})();\n`,
	);
	for (const [file, code] of parts) {
		const path = join(folder, laterFolder, basename(file));
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, `"use strict";${code}\n`);
	}
	const { type: _, ...background } = manifest.background;
	writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify({ ...manifest, background }, null, 2)}\n`);
}
