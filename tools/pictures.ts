import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
import { recordWrapUp } from './pictures/recordWrapUp.ts';

/** Writes a picture of the documentation and tells its size. */
function save(name: string, png: Uint8Array): void {
	writeFileSync(join(projectRoot, 'docs/images', name), png);
	console.log(`docs/images/${name}  ${Math.round(png.length / 1024)} kB`);
}

const still = (png: Uint8Array): Uint8Array => encodeAnimation([{ png, milliseconds: 0 }]);

const folder = mkdtempSync(join(tmpdir(), 'afterword-pictures-'));
const extension = join(folder, 'chrome');
await buildExtension({ target: 'chrome', outDir: extension });
await buildGallery(join(folder, 'gallery'));
const gallery = await serveFolder(join(folder, 'gallery'));
const genesys = await startGenesys();
const desktop = createDesktop({ genesys });
const chromium = await launchChromium({ standIn: genesys, extension });
try {
	const work = await startChromiumWork(chromium, { genesys, desktop });
	const table = await chromium.context.newPage();
	const recorded = await recordWrapUp({ genesys, desktop, work, table });
	save('wrap-up.png', encodeAnimation(recorded.frames));
	save('afterword.png', still(recorded.still));
	save('states.png', still(await drawStates(table, gallery.url)));
	await openState(table, gallery.url, galleryStateNamed('conflict'), { width: 400, height: 420 });
	save('conflict.png', still(await table.screenshot({ caret: 'hide' })));
} finally {
	await chromium.close();
	desktop.close();
	await genesys.close();
	await gallery.close();
	rmSync(folder, { recursive: true, force: true });
}
