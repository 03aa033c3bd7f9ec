import type { Page } from '@playwright/test';
import { galleryStateNamed } from '../../e2e/gallery/galleryStates.ts';
import { type GalleryColours, openState } from '../../e2e/gallery/openState.ts';

/** The states of the README's overview. */
const shown: readonly (readonly [state: string, colours: GalleryColours])[] = [
	['armed-early', 'light'],
	['searching', 'light'],
	['undo', 'light'],
	['three', 'dark'],
	['conflict', 'dark'],
	['applied', 'dark'],
];

const size = { width: 320, height: 520 };

/** One picture of six states, three of them in dark, from a served gallery. */
export async function drawStates(page: Page, url: string): Promise<Uint8Array> {
	const pictures: string[] = [];
	for (const [name, colours] of shown) {
		await openState(page, url, galleryStateNamed(name), { colours, ...size });
		pictures.push((await page.screenshot({ caret: 'hide' })).toString('base64'));
	}
	await page.setViewportSize({ width: size.width * 3 + 64, height: size.height * 2 + 48 });
	await page.setContent(`<!doctype html>
		<style>
			body { margin: 0; display: grid; grid-template-columns: repeat(3, max-content); gap: 16px; padding: 16px; background: #c9cdd4; }
			img { display: block; border-radius: 6px; }
		</style>
		${pictures.map((picture) => `<img src="data:image/png;base64,${picture}">`).join('')}`);
	await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
	return page.screenshot();
}
