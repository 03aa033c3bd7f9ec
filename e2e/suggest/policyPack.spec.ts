import { expect } from '@playwright/test';
import manifest from '../../manifest.json' with { type: 'json' };
import { unknownCircumstances } from '../../src/suggest/learner/circumstances.ts';
import { chromiumId } from '../../tools/channels.ts';
import { chromiumBrowser } from '../../tools/setup/browsers.ts';
import { trainPack } from '../../tools/suggest/trainPack.ts';
import { afterwordClient } from '../genesys/oauthClient.ts';
import { evidencePermissions } from '../genesys/world/defaultCentre.ts';
import { browserPath } from '../harness/browserPath.ts';
import { chromiumBrowserRun } from '../harness/chromium/chromiumBrowserRun.ts';
import { launchChromium } from '../harness/chromium/launchChromium.ts';
import { playwrightSurface } from '../harness/chromium/playwrightSurface.ts';
import { panelPage } from '../harness/panelPage.ts';
import { signInFromPanel } from '../harness/signInFromPanel.ts';
import { test } from '../harness/test.ts';
import { codeNamed } from '../support/centre.ts';
import { endCall } from '../support/endCall.ts';
import { createPolicyLauncher, policyObstacle } from '../support/policyLauncher.ts';
import { readSuggestions } from '../support/readSuggestions.ts';

const said = [
	['Card declined', 'my card does not work at the till'],
	['Payment plan', 'could I pay in three instalments'],
	['Address change', 'we have moved to another street'],
] as const;

test('a pack and rules by policy: the very first suggestion of a new agent is right', async ({ genesys, desktop }) => {
	const obstacle = policyObstacle();
	test.skip(obstacle !== null, obstacle ?? '');
	const billing = genesys.world.queues.find(({ name }) => name === 'Billing');
	const candidates = billing?.codes ?? [];
	const past = Array.from({ length: 60 }, (_, place) => {
		const [codeName, text] = said[place % said.length] ?? said[0];
		const texts = [{ role: 'customer', text } as const];
		const circumstances = { ...unknownCircumstances, queueId: billing?.id ?? null, medium: 'message', texts };
		const { id: codeId } = codeNamed(genesys, codeName);
		return { id: `${place}`, circumstances, candidates, codeId, split: '', at: 0 };
	});
	const complaint = codeNamed(genesys, 'Complaint');
	const launcher = createPolicyLauncher(browserPath(chromiumBrowser), chromiumId(manifest.key), {
		region: genesys.domain,
		clientId: afterwordClient.id,
		undoSeconds: 0,
		modelPack: trainPack(past, null),
		rules: [
			{ name: 'Menu choice 9', codeId: complaint.id, force: true, attributes: { menuChoice: ['9'] } },
			{ name: 'no code' },
		],
		suggestionFloor: 0.05,
	});
	const [agent] = genesys.world.agents;
	agent?.setPermissions([...agent.permissions, ...evidencePermissions]);
	const chromium = await launchChromium({ standIn: genesys, program: launcher.program });
	try {
		const run = chromiumBrowserRun(chromium);
		const panel = panelPage(playwrightSurface(await chromium.openPanel(await chromium.open(desktop.url))));
		await panel.waitForStatus('signedOut');
		await signInFromPanel(run, panel, genesys);
		expect(await readSuggestions(run)).toMatchObject({
			packs: [{ from: 'policy' }],
			packRefusal: null,
			rules: { inForce: 1, invalid: [1] },
		});
		const lines = [{ by: 'customer', text: 'the till says my card does not work' }] as const;
		await endCall({ genesys, desktop }, { medium: 'message', lines });
		const [first] = await panel.waitForSuggestions();
		expect(first?.codeId).toBe(codeNamed(genesys, 'Card declined').id);
		await panel.chooseSuggestion(1);
		const { key } = await panel.waitForEntry({ outcome: 'applied' });
		await panel.acknowledge(key);

		await endCall({ genesys, desktop }, { attributes: { menuChoice: '9' } });
		const [ruled] = await panel.waitForSuggestions();
		expect(ruled?.codeId).toBe(complaint.id);
		expect(ruled?.text).toContain('Menu choice 9');
	} finally {
		await chromium.close();
		launcher.remove();
	}
});
