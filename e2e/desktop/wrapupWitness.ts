import type { Frame, Page } from '@playwright/test';

/** When the wrap-up tool was seen to be there, by a second pair of eyes. Times are epoch milliseconds with a fraction. */
export type Sighting = { readonly visible: boolean; readonly endButton: boolean; readonly at: number };

declare global {
	interface Window {
		deskSightings?: Sighting[];
	}
}

/**
 * Watches the top page for the wrap-up tool and the end button in its own way, by looking at layout in every animation
 * frame, so that the stamps the page reports can be checked against something that does not come from the page.
 */
export async function watchWrapup(page: Page): Promise<void> {
	await page.addInitScript(() => {
		if (window.top !== window) return;
		const sightings: Sighting[] = [];
		window.deskSightings = sightings;
		// The stand-in's own words for the place of the tool, and the controls that every talk has, in each generation.
		const places = '.wrapup-instance, .after-instance';
		const controls = '.interaction-end-btn, .interaction-actions button, .acd-interaction-v3 [role=toolbar] button';
		const look = (): void => {
			const stack = document.querySelector('app-view-stack')?.shadowRoot;
			const tools = [...(stack?.querySelectorAll(places) ?? []), ...document.querySelectorAll(places)];
			const visible = tools.some((tool) => tool.getClientRects().length > 0);
			const endButton = document.querySelector(controls) !== null;
			const last = sightings.at(-1);
			if (last?.visible !== visible || last.endButton !== endButton) {
				sightings.push({ visible, endButton, at: performance.timeOrigin + performance.now() });
			}
			requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
}

/** What was seen so far, oldest first. */
export async function sightingsOf(page: Page): Promise<readonly Sighting[]> {
	return await page.evaluate(() => window.deskSightings ?? []);
}

/** The frame that holds the wrap-up tool, or null where the tool is not in a frame of its own. */
export async function wrapupFrame(page: Page): Promise<Frame | null> {
	for (const frame of page.frames()) {
		if (frame === page.mainFrame()) continue;
		if (
			(await frame
				.locator('[data-testid="wrapup-main-container"], .wrapup-pane, [data-automation-id="wrap-up-panel"]')
				.count()) > 0
		)
			return frame;
	}
	return null;
}
