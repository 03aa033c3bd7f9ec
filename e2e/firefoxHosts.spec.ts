import { expect } from '@playwright/test';
import { firefoxBrowserRun } from './harness/firefox/firefoxBrowserRun.ts';
import { panelPage } from './harness/panelPage.ts';
import { signInFromPanel } from './harness/signInFromPanel.ts';
import { requiredSettings } from './harness/startWork.ts';
import { test } from './harness/test.ts';
import { saveUserSettings } from './harness/userSettings.ts';
import { wrapUpOnce } from './support/wrapUpOnce.ts';

test('Firefox has not granted the hosts: the panel asks for exactly the region’s, and then works', async ({
	genesys,
	desktop,
	firefox,
}) => {
	const run = firefoxBrowserRun(firefox);
	await saveUserSettings(run, { ...requiredSettings(genesys), undoSeconds: 0 });
	await firefox.revokeHosts();
	// The desktop is there before the permission; nobody should have to load it again.
	await run.open(desktop.url);
	const panel = panelPage(await firefox.openPanel());
	await panel.waitForStatus('hostsNotGranted');
	const hosts = ['apps', 'api', 'login', 'streaming'].map((name) => `${name}.${genesys.domain}`);
	const listed = await panel.surface.evaluate(`Array.from(document.querySelectorAll('li'), (item) => item.innerText)`);
	expect(listed).toEqual(hosts);
	await panel.grantHosts();
	await panel.waitForStatus('signedOut');
	const desktopSeen = () =>
		panel.surface.evaluate(
			`browser.runtime.sendMessage({ name: 'snapshot.get', payload: {} }).then((snapshot) => snapshot.desktopSeen)`,
		);
	await expect.poll(desktopSeen).toBe(true);
	const granted = await panel.surface.evaluate('browser.permissions.getAll().then(({ origins }) => origins.sort())');
	expect(granted).toEqual(hosts.map((host) => `https://${host}/*`).sort());

	await signInFromPanel(run, panel, genesys);
	await wrapUpOnce({ genesys, desktop }, panel);
});
