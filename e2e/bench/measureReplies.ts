import type { Page } from '@playwright/test';
import { ownPages } from '../harness/browserRun.ts';
import type { ChromiumRun } from '../harness/chromium/launchChromium.ts';

/** Asks the background one cheap question and gives the milliseconds until its answer, by the page's own clock. */
async function replyTime(page: Page): Promise<number> {
	return page.evaluate(async () => {
		const start = performance.now();
		const answer: unknown = await chrome.runtime.sendMessage({ name: 'settings.get', payload: {} });
		if (typeof answer !== 'object' || answer === null) throw new Error('The background did not answer.');
		return performance.now() - start;
	});
}

/** How fast the worker answers when it is up, and when the question has to start it. */
export async function measureReplies(
	chromium: ChromiumRun,
	runs: number,
): Promise<{ readonly warm: readonly number[]; readonly cold: readonly number[] }> {
	const page = await chromium.openOwn(ownPages.options);
	await replyTime(page);
	const warm: number[] = [];
	for (let run = 0; run < runs; run += 1) warm.push(await replyTime(page));
	const cold: number[] = [];
	for (let run = 0; run < runs; run += 1) {
		await chromium.killWorker();
		cold.push(await replyTime(page));
	}
	await page.close();
	return { warm, cold };
}
