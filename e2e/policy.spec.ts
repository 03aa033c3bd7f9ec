import { expect } from '@playwright/test';
import manifest from '../manifest.json' with { type: 'json' };
import { chromiumId } from '../tools/channels.ts';
import { chromiumBrowser } from '../tools/setup/browsers.ts';
import { afterwordClient } from './genesys/oauthClient.ts';
import { browserPath } from './harness/browserPath.ts';
import { ownPages } from './harness/browserRun.ts';
import { chromiumBrowserRun } from './harness/chromium/chromiumBrowserRun.ts';
import { launchChromium } from './harness/chromium/launchChromium.ts';
import { playwrightSurface } from './harness/chromium/playwrightSurface.ts';
import { panelPage } from './harness/panelPage.ts';
import { signInFromPanel } from './harness/signInFromPanel.ts';
import { test } from './harness/test.ts';
import { createPolicyLauncher, policyObstacle } from './support/policyLauncher.ts';
import { countedSentence, sentence } from './support/sentence.ts';
import { wrapUpOnce } from './support/wrapUpOnce.ts';

test('a machine policy sets everything up: nothing to configure, and the agent cannot change it', async ({
	genesys,
	desktop,
}) => {
	const obstacle = policyObstacle();
	test.skip(obstacle !== null, obstacle ?? '');
	const launcher = createPolicyLauncher(browserPath(chromiumBrowser), chromiumId(manifest.key), {
		region: genesys.domain,
		clientId: afterwordClient.id,
		undoSeconds: 0,
		selectorPacks: [
			{ version: 5, endButton: '.no-such-button', panelParts: ['.no-such-list', 'mm:ss'] },
			{ version: 6, endbutton: '.a-name-that-is-none' },
		],
		defaults: { writeRoute: 'participant' },
	});
	const chromium = await launchChromium({ standIn: genesys, program: launcher.program });
	try {
		const run = chromiumBrowserRun(chromium);
		const panelDocument = await chromium.openPanel(await chromium.open(desktop.url));
		const panel = panelPage(playwrightSurface(panelDocument));
		await panel.waitForStatus('signedOut');
		const options = await chromium.openOwn(ownPages.options);
		for (const name of ['region', 'clientId', 'undoSeconds']) {
			await expect(options.locator(`#setting-${name}`)).toBeDisabled();
			await expect(options.locator(`[data-setting=${name}]`)).toContainText(sentence('setting_managed'));
		}
		await expect(options.locator('#setting-writeRoute')).toBeEnabled();
		await expect(options.locator('#setting-writeRoute')).toHaveValue('participant');
		await expect(options.locator('[data-fact=given] dd')).toHaveText(countedSentence('health_given', 2, 1));
		await expect(options.locator('.problems li')).toHaveText([sentence('packProblem_unknownName', '2', 'endbutton')]);
		await options.close();

		await signInFromPanel(run, panel, genesys);
		await wrapUpOnce({ genesys, desktop }, panel);
		expect(genesys.requests.of({ clientId: afterwordClient.id, method: 'PATCH' })).toHaveLength(1);
	} finally {
		await chromium.close();
		launcher.remove();
	}
});
