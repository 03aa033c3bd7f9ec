import { test as base } from '@playwright/test';
import { createDesktop, type Desktop, type DesktopOptions } from '../desktop/createDesktop.ts';
import type { Genesys, GenesysOptions } from '../genesys/genesys.ts';
import { startGenesys } from '../genesys/startGenesys.ts';
import type { BrowserRun } from './browserRun.ts';
import { chromiumBrowserRun } from './chromium/chromiumBrowserRun.ts';
import { type ChromiumRun, launchChromium } from './chromium/launchChromium.ts';
import { firefoxBrowserRun } from './firefox/firefoxBrowserRun.ts';
import { type FirefoxRun, launchFirefox } from './firefox/launchFirefox.ts';

/** What a test may set for itself with `test.use`. */
export type HarnessOptions = {
	/** How the platform stand-in starts, e.g. its dialect. */
	genesysOptions: GenesysOptions;
	desktopOptions: Omit<DesktopOptions, 'genesys'>;
	/** Which browser `run` is. */
	browserKind: BrowserRun['name'];
};

/** What a test gets, each made for it alone when it asks for it, and closed afterwards. */
export type HarnessFixtures = {
	genesys: Genesys;
	desktop: Desktop;
	/** Chromium with its own words; for what only Chromium has. */
	chromium: ChromiumRun;
	/** Firefox with its own words. */
	firefox: FirefoxRun;
	/** The browser of `browserKind`, in the words both share. */
	run: BrowserRun;
};

/** Playwright's `test` with a simulated centre and a browser that holds the built extension. */
export const test = base.extend<HarnessOptions & HarnessFixtures>({
	genesysOptions: [{}, { option: true }],
	desktopOptions: [{}, { option: true }],
	browserKind: ['chromium', { option: true }],
	genesys: async ({ genesysOptions }, use) => {
		const genesys = await startGenesys(genesysOptions);
		await use(genesys);
		await genesys.close();
	},
	desktop: async ({ genesys, desktopOptions }, use) => {
		const desktop = createDesktop({ genesys, ...desktopOptions });
		await use(desktop);
		desktop.close();
	},
	chromium: async ({ genesys }, use) => {
		const chromium = await launchChromium({ standIn: genesys });
		await use(chromium);
		await chromium.close();
	},
	firefox: async ({ genesys }, use) => {
		const firefox = await launchFirefox({ standIn: genesys });
		await use(firefox);
		await firefox.close();
	},
	run: async ({ genesys, browserKind }, use) => {
		const run =
			browserKind === 'chromium'
				? chromiumBrowserRun(await launchChromium({ standIn: genesys }))
				: firefoxBrowserRun(await launchFirefox({ standIn: genesys }));
		await use(run);
		await run.close();
	},
});
