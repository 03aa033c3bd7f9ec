import type { Page } from '@playwright/test';

/** Pictures of both documents, as PNG, and what happens in a few words; no words leave the line out. */
export type Scene = { readonly desk: Uint8Array; readonly panel: Uint8Array; readonly caption: string };

/** The sizes of the two documents, in CSS pixels. */
export const sceneSizes = { desk: { width: 840, height: 560 }, panel: { width: 340, height: 560 } } as const;

type SceneSizes = Readonly<Record<'desk' | 'panel', { readonly width: number; readonly height: number }>>;

const captionHeight = 44;

const dataAddress = (png: Uint8Array): string => `data:image/png;base64,${Buffer.from(png).toString('base64')}`;

/**
 * Puts the two documents side by side as a window shows them, with a line of words below, and takes a picture of that.
 * The page is used for nothing else.
 */
export async function composePicture(
	page: Page,
	{ desk, panel, caption }: Scene,
	sizes: SceneSizes = sceneSizes,
): Promise<Uint8Array> {
	const height = sizes.desk.height + (caption === '' ? 0 : captionHeight);
	await page.setViewportSize({ width: sizes.desk.width + 1 + sizes.panel.width, height });
	await page.setContent(`<!doctype html>
		<style>
			body { margin: 0; display: grid; grid-template-columns: max-content 1px max-content; background: #868d98; }
			img { display: block; }
			img:last-of-type { grid-column: 3; }
			p {
				grid-column: 1 / -1; margin: 0; padding: 0 16px; background: #1a1d21; color: #fff;
				font: 600 15px/${captionHeight}px system-ui, sans-serif;
			}
		</style>
		<img src="${dataAddress(desk)}"><img src="${dataAddress(panel)}">${caption === '' ? '' : `<p>${caption}</p>`}`);
	await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
	return page.screenshot();
}
