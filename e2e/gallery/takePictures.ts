import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumBrowser } from '../../tools/setup/browsers.ts';
import { browserPath } from '../harness/browserPath.ts';
import { galleryStates, galleryWidths } from './galleryStates.ts';
import { type GalleryColours, openState } from './openState.ts';

/**
 * Takes a picture of every state at every width in some colours, as `<folder>/<colours>/<state>-<width>.png`.
 *
 * @param url where the gallery is served
 * @returns how many pictures were taken
 * @throws Error that says what to install where there is no Chromium
 */
export async function takePictures(url: string, folder: string, colours: readonly GalleryColours[]): Promise<number> {
	const browser = await chromium.launch({ executablePath: browserPath(chromiumBrowser) });
	const page = await browser.newPage();
	let taken = 0;
	for (const one of colours) {
		mkdirSync(join(folder, one), { recursive: true });
		for (const state of galleryStates) {
			for (const width of galleryWidths) {
				await openState(page, url, state, { colours: one, width });
				await page.screenshot({ path: join(folder, one, `${state.name}-${width}.png`) });
				taken += 1;
			}
		}
	}
	await browser.close();
	return taken;
}
