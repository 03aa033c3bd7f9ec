import manifest from '../manifest.json' with { type: 'json' };
import { chromiumId } from '../tools/channels.ts';
import { chromiumBrowser } from '../tools/setup/browsers.ts';
import { afterwordClient } from './genesys/oauthClient.ts';
import { browserPath } from './harness/browserPath.ts';
import { chromiumBrowserRun } from './harness/chromium/chromiumBrowserRun.ts';
import { launchChromium } from './harness/chromium/launchChromium.ts';
import { playwrightSurface } from './harness/chromium/playwrightSurface.ts';
import { panelPage } from './harness/panelPage.ts';
import { signInFromPanel } from './harness/signInFromPanel.ts';
import { test } from './harness/test.ts';
import { codeNamed } from './support/centre.ts';
import { playUnasked } from './support/playUnasked.ts';
import { createPolicyLauncher, policyObstacle } from './support/policyLauncher.ts';

test('a proven suggestion is applied by itself before the time is out, by policy alone; Escape takes it back', async ({
	genesys,
	desktop,
}) => {
	const obstacle = policyObstacle();
	test.skip(obstacle !== null, obstacle ?? '');
	test.setTimeout(180_000);
	const complaint = codeNamed(genesys, 'Complaint').id;
	const launcher = createPolicyLauncher(browserPath(chromiumBrowser), chromiumId(manifest.key), {
		region: genesys.domain,
		clientId: afterwordClient.id,
		undoSeconds: 0,
		autoApply: { enabled: true, minConfidence: 0.5, secondsBeforeDeadline: 12 },
		rules: [{ name: 'Always', codeId: complaint, force: true }],
	});
	const chromium = await launchChromium({ standIn: genesys, program: launcher.program });
	try {
		const run = chromiumBrowserRun(chromium);
		const panel = panelPage(playwrightSurface(await chromium.openPanel(await chromium.open(desktop.url))));
		await signInFromPanel(run, panel, genesys);
		await playUnasked({ genesys, desktop }, { run, panel });
	} finally {
		await chromium.close();
		launcher.remove();
	}
});
