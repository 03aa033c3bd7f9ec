import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { resolveSettings } from '../../src/policy/resolveSettings.ts';
import type { SettingsView } from '../../src/policy/settingsView.ts';
import { projectRoot } from '../../tools/build/buildExtension.ts';
import { everySetting } from '../../tools/policy/exampleSettings.ts';
import { ownPages } from '../harness/browserRun.ts';
import { test } from '../harness/test.ts';
import { findViolations } from '../support/findViolations.ts';
import { openPlayed } from './openPlayed.ts';
import { playedOptions } from './optionsFaces.ts';

test.describe.configure({ timeout: 120_000 });

const { enforced } = everySetting();
const { views, problems } = resolveSettings({
	managed: {
		...enforced,
		minimumVersion: '99.0.0',
		pinnedCodes: [{ queue: '', codes: ['Refund'] }, 7],
		colour: 'red',
		defaults: { idleMinutes: 'soon' },
	},
	user: {},
});
const settings: SettingsView = {
	settings: views,
	problems,
	redirectAddress: 'https://abcdefghijklmnop.chromiumapp.org/',
	version: '0.4.0',
	setAside: 0,
};
const rights = (['wrapUps', 'socket', 'oneConversation', 'messages', 'summaries', 'prior'] as const).map((feature) => ({
	feature,
	missing: feature === 'socket' ? [] : ['conversation:message:view | conversation:webmessaging:view'],
}));

test('the health page holds every setting and every word of the platform at any width', async ({ chromium }) => {
	mkdirSync(join(projectRoot, 'artifacts/faces'), { recursive: true });
	const answers = {
		'settings.get': settings,
		'health.check': { login: 'unknownClient', api: 'foreign', rights },
	} as const;
	for (const [width, colorScheme] of [
		[1100, 'light'],
		[360, 'dark'],
	] as const) {
		const page = await openPlayed(chromium, ownPages.options, playedOptions(answers));
		await page.setViewportSize({ width, height: 900 });
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await page.locator('[data-check-access]').click();
		await expect(page.locator('[data-access-fact]')).toHaveCount(8);
		await expect(page.locator('[data-outdated]')).toContainText('99.0.0');
		const path = join(projectRoot, 'artifacts/faces', `options-health-${width}.png`);
		const section = page.locator('section:has(> #section-health)');
		await section.screenshot({ path, animations: 'disabled' });
		const wide = await section.evaluate((part) => part.scrollWidth - part.clientWidth);
		expect(wide, 'only tables scroll sideways').toBeLessThanOrEqual(0);
		expect(await findViolations(page)).toEqual([]);
		await page.close();
	}
});
