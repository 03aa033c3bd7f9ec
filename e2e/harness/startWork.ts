import type { Desktop } from '../desktop/createDesktop.ts';
import type { Genesys } from '../genesys/genesys.ts';
import { afterwordClient } from '../genesys/oauthClient.ts';
import type { BrowserRun } from './browserRun.ts';
import { type PanelPage, panelPage } from './panelPage.ts';
import { signInFromPanel } from './signInFromPanel.ts';
import type { Surface } from './surface.ts';
import { saveUserSettings, type UserSettings } from './userSettings.ts';

/** An agent at work: the desktop in a tab, the panel open and signed in. */
export type Workplace = { readonly desk: Surface; readonly panel: PanelPage };

/** Deviations from an ordinary morning. */
export type WorkOptions = { readonly settings?: UserSettings; readonly agentId?: string };

/** The settings without which nobody can sign in: the region and the org's OAuth client. */
export function requiredSettings(genesys: Pick<Genesys, 'domain'>): UserSettings {
	return { region: genesys.domain, clientId: afterwordClient.id };
}

/** Opens the desktop and the panel without signing in. */
export async function openWorkplace(
	run: BrowserRun,
	{ genesys, desktop }: { readonly genesys: Genesys; readonly desktop: Desktop },
	options: WorkOptions = {},
): Promise<Workplace> {
	await saveUserSettings(run, { ...requiredSettings(genesys), ...options.settings });
	const desk = await run.open(desktop.url);
	return { desk, panel: panelPage(await run.openPanel(desk)) };
}

/** An agent's ordinary morning: desktop open, panel open, signed in through the window of the login host. */
export async function startWork(
	run: BrowserRun,
	stage: { readonly genesys: Genesys; readonly desktop: Desktop },
	options: WorkOptions = {},
): Promise<Workplace> {
	const workplace = await openWorkplace(run, stage, options);
	await signInFromPanel(run, workplace.panel, stage.genesys, options.agentId);
	return workplace;
}
