import type { Page } from '@playwright/test';
import type { BrowserRun } from '../browserRun.ts';
import type { Surface } from '../surface.ts';
import type { ChromiumRun } from './launchChromium.ts';
import { playwrightSurface } from './playwrightSurface.ts';

/** Chromium in the words that both browsers share. */
export function chromiumBrowserRun(chromium: ChromiumRun): BrowserRun {
	const pages = new Map<Surface, Page>();
	const surfaceOf = (page: Page) => {
		const surface = playwrightSurface(page);
		pages.set(surface, page);
		return surface;
	};
	return {
		name: 'chromium',
		open: async (address) => surfaceOf(await chromium.open(address)),
		openOwn: async (path) => surfaceOf(await chromium.openOwn(path)),
		async openPanel(beside) {
			const page = pages.get(beside);
			if (page === undefined) throw new Error('The panel opens beside a tab that this run has opened.');
			return surfaceOf(await chromium.openPanel(page));
		},
		waitForPage: async (startsWith) => surfaceOf(await chromium.waitForPage(startsWith)),
		killBackground: () => chromium.killWorker(),
		async evaluateInBackground(expression) {
			const worker = chromium.context.serviceWorkers().at(-1);
			if (worker === undefined) throw new Error('The background does not run, so nothing can be evaluated in it.');
			return await worker.evaluate<unknown>(`((scope) => (${expression}))(globalThis)`);
		},
		close: () => chromium.close(),
	};
}
