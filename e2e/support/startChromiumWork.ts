import type { Page } from '@playwright/test';
import type { BrowserRun } from '../harness/browserRun.ts';
import { chromiumBrowserRun } from '../harness/chromium/chromiumBrowserRun.ts';
import type { ChromiumRun } from '../harness/chromium/launchChromium.ts';
import { playwrightSurface } from '../harness/chromium/playwrightSurface.ts';
import { type PanelPage, panelPage } from '../harness/panelPage.ts';
import { signInFromPanel } from '../harness/signInFromPanel.ts';
import { requiredSettings, type WorkOptions } from '../harness/startWork.ts';
import { saveUserSettings } from '../harness/userSettings.ts';
import type { Stage } from './stage.ts';

/** An agent at work in Chromium, with the documents themselves at hand for what only playwright can do to them. */
export type ChromiumWork = {
	readonly run: BrowserRun;
	readonly desk: Page;
	readonly panel: PanelPage;
	readonly panelDocument: Page;
};

/** Deviations from an ordinary morning, and the desktop where it is open already. */
export type ChromiumWorkOptions = WorkOptions & { readonly desk?: Page };

/** Opens the desktop and the panel without signing in. */
export async function openChromiumWork(
	chromium: ChromiumRun,
	{ genesys, desktop }: Stage,
	options: ChromiumWorkOptions = {},
): Promise<ChromiumWork> {
	const run = chromiumBrowserRun(chromium);
	await saveUserSettings(run, { ...requiredSettings(genesys), ...options.settings });
	const desk = options.desk ?? (await chromium.open(desktop.url));
	const panelDocument = await chromium.openPanel(desk);
	return { run, desk, panelDocument, panel: panelPage(playwrightSurface(panelDocument)) };
}

/** An agent's ordinary morning in Chromium: desktop open, panel open, signed in. */
export async function startChromiumWork(
	chromium: ChromiumRun,
	stage: Stage,
	options: ChromiumWorkOptions = {},
): Promise<ChromiumWork> {
	const work = await openChromiumWork(chromium, stage, options);
	await signInFromPanel(work.run, work.panel, stage.genesys, options.agentId);
	return work;
}
