import manifest from '../../manifest.json' with { type: 'json' };
import { type BrowserRun, ownPages } from '../harness/browserRun.ts';
import type { ManagedFirefox } from './startManagedFirefox.ts';

const policy = `WebExtensionPolicy.getByID(${JSON.stringify(manifest.browser_specific_settings.gecko.id)})`;

/** A managed Firefox in the words that both browsers share. */
export function managedFirefoxRun(firefox: ManagedFirefox): BrowserRun {
	return {
		name: 'firefox',
		open: (address) => firefox.open(address),
		openOwn: (path) => firefox.openOwn(path),
		openPanel: () => firefox.openOwn(ownPages.panel),
		waitForPage: (startsWith) => firefox.waitForPage(startsWith),
		async killBackground() {
			await firefox.evaluateInBrowser(`${policy}.extension.terminateBackground().then(() => true)`);
		},
		async evaluateInBackground(expression) {
			const page = await firefox.openOwn(ownPages.quiet);
			return await page.evaluate(`browser.runtime.getBackgroundPage().then((scope) => (${expression}))`);
		},
		close: () => firefox.close(),
	};
}
