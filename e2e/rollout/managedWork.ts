import { expect, type Page } from '@playwright/test';
import type { BrowserRun } from '../harness/browserRun.ts';
import { chromiumBrowserRun } from '../harness/chromium/chromiumBrowserRun.ts';
import type { ChromiumRun } from '../harness/chromium/launchChromium.ts';
import { playwrightSurface } from '../harness/chromium/playwrightSurface.ts';
import { type PanelPage, panelPage } from '../harness/panelPage.ts';
import { signInFromPanel } from '../harness/signInFromPanel.ts';
import { until } from '../harness/until.ts';
import type { Stage } from '../support/stage.ts';
import type { ChromiumOffice } from './chromiumOffice.ts';

/** An agent at a managed desk: nothing was set by hand. */
export type ManagedWork = { readonly run: BrowserRun; readonly panel: PanelPage; readonly panelDocument: Page };

/** Opens the desktop and beside it the panel. */
export async function openManagedWork(chromium: ChromiumRun, { desktop }: Stage): Promise<ManagedWork> {
	const run = chromiumBrowserRun(chromium);
	const panelDocument = await chromium.openPanel(await chromium.open(desktop.url));
	return { run, panelDocument, panel: panelPage(playwrightSurface(panelDocument)) };
}

/** The same, and signs in. */
export async function startManagedWork(chromium: ChromiumRun, stage: Stage): Promise<ManagedWork> {
	const work = await openManagedWork(chromium, stage);
	await signInFromPanel(work.run, work.panel, stage.genesys);
	return work;
}

/** Opens the panel again beside the first page of the desktop. */
export async function reopenPanel(chromium: ChromiumRun, { desktop }: Stage): Promise<PanelPage> {
	const { origin } = new URL(desktop.url);
	const desk = chromium.context.pages().find((page) => page.url().startsWith(origin));
	const panelDocument = await chromium.openPanel(desk ?? (await chromium.open(desktop.url)));
	return panelPage(playwrightSurface(panelDocument));
}

/** The version of the extension that runs, as its own manifest says. */
export async function runningVersion(chromium: ChromiumRun): Promise<unknown> {
	const page = await chromium.openOwn('manifest.json');
	try {
		return await page.evaluate('chrome.runtime.getManifest().version');
	} finally {
		await page.close();
	}
}

/** Waits until a version runs, e.g. because the policies demand it. */
export async function waitForVersion(chromium: ChromiumRun, version: string): Promise<void> {
	await until(
		() => runningVersion(chromium),
		(running) => running === version,
		{ what: `version ${version} to run`, milliseconds: 25_000 },
	);
}

/**
 * Has the browser ask the organisation's server for a newer version now and not in some hours, and waits until it has
 * fetched it. The browser installs it when the extension is idle, and with an open panel that is never.
 */
export async function checkForUpdate(chromium: ChromiumRun, office: ChromiumOffice): Promise<void> {
	const page = await chromium.openOwn('manifest.json');
	const fetched = office.server.asked.length;
	try {
		expect(await page.evaluate('chrome.runtime.requestUpdateCheck()')).toMatchObject({ status: 'update_available' });
	} finally {
		await page.close();
	}
	await until(
		() => office.server.asked.slice(fetched).some((path) => path.endsWith('.crx')),
		(there) => there,
		{ what: 'the browser to fetch the new version' },
	);
}
