import type { BrowserRun } from '../browserRun.ts';
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
		close: () => firefox.close(),
	};
}
