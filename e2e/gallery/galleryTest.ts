import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, test as base, chromium, type Page } from '@playwright/test';
import { chromiumBrowser } from '../../tools/setup/browsers.ts';
import { browserPath } from '../harness/browserPath.ts';
import { buildGallery } from './buildGallery.ts';
import type { GalleryState } from './galleryState.ts';
import { type GalleryLook, openState } from './openState.ts';
import { serveFolder } from './serveFolder.ts';

/** What a worker makes once: the gallery built and served, and a browser without the extension. */
export type ServedGallery = { readonly url: string; readonly browser: Browser };

type Fixtures = {
	/** A page of a size of its own, with pictures as large as their CSS pixels. */
	gallery: Page;
	/** Opens a state and waits until it is shown. */
	open: (state: GalleryState, look?: GalleryLook) => Promise<Page>;
};

/** Playwright's `test` with the gallery in a browser, at a time zone and in a language of its own. */
export const test = base.extend<Fixtures, { served: ServedGallery }>({
	served: [
		async ({ browserName }, use) => {
			const folder = mkdtempSync(join(tmpdir(), `afterword-gallery-${browserName}-`));
			await buildGallery(folder);
			const served = await serveFolder(folder);
			const browser = await chromium.launch({ executablePath: browserPath(chromiumBrowser) });
			await use({ url: served.url, browser });
			await browser.close();
			await served.close();
			rmSync(folder, { recursive: true, force: true });
		},
		{ scope: 'worker' },
	],
	gallery: async ({ served }, use) => {
		const context = await served.browser.newContext({ timezoneId: 'Europe/Berlin', locale: 'en-US' });
		await use(await context.newPage());
		await context.close();
	},
	open: async ({ served, gallery }, use) => {
		await use(async (state, look) => {
			await openState(gallery, served.url, state, look);
			return gallery;
		});
	},
});
