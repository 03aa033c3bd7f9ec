import browser from 'webextension-polyfill';
import type { Settings } from '../../src/policy/catalogue.ts';
import { isOffered } from '../../src/policy/features.ts';
import type { WantedScripts } from './registerScripts.ts';

/** Whether the pill is wanted in the desktop's page. */
export function wantsPill(settings: Settings): boolean {
	return settings.pagePill && isOffered('pill', settings);
}

/**
 * Registrations outlive the browser but not an update, so they are looked at in each life of the background and after every
 * change. Where nothing is wanted and nothing registered, that is all there is to do.
 */
async function register(wanted: WantedScripts): Promise<void> {
	const { trafficLayer, crmHosts } = wanted;
	const isWanted = trafficLayer || crmHosts !== '' || wanted.wantsPill;
	if (!isWanted && (await browser.scripting.getRegisteredContentScripts()).length === 0) return;
	const { registerScripts } = await import('./parts/injecting.ts');
	await registerScripts(wanted);
}

/** Follows the settings with {@link register}, one change after another; `again` where hosts were granted or taken. */
export function followOptionalScripts(onTrouble: (error: unknown) => void) {
	let last = Promise.resolve();
	let followed = '';
	return (settings: Settings, again = false): void => {
		const { trafficLayer, crmHosts } = settings;
		const wanted = { trafficLayer, crmHosts, wantsPill: wantsPill(settings) };
		const key = JSON.stringify(wanted);
		if (key === followed && !again) return;
		followed = key;
		last = last.then(() => register(wanted)).catch(onTrouble);
	};
}
