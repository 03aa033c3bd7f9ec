import browser, { type Scripting } from 'webextension-polyfill';
import { crmOrigins } from '../../src/desktop/framework/crmVendors.ts';
import type { Settings } from '../../src/policy/catalogue.ts';
import { isOffered } from '../../src/policy/features.ts';
import { optionalFiles } from '../shared/optionalFiles.ts';
import { desktopScript } from './desktopScript.ts';
import { hasHosts } from './hostAccess.ts';
import { injectIntoOpenTabs } from './injectIntoOpenTabs.ts';

type Script = Scripting.RegisteredContentScript;

/** Whether the pill is wanted in the desktop's page. */
export function wantsPill(settings: Settings): boolean {
	return settings.pagePill && isOffered('pill', settings);
}

async function wantedScripts(settings: Settings): Promise<Script[]> {
	const { trafficLayer, crmHosts } = settings;
	const common = { runAt: 'document_start', allFrames: true } as const;
	const desktop = { ...common, matches: desktopScript().matches ?? [], matchOriginAsFallback: true };
	const origins = crmOrigins(crmHosts);
	const isGranted = origins.length > 0 && (await hasHosts(origins));
	return [
		...(trafficLayer
			? [
					{ ...desktop, id: 'trafficPage', js: [optionalFiles.trafficPage], world: 'MAIN' as const },
					{ ...desktop, id: 'trafficRelay', js: [optionalFiles.trafficRelay] },
				]
			: []),
		...(wantsPill(settings)
			? [
					{
						id: 'pill',
						js: [optionalFiles.pill],
						matches: desktop.matches,
						runAt: 'document_idle' as const,
						allFrames: false,
					},
				]
			: []),
		...(isGranted ? [{ ...common, id: crmHosts, js: [optionalFiles.framework], matches: origins }] : []),
	];
}

/**
 * Registers what only some desks want, and takes away what is wanted no more: the traffic layer where the setting is on,
 * the pill
 * where its setting is on, and the listener in the pages of the one customer system that is set and whose hosts are granted. Registrations outlive
 * the browser but not an update, so this is done in each life of the background and after every change.
 */
async function register(settings: Settings): Promise<void> {
	const wanted = await wantedScripts(settings);
	const others = new Set((await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id));
	const missing = wanted.filter(({ id }) => !others.delete(id));
	if (others.size > 0) await browser.scripting.unregisterContentScripts({ ids: [...others] });
	if (missing.length > 0) await browser.scripting.registerContentScripts(missing);
	// A page that is open is too late for the script in its own world; the relay alone finds that out and says so.
	for (const { world, matches, js, allFrames } of missing)
		if (world === undefined) await injectIntoOpenTabs(matches, js, allFrames);
}

/** Follows the settings with {@link register}, one change after another; `again` where hosts were granted or taken. */
export function followOptionalScripts(onTrouble: (error: unknown) => void) {
	let last = Promise.resolve();
	let followed = '';
	return (settings: Settings, again = false): void => {
		const key = `${settings.trafficLayer} ${settings.crmHosts} ${wantsPill(settings)}`;
		if (key === followed && !again) return;
		followed = key;
		last = last.then(() => register(settings)).catch(onTrouble);
	};
}
