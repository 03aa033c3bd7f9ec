import { expect, type Page } from '@playwright/test';

/**
 * Dates back by a day when the background last deleted what is kept no longer, so that its next start does so again; waits
 * until it has done it for this many days. `page` is one of the extension's own.
 */
export async function letDayPass(page: Page, days = 365): Promise<void> {
	const done = () =>
		page.evaluate<unknown>("chrome.storage.local.get('retention').then((all) => all.retention?.value)");
	await expect.poll(done).toMatchObject({ days });
	await page.evaluate(`chrome.storage.local.get('retention').then(({ retention: { version, value } }) =>
		chrome.storage.local.set({
			retention: { version, value: { ...value, at: value.at - ${24 * 60 * 60_000} } },
		}))`);
}
