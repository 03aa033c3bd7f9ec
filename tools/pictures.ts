import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDesktop } from '../e2e/desktop/createDesktop.ts';
import { buildGallery } from '../e2e/gallery/buildGallery.ts';
import { galleryStateNamed } from '../e2e/gallery/galleryStates.ts';
import { openState } from '../e2e/gallery/openState.ts';
import { serveFolder } from '../e2e/gallery/serveFolder.ts';
import { startGenesys } from '../e2e/genesys/startGenesys.ts';
import { launchChromium } from '../e2e/harness/chromium/launchChromium.ts';
import { startChromiumWork } from '../e2e/support/startChromiumWork.ts';
import { buildExtension, projectRoot } from './build/buildExtension.ts';
import { drawStates } from './pictures/drawStates.ts';
import { encodeAnimation } from './pictures/encodeAnimation.ts';
import { type Recording, recordWrapUp } from './pictures/recordWrapUp.ts';
import { takeStorePictures } from './pictures/takeStorePictures.ts';

/** Whether the pictures of the stores are wanted instead of those of the documentation. */
const forStores = process.argv.includes('--store');
const target = forStores ? 'docs/admin/store/images' : 'docs/images';

/** Writes a picture and tells its size. */
function save(name: string, png: Uint8Array): void {
	mkdirSync(join(projectRoot, target), { recursive: true });
	writeFileSync(join(projectRoot, target, name), png);
	console.log(`${target}/${name}  ${Math.round(png.length / 1024)} kB`);
}

const still = (png: Uint8Array): Uint8Array => encodeAnimation([{ png, milliseconds: 0 }]);

const folder = mkdtempSync(join(tmpdir(), 'afterword-pictures-'));
const extension = join(folder, 'chrome');
await buildExtension({ target: 'chrome', outDir: extension });
const genesys = await startGenesys();
const desktop = createDesktop({ genesys });
const chromium = await launchChromium({ standIn: genesys, extension });

/** The pictures and the animation of the README. */
async function drawDocumentation(recording: Recording): Promise<void> {
	const { table } = recording;
	await buildGallery(join(folder, 'gallery'));
	const gallery = await serveFolder(join(folder, 'gallery'));
	const recorded = await recordWrapUp(recording);
	save('wrap-up.png', encodeAnimation(recorded.frames));
	save('afterword.png', still(recorded.still));
	save('states.png', still(await drawStates(table, gallery.url)));
	await openState(table, gallery.url, galleryStateNamed('conflict'), { width: 400, height: 420 });
	save('conflict.png', still(await table.screenshot({ caret: 'hide' })));
	await gallery.close();
}

try {
	const work = await startChromiumWork(chromium, { genesys, desktop });
	const recording = { genesys, desktop, work, table: await chromium.context.newPage() };
	if (forStores) await takeStorePictures(recording, chromium, save);
	else await drawDocumentation(recording);
} finally {
	await chromium.close();
	desktop.close();
	await genesys.close();
	rmSync(folder, { recursive: true, force: true });
}
