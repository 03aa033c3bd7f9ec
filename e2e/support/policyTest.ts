import manifest from '../../manifest.json' with { type: 'json' };
import { chromiumId } from '../../tools/channels.ts';
import { chromiumBrowser } from '../../tools/setup/browsers.ts';
import { afterwordClient } from '../genesys/oauthClient.ts';
import { browserPath } from '../harness/browserPath.ts';
import { createChromiumProfile } from '../harness/chromium/createProfile.ts';
import { type ChromiumRun, launchChromium } from '../harness/chromium/launchChromium.ts';
import { test } from '../harness/test.ts';
import { createPolicyLauncher, policyObstacle } from './policyLauncher.ts';

/** A machine that enforces settings, and one profile on it, which each start of the browser finds as the last one left it. */
export type ManagedDesk = {
	readonly profileFolder: string;
	/** Starts a Chromium under these settings, and under those that the sign-in needs. */
	start(settings: object): Promise<ChromiumRun>;
};

/** Playwright's `test` with a Chromium under a machine policy; skipped with the reason where there can be none. */
export const policyTest = test.extend<{ managedDesk: ManagedDesk }>({
	managedDesk: async ({ genesys }, use, testInfo) => {
		const obstacle = policyObstacle();
		testInfo.skip(obstacle !== null, obstacle ?? '');
		const profile = createChromiumProfile();
		const closings: (() => Promise<void>)[] = [];
		const own = { region: genesys.domain, clientId: afterwordClient.id };
		await use({
			profileFolder: profile.folder,
			async start(settings) {
				const managed = { ...own, ...settings };
				const launcher = createPolicyLauncher(browserPath(chromiumBrowser), chromiumId(manifest.key), managed);
				const chromium = await launchChromium({ standIn: genesys, program: launcher.program, profile });
				closings.push(async () => {
					await chromium.close();
					launcher.remove();
				});
				return chromium;
			},
		});
		for (const close of closings) await close();
		profile.remove();
	},
});
