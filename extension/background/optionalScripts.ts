import browser, { type Scripting } from 'webextension-polyfill';
import { crmOrigins } from '../../src/desktop/framework/crmVendors.ts';
import type { Settings } from '../../src/policy/catalogue.ts';
import { optionalFiles } from '../shared/optionalFiles.ts';
import { findDesktopTabs } from './findDesktopTabs.ts';
import { hasHosts } from './hostAccess.ts';

const { framework, trafficPage, trafficRelay } = optionalFiles;

type Script = Scripting.RegisteredContentScript;

const common = { runAt: 'document_start', allFrames: true } as const;

function trafficScripts(): Script[] {
	const matches = browser.runtime.getManifest().content_scripts?.[0]?.matches ?? [];
	const desktop = { ...common, matches, matchOriginAsFallback: true };
	return [
		{ ...desktop, id: 'trafficPage', js: [trafficPage], world: 'MAIN' },
		{ ...desktop, id: 'trafficRelay', js: [trafficRelay] },
	];
}

/** Puts a script into pages that were open before it was registered. A tab that refuses gets it when it loads again. */
async function inject(tabIds: readonly (number | undefined)[], file: string, allFrames: boolean): Promise<void> {
	const injections = tabIds.map((tabId = -1) =>
		browser.scripting.executeScript({ target: { tabId, allFrames }, files: [file] }),
	);
	await Promise.allSettled(injections);
}

async function reconcile(wanted: readonly Script[]): Promise<readonly string[]> {
	const present = await browser.scripting.getRegisteredContentScripts();
	const keyOf = ({ id, matches, js }: Script) => JSON.stringify([id, matches, js]);
	const without = (from: readonly Script[], others: readonly Script[]) => {
		const keys = new Set(others.map(keyOf));
		return from.filter((script) => !keys.has(keyOf(script)));
	};
	const gone = without(present, wanted);
	const missing = without(wanted, present);
	if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone.map(({ id }) => id) });
	if (missing.length > 0) await browser.scripting.registerContentScripts(missing);
	return missing.map(({ id }) => id);
}

/**
 * Registers what only some desks want, and takes away what is wanted no more: the traffic layer where the setting is on,
 * and the listener in the pages of the one customer system that is set and whose hosts are granted. Registrations outlive
 * the browser but not an update, so this is done in each life of the background and after every change.
 */
async function registerOptionalScripts({ trafficLayer, crmHosts }: Settings): Promise<void> {
	const origins = crmOrigins(crmHosts);
	const isGranted = origins.length > 0 && (await hasHosts(origins));
	const added = await reconcile([
		...(trafficLayer ? trafficScripts() : []),
		...(isGranted ? [{ ...common, id: 'framework', matches: origins, js: [framework] }] : []),
	]);
	// Too late for the page's own world; the relay alone can say so.
	if (added.includes('trafficRelay')) {
		const tabs = await findDesktopTabs();
		await inject(
			tabs.map(({ id }) => id),
			trafficRelay,
			false,
		);
	}
	if (added.includes('framework')) {
		const tabs = await browser.tabs.query({ url: origins });
		await inject(
			tabs.map(({ id }) => id),
			framework,
			true,
		);
	}
}

/** Follows the settings with {@link registerOptionalScripts}, one change after another. */
export function followOptionalScripts(onTrouble: (error: unknown) => void) {
	let last = Promise.resolve();
	let followed = '';
	return (settings: Settings, again = false): void => {
		const key = `${settings.trafficLayer} ${settings.crmHosts}`;
		if (key === followed && !again) return;
		followed = key;
		last = last.then(() => registerOptionalScripts(settings)).catch(onTrouble);
	};
}
