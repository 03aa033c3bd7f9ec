import browser from 'webextension-polyfill';
import { isOffered } from '../../src/policy/features.ts';
import type { Background } from './createBackground.ts';
import { isOwnInstallation } from './isOwnInstallation.ts';

/** Milliseconds between two looks whether the policy, which the browser may bring seconds late, is there. */
const pause = 500;

/** Opens the first-run page after an agent's own installation, unless the organisation has agreed for its agents. */
export async function offerWelcome(
	{ ready, settings }: Pick<Background, 'ready' | 'settings'>,
	reason: string,
): Promise<void> {
	const { installType } = await browser.management.getSelf();
	if (!isOwnInstallation(reason, installType)) return;
	await ready;
	while (!settings.settled()) await new Promise((resolve) => setTimeout(resolve, pause));
	const { values } = settings.current();
	if (values.consentGranted || !isOffered('practice', values)) return;
	await browser.tabs.create({ url: browser.runtime.getURL('extension/welcome/index.html') });
}
