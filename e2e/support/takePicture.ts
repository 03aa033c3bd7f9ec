import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '../../tools/build/buildExtension.ts';

/**
 * Takes a picture of a panel as wide as a side panel is, into `artifacts`, and into `docs/images` when it is run with
 * `AFTERWORD_PICTURES=1`, so that the documentation's pictures change on purpose only.
 */
export async function takePicture(page: Page, name: string): Promise<void> {
	const folder = process.env['AFTERWORD_PICTURES'] === '1' ? 'docs/images' : 'artifacts';
	mkdirSync(join(projectRoot, folder), { recursive: true });
	const before = page.viewportSize();
	await page.setViewportSize({ width: 400, height: 420 });
	await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
	await page.screenshot({ path: join(projectRoot, folder, `${name}.png`), animations: 'disabled' });
	if (before !== null) await page.setViewportSize(before);
}
