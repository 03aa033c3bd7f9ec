import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path/posix';
import { type EntryName, entryFiles, laterFiles, laterFolder } from './entryFiles.ts';
import { readBuiltManifest } from './readBuiltManifest.ts';
import { wrapChunk } from './wrapChunk.ts';

const pages = ['content', 'panel', 'options', 'welcome'] as const satisfies EntryName[];

/**
 * The worker's own loader. A part is a function that runs when it is first needed. Chrome keeps only scripts that were
 * imported while the worker was installed, so all of them are: that gives them to it, and runs none of them.
 */
const loader = (files: Readonly<Record<string, string>>) =>
	`const makers={},made={},files=${JSON.stringify(files)};
const need=(name)=>{
if(!(name in made)){
if(!(name in makers))importScripts(files[name]);
const out={};
makers[name](need,later,out);
made[name]=out;
}
return made[name];
};
const later=async(name)=>need(name);
self.afterwordPart=(name,make)=>{makers[name]=make};
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
	const part = (file: string) =>
		`afterwordPart(${JSON.stringify(basename(file))},${wrapChunk(readFileSync(join(folder, file), 'utf8'))});`;

	const files = Object.fromEntries([...late].map((file) => [basename(file), join(laterFolder, basename(file))]));
	const first = all.filter((file) => !late.has(file)).map(part);
	const parts = [...late].map((file) => [file, part(file)] as const);

	for (const file of all) if (!others.has(file)) rmSync(join(folder, file));
	writeFileSync(
		join(folder, start),
		`(()=>{${loader(files)}${first.join('')}need(${JSON.stringify(basename(start))})})();\n`,
	);
	for (const [file, code] of parts) {
		const path = join(folder, laterFolder, basename(file));
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, `${code}\n`);
	}
	const { type: _, ...background } = manifest.background;
	writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify({ ...manifest, background }, null, 2)}\n`);
}
