import type { Page } from '@playwright/test';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { drawIcon } from '../icons/drawIcon.ts';
import { storePictures } from './storePictures.ts';

/** The tile by which a store leads to the product: icon, name and what it does. */
export async function drawTile(page: Page): Promise<Uint8Array> {
	const { width, height } = storePictures['tile.png'];
	await page.setViewportSize({ width, height });
	await page.setContent(`<!doctype html>
		<style>
			body {
				margin: 0; height: ${height}px; box-sizing: border-box; padding: 0 28px; display: grid; gap: 0 20px;
				grid-template-columns: max-content 1fr; align-content: center; align-items: center;
				background: #eef0fb; color: #1a1d21; font: 15px/1.4 system-ui, sans-serif;
			}
			h1 { margin: 0; font-size: 34px; line-height: 1.1; }
			p { grid-column: 1 / -1; margin: 18px 0 0; font-size: 17px; }
		</style>
		${drawIcon('settled', 96)}<h1>Afterword</h1><p>${messages.productDescription.message}</p>`);
	return page.screenshot();
}

/** The icon alone, as large as a store wants it for a logo, on nothing. */
export async function drawLogo(page: Page): Promise<Uint8Array> {
	const { width, height } = storePictures['logo.png'];
	await page.setViewportSize({ width, height });
	await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawIcon('settled', width)}`);
	return page.screenshot({ omitBackground: true });
}
