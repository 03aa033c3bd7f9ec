import type { Page } from '@playwright/test';
import type { Surface } from '../surface.ts';

/** A page of playwright as a {@link Surface}. */
export function playwrightSurface(page: Page): Surface {
	return {
		async goto(address) {
			await page.goto(address);
		},
		evaluate: (expression) => page.evaluate<unknown>(expression),
		click: (selector) => page.locator(selector).first().click(),
		fill: (selector, text) => page.locator(selector).first().fill(text),
		press: (key) => page.keyboard.press(key),
		async screenshot(path) {
			await page.screenshot({ path });
		},
		close: () => page.close(),
	};
}
