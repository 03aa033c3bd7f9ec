import { expect } from '@playwright/test';
import { everyNth, sampled } from '../support/sampling.ts';
import { test } from './deskTest.ts';
import { generationHooks, shellHooks } from './generationHooks.ts';
import { hooksIn } from './hook.ts';
import { selectorsFound } from './searchPage.ts';

const hooks = hooksIn([...generationHooks.g2, ...shellHooks]);

const taken = ['.is-selected', '[data-testid=wrapup-apply-button]', '[aria-selected]', '.ember-application'];

for (const withoutHook of sampled(taken, everyNth(2))) {
	test(`a desktop without ${withoutHook} has all its other hooks, and S1 goes its way`, async ({ page, desktop }) => {
		desktop.setSwitches({ withoutHook, noise: 'none' });
		await page.goto(desktop.url);
		await expect(page.locator('.onQueueButton')).toBeVisible();
		const found = new Set<string>();
		const look = async (): Promise<void> => {
			for (const selector of await selectorsFound(page, hooks)) found.add(selector);
		};
		const run = desktop.play('S1', { speed: 20, mode: 'step' });
		for (let step = await run.step(); step !== null; step = await run.step()) {
			const shown = step === 'offer A' ? '.messenger-ringing' : 'iframe.interaction-script';
			await expect(page.locator(shown)).toHaveCount(1);
			await look();
		}
		await run.finished;
		expect(hooks.filter((hook) => !found.has(hook))).toEqual([withoutHook]);
		expect(desktop.pageErrors()).toEqual([]);
	});
}
