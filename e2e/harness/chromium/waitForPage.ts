import type { BrowserContext, Page } from '@playwright/test';
import { until } from '../until.ts';

/** Waits for a tab or window whose address starts so. */
export async function waitForPage(context: BrowserContext, startsWith: string): Promise<Page> {
	const find = () => context.pages().find((page) => page.url().startsWith(startsWith));
	await until(
		() => find() !== undefined,
		(there) => there,
		{ what: `a page at ${startsWith}` },
	);
	const page = find();
	if (page === undefined) throw new Error(`The page at ${startsWith} closed as soon as it had opened.`);
	return page;
}
