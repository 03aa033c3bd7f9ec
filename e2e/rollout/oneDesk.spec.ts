import { expect, test } from '@playwright/test';
import { chromiumArguments } from '../harness/chromium/chromiumArguments.ts';
import { chromiumBrowserRun } from '../harness/chromium/chromiumBrowserRun.ts';
import { launchChromium } from '../harness/chromium/launchChromium.ts';
import { playwrightSurface } from '../harness/chromium/playwrightSurface.ts';
import { panelPage } from '../harness/panelPage.ts';
import { signInFromPanel } from '../harness/signInFromPanel.ts';
import { sentence } from '../support/sentence.ts';
import { startByHand } from './startByHand.ts';

test.describe.configure({ timeout: 120_000 });

test('a person with the page for one desk alone: the printed command, the printed client id and the control page lead to an applied wrap-up', async () => {
	const printed = await startByHand();
	const standIn = {
		port: Number(/127\.0\.0\.1:(\d+)/.exec(printed.flags.join())?.[1]),
		spki: /spki-list=([^,]+)/.exec(printed.flags.join())?.[1] ?? '',
	};
	const tested = chromiumArguments('dist/chrome', standIn).filter((flag) => !flag.startsWith('--remote-debugging'));
	expect(printed.flags, 'what is printed is what starts here').toEqual(tested);
	const chromium = await launchChromium({ standIn });
	try {
		const panelDocument = await chromium.openPanel(await chromium.open(printed.desktop));
		const [settings] = await Promise.all([
			chromium.context.waitForEvent('page'),
			panelDocument.getByRole('button', { name: sentence('openSettings') }).click(),
		]);
		await settings.getByLabel(sentence('setting_clientId')).fill(printed.clientId);
		await settings.getByLabel(sentence('setting_clientId')).blur();
		const panel = panelPage(playwrightSurface(panelDocument));
		const domain = new URL(printed.desktop).host.replace(/^apps\./, '');
		await signInFromPanel(chromiumBrowserRun(chromium), panel, { domain });
		await expect(panelDocument.getByRole('main')).toContainText(sentence('quiet_title'));

		const control = await chromium.open(printed.controlPage);
		for (const button of ['Ring', 'Answer', 'customer hangs up']) {
			await control.getByRole('button', { name: button, exact: true }).click();
		}
		await panel.waitForSuggestions();
		await panel.chooseSuggestion(1);
		await panel.waitForEntry({ outcome: 'applied' });
		expect(await panel.result()).toContain(sentence('outcome_applied'));
	} finally {
		await chromium.close();
		printed.close();
	}
});
