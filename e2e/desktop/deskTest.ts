import { type BrowserContext, chromium } from '@playwright/test';
import { regions } from '../../src/genesys/regions.ts';
import { chromiumBrowser } from '../../tools/setup/browsers.ts';
import { browserPath } from '../harness/browserPath.ts';
import { crmHosts } from '../harness/standIn.ts';
import { test as base } from '../harness/test.ts';

/** Playwright's `test` with the stand-ins and a plain Chromium, without the extension, that knows the way to them. */
export const test = base.extend<{ context: BrowserContext }>({
	context: async ({ genesys, viewport }, use) => {
		const names = regions.map(({ domain }) => `MAP *.${domain} 127.0.0.1:${genesys.port}`);
		const crm = crmHosts.map((host) => `MAP ${host} 127.0.0.1:${genesys.port}`);
		const rules = [...names, ...crm, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ');
		const browser = await chromium.launch({
			executablePath: browserPath(chromiumBrowser),
			args: [`--host-resolver-rules=${rules}`, `--ignore-certificate-errors-spki-list=${genesys.spki}`],
		});
		const context = await browser.newContext({ viewport });
		await use(context);
		await browser.close();
	},
});
