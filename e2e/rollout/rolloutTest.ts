import type { GenesysOptions } from '../genesys/genesys.ts';
import { afterwordClient } from '../genesys/oauthClient.ts';
import { test as base } from '../harness/test.ts';
import { type ChromiumOffice, chromiumObstacle, createChromiumOffice } from './chromiumOffice.ts';
import { createFirefoxOffice, type FirefoxOffice, firefoxObstacle } from './firefoxOffice.ts';
import { createThrowAwayKey } from './throwAwayKey.ts';

const key = createThrowAwayKey();

/**
 * A platform whose OAuth client is registered as by an organisation that packs the extension itself: with the redirect
 * address of the id that its own key makes.
 */
export const ownPackageClient: GenesysOptions = {
	clients: [{ ...afterwordClient, redirectAddresses: [`https://${key.id}.chromiumapp.org/`] }],
};

/**
 * Playwright's `test` with desks whose browsers are managed by policies; skipped with the reason where there can be none.
 */
export const test = base.extend<{ office: ChromiumOffice; firefoxOffice: FirefoxOffice }>({
	office: async ({ genesys }, use, testInfo) => {
		const obstacle = chromiumObstacle();
		testInfo.skip(obstacle !== null, obstacle ?? '');
		const office = await createChromiumOffice(genesys, key);
		await use(office);
		await office.close();
	},
	firefoxOffice: async ({ genesys }, use, testInfo) => {
		const obstacle = firefoxObstacle();
		testInfo.skip(obstacle !== null, obstacle ?? '');
		const office = await createFirefoxOffice(genesys);
		await use(office);
		await office.close();
	},
});
