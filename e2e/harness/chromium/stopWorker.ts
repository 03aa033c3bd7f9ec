import type { BrowserContext, Page } from '@playwright/test';
import { until } from '../until.ts';

/**
 * Ends the extension's service worker the way the browser does when it wants its memory back, and waits until it is
 * gone. The next event starts a new one.
 *
 * @param page any open page; it lends its debugging session
 */
export async function stopWorker(context: BrowserContext, page: Page, extensionId: string): Promise<void> {
	const session = await context.newCDPSession(page);
	const lived = new Set<string>();
	const stopped = new Set<string>();
	session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
		for (const { versionId, scriptURL, runningStatus } of versions) {
			if (!scriptURL.includes(extensionId)) continue;
			if (runningStatus === 'running') lived.add(versionId);
			// An event may start it again in the same breath, so it is enough to have seen it stopped once.
			if (runningStatus === 'stopped') stopped.add(versionId);
		}
	});
	await session.send('ServiceWorker.enable');
	await until(
		() => lived.size + stopped.size,
		(size) => size > 0,
		{
			what: "the browser to report the extension's worker",
		},
	);
	await session.send('ServiceWorker.stopAllWorkers');
	await until(
		() => [...lived].filter((version) => !stopped.has(version)),
		(alive) => alive.length === 0,
		{
			what: "the extension's worker to stop",
		},
	);
	await session.detach();
}
