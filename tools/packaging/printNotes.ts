import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../manifest.json' with { type: 'json' };
import { projectRoot } from '../build/buildExtension.ts';
import { notesOf } from './changelog.ts';

const { version } = manifest;
const tag = process.argv[2];
const notes = notesOf(readFileSync(join(projectRoot, 'CHANGELOG.md'), 'utf8'), version);
if (tag !== undefined && tag !== `v${version}`) {
	console.error(`The tag is ${tag}, but the version of the sources is ${version}.`);
	process.exit(1);
}
if (notes === '') {
	console.error(`CHANGELOG.md says nothing of ${version}. Run: npx tsx tools/packaging/setVersion.ts ${version}`);
	process.exit(1);
}
console.log(notes);
