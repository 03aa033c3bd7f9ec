import browser, { type Scripting } from 'webextension-polyfill';
import { crmOrigins } from '../../src/desktop/framework/crmVendors.ts';
import type { Settings } from '../../src/policy/catalogue.ts';
import { optionalFiles } from '../shared/optionalFiles.ts';
import { desktopScript } from './desktopScript.ts';
import { hasHosts } from './hostAccess.ts';
import { injectIntoOpenTabs } from './injectIntoOpenTabs.ts';

/** What the settings say of the scripts that only some desks want. */
export type WantedScripts = Pick<Settings, 'trafficLayer' | 'crmHosts'> & { readonly wantsPill: boolean };

type Script = Scripting.RegisteredContentScript;

async function wantedScripts({ trafficLayer, crmHosts, wantsPill }: WantedScripts): Promise<Script[]> {
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
		...(wantsPill
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
 * the pill where its setting is on, and the listener in the pages of the one customer system that is set and whose hosts
 * are granted.
 */
export async function registerScripts(settings: WantedScripts): Promise<void> {
	const wanted = await wantedScripts(settings);
	const others = new Set((await browser.scripting.getRegisteredContentScripts()).map(({ id }) => id));
	const missing = wanted.filter(({ id }) => !others.delete(id));
	if (others.size > 0) await browser.scripting.unregisterContentScripts({ ids: [...others] });
	if (missing.length > 0) await browser.scripting.registerContentScripts(missing);
	// A page that is open is too late for the script in its own world; the relay alone finds that out and says so.
	for (const { world, matches, js, allFrames } of missing)
		if (world === undefined) await injectIntoOpenTabs(matches, js, allFrames);
}
