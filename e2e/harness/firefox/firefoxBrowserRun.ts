import { type BrowserRun, ownPages } from '../browserRun.ts';
import type { FirefoxRun } from './launchFirefox.ts';

/** Firefox in the words that both browsers share. */
export function firefoxBrowserRun(firefox: FirefoxRun): BrowserRun {
	return {
		name: 'firefox',
		open: (address) => firefox.open(address),
		openOwn: (path) => firefox.openOwn(path),
		openPanel: () => firefox.openPanel(),
		waitForPage: (startsWith) => firefox.waitForPage(startsWith),
		killBackground: () => firefox.killEventPage(),
		async evaluateInBackground(expression) {
			// Functions die with the document they were made in, so this window stays until the run ends.
			const page = await firefox.openOwn(ownPages.quiet);
			return await page.evaluate(`browser.runtime.getBackgroundPage().then((scope) => (${expression}))`);
		},
		close: () => firefox.close(),
	};
}
