import browser, { type Runtime } from 'webextension-polyfill';
import { type ReachOrder, reachPort } from '../../../src/protocol/reachPort.ts';
import type { ReachReport } from '../../../src/protocol/reachReport.ts';
import { obeyKey } from './obeyKey.ts';
import { watchFirst } from './watchFirst.ts';

/** Milliseconds until the panel calls again when the background has ended. */
const pause = 200;

/**
 * Lets the keys of the browser reach this panel, wherever the focus is: tells the background what can be seen here, and
 * does what it asks. It is loaded after the panel is painted, and ends with its page.
 */
export async function reachPanel(document: Document): Promise<void> {
	const { id: windowId = browser.windows.WINDOW_ID_NONE } = await browser.windows.getCurrent();
	let port: Runtime.Port | null = null;
	let shown: ReachReport['shown'] = null;

	const tell = (): void => port?.postMessage({ windowId, shown } satisfies ReachReport);
	const connect = (): void => {
		port = browser.runtime.connect({ name: reachPort });
		port.onMessage.addListener((order) => obeyKey(document, order as ReachOrder));
		port.onDisconnect.addListener(() => {
			port = null;
			setTimeout(connect, pause);
		});
		tell();
	};
	connect();
	watchFirst(document, (next) => {
		shown = next;
		tell();
	});
}
