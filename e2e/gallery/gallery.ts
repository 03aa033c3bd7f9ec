import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../tools/build/buildExtension.ts';
import { packageProgram } from '../../tools/testRun/packageProgram.ts';
import { buildGallery } from './buildGallery.ts';
import { galleryStates } from './galleryStates.ts';
import { serveFolder } from './serveFolder.ts';
import { takePictures } from './takePictures.ts';

const { values } = parseArgs({
	options: {
		/** Also takes pictures of every state in light and dark, and ends; without it the page is served until Ctrl+C. */
		pictures: { type: 'boolean', default: false },
		/** Makes the kept pictures again, which the tests compare with, and ends. */
		refresh: { type: 'boolean', default: false },
	},
});

if (values.refresh) {
	const command = [packageProgram('@playwright/test', 'playwright'), 'test', 'e2e/gallery/pictures.spec.ts'];
	const env = { ...process.env, AFTERWORD_REFRESH: '1' };
	const { status } = spawnSync(process.execPath, command, { cwd: projectRoot, env, stdio: 'inherit' });
	process.exit(status ?? 1);
}

const folder = join(projectRoot, 'artifacts/gallery');
await buildGallery(folder);
const served = await serveFolder(folder);
console.log(`${galleryStates.length} states; a page cannot force colours, so pictures of these are taken…`);
const taken = await takePictures(served.url, folder, values.pictures ? ['light', 'dark', 'forced'] : ['forced']);
console.log(`${taken} pictures in artifacts/gallery.`);
if (values.pictures) {
	await served.close();
} else {
	console.log(`The gallery: ${served.url}  (end with Ctrl+C)`);
	process.once('SIGINT', () => void served.close());
}
