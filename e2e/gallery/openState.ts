import type { Page } from '@playwright/test';
import type { GalleryState } from './galleryState.ts';
import { frameAddress } from './galleryStates.ts';

/** In which colours a state is looked at. Forced ones are the system's own, as in Windows' contrast themes. */
export type GalleryColours = 'light' | 'dark' | 'forced';

/** How a state is looked at; sizes in CSS pixels. */
export type GalleryLook = { readonly colours?: GalleryColours; readonly width?: number; readonly height?: number };

/** The height of a panel in pictures and tests. */
export const galleryHeight = 640;

/** Opens one state of a served gallery and waits until it is shown, with nothing moving. */
export async function openState(page: Page, url: string, state: GalleryState, look: GalleryLook = {}): Promise<void> {
	const { colours = 'light', width = 320, height = galleryHeight } = look;
	await page.setViewportSize({ width, height });
	await page.emulateMedia({
		colorScheme: colours === 'dark' ? 'dark' : 'light',
		forcedColors: colours === 'forced' ? 'active' : 'none',
		reducedMotion: 'no-preference',
	});
	await page.goto(new URL(frameAddress(state, colours === 'forced' ? {} : { scheme: colours }), url).href);
	await page.locator(`html[data-shown="${state.name}"]`).waitFor({ timeout: 15_000 });
}
