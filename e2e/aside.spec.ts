import { expect, type Page } from '@playwright/test';
import { ownPages } from './harness/browserRun.ts';
import { test } from './harness/test.ts';
import { letDayPass } from './support/letDayPass.ts';
import { countedSentence } from './support/sentence.ts';

const day = 24 * 60 * 60_000;

/** Runs a request on the store `aside` of the extension's database; the last line of `order` is the request. */
function onAside(page: Page, order: string): Promise<unknown> {
	return page.evaluate<unknown>(`new Promise((resolve, reject) => {
		const opening = indexedDB.open('afterword');
		opening.onerror = () => reject(opening.error);
		opening.onsuccess = () => {
			const transaction = opening.result.transaction('aside', 'readwrite');
			const store = transaction.objectStore('aside');
			const request = ${order};
			transaction.oncomplete = () => {
				opening.result.close();
				resolve(request.result);
			};
			transaction.onerror = () => reject(transaction.error);
		};
	})`);
}

test('what could not be read goes after thirty days at the first start of a day, and before that when the agent says so', async ({
	chromium,
}) => {
	const options = await chromium.openOwn(ownPages.options);
	// The page's answer counts the records, so the database is there.
	await expect(options.locator('#setting-region')).toBeVisible();
	await expect(options.locator('[data-set-aside]')).toHaveCount(0);
	const quiet = await chromium.openOwn(ownPages.quiet);
	const draft = (id: string, age: number) =>
		JSON.stringify({ id: `drafts ${id}`, store: 'drafts', record: { key: id, notes: 7 }, at: Date.now() - age });
	await onAside(quiet, `store.put(${draft('old', 31 * day)})`);
	await onAside(quiet, `store.put(${draft('young', 29 * day)})`);

	await letDayPass(quiet);
	await chromium.killWorker();
	await options.reload();
	await expect.poll(() => onAside(quiet, 'store.getAllKeys()')).toEqual(['drafts young']);
	await options.reload();
	await expect(options.locator('[data-set-aside]')).toHaveText(countedSentence('journal_setAside', 1));
	await options.getByRole('button', { name: countedSentence('journal_setAsideClear', 1) }).click();
	await expect(options.locator('[data-set-aside]')).toHaveCount(0);
	expect(await onAside(quiet, 'store.count()')).toBe(0);
});
