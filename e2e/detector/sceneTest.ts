import { test as base } from '@playwright/test';
import type { BrowserRun } from '../harness/browserRun.ts';
import { openTheatre, type Theatre } from './openTheatre.ts';

type Fixtures = { readonly theatreBrowser: BrowserRun['name']; readonly theatre: Theatre };

/** Playwright's `test` for scenes: those of one worker play one after another in the same browser. */
export const test = base.extend<Record<never, never>, Fixtures>({
	theatreBrowser: ['chromium', { option: true, scope: 'worker' }],
	theatre: [
		async ({ theatreBrowser }, use) => {
			const theatre = await openTheatre(theatreBrowser);
			await use(theatre);
			await theatre.close();
		},
		{ scope: 'worker', timeout: 60_000 },
	],
});
