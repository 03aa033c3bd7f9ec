import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../build/buildExtension.ts';
import { notesOf, releaseChangelog } from './changelog.ts';

/** The version in a JSON file is the first of its lines that looks so, in all three files that have one. */
const versionLine = /^(\t+)"version": "[^"]+"/m;

function replaceIn(file: string, change: (text: string) => string): void {
	const path = join(projectRoot, file);
	writeFileSync(path, change(readFileSync(path, 'utf8')));
}

const [version = '', ...rest] = process.argv.slice(2);
if (rest.length > 0 || !/^\d+\.\d+\.\d+$/.test(version)) {
	console.error('Write the new version alone, for example: npx tsx tools/packaging/setVersion.ts 0.2.0');
	process.exit(1);
}
replaceIn('CHANGELOG.md', (text) => releaseChangelog(text, version, new Date().toISOString().slice(0, 10)));
for (const file of ['package.json', 'manifest.json']) {
	replaceIn(file, (text) => text.replace(versionLine, `$1"version": "${version}"`));
}
replaceIn('package-lock.json', (text) => {
	const [head = '', ...tail] = text.split('"node_modules/');
	const own = head.replaceAll(new RegExp(versionLine, 'gm'), `$1"version": "${version}"`);
	return [own, ...tail].join('"node_modules/');
});
console.log(
	`Version ${version}. Its notes:\n\n${notesOf(readFileSync(join(projectRoot, 'CHANGELOG.md'), 'utf8'), version)}`,
);
console.log(`\nLook at it, commit it, and tag the commit: git tag --sign v${version}`);
