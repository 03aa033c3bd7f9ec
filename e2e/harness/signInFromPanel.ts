import type { Genesys } from '../genesys/genesys.ts';
import type { BrowserRun } from './browserRun.ts';
import type { PanelPage } from './panelPage.ts';
import { signInAt } from './signInPage.ts';

/**
 * Signs in with the panel's button and the login host's window, and waits until the panel is ready for work.
 *
 * @param agentId whose account to choose; default the first of the list
 */
export async function signInFromPanel(
	run: BrowserRun,
	panel: PanelPage,
	{ domain }: Pick<Genesys, 'domain'>,
	agentId?: string,
): Promise<void> {
	await panel.waitForStatus('signedOut');
	await panel.signIn();
	await signInAt(run, domain, agentId);
	await panel.waitForStatus('ready');
}
