import type { ChromiumRun } from './launchChromium.ts';

/**
 * Stops every process of the browser where it stands, as a machine that is put to sleep does; the clock on the wall goes
 * on. Needs a system with signals, so not Windows.
 *
 * @returns what wakes it up again
 */
export async function suspendBrowser({ context }: ChromiumRun): Promise<() => void> {
	const session = await context.browser()?.newBrowserCDPSession();
	if (session === undefined) throw new Error('Chromium was started without a browser to speak to.');
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	const signal = (name: 'SIGSTOP' | 'SIGCONT') => {
		for (const { id } of processInfo) process.kill(id, name);
	};
	signal('SIGSTOP');
	return () => signal('SIGCONT');
}
