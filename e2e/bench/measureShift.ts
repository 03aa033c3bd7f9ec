import { createDesktop } from '../desktop/createDesktop.ts';
import { afterwordClient, desktopClient } from '../genesys/oauthClient.ts';
import { startGenesys } from '../genesys/startGenesys.ts';
import { chromiumBrowserRun } from '../harness/chromium/chromiumBrowserRun.ts';
import { launchChromium } from '../harness/chromium/launchChromium.ts';
import { startWork } from '../harness/startWork.ts';
import { until } from '../harness/until.ts';
import { measureReplies } from './measureReplies.ts';
import { measureWrapUps } from './measureWrapUps.ts';

/**
 * Measures one agent's shift in a centre and a browser of its own. Without `socket` the OAuth client lacks the scope for
 * notifications, so that the page alone tells when to look; with it the shift begins when the socket is up.
 */
export async function measureShift(runs: number, { socket }: { readonly socket: boolean }) {
	const scopes = afterwordClient.scopes.filter((scope) => socket || scope !== 'notifications');
	const genesys = await startGenesys({ clients: [{ ...afterwordClient, scopes }, desktopClient] });
	const desktop = createDesktop({ genesys });
	const chromium = await launchChromium({ standIn: genesys });
	try {
		const replies = await measureReplies(chromium, runs);
		const run = chromiumBrowserRun(chromium);
		const { panel } = await startWork(run, { genesys, desktop }, { settings: { undoSeconds: 0 } });
		await until(
			() => genesys.sockets.count(),
			(count) => count === (socket ? 1 : 0),
			{ what: 'the notification socket' },
		);
		const wrapUps = await measureWrapUps({ genesys, desktop, panel }, runs);
		return { replies, wrapUps, browserVersion: chromium.context.browser()?.version() ?? '' };
	} finally {
		await chromium.close();
		desktop.close();
		await genesys.close();
	}
}
