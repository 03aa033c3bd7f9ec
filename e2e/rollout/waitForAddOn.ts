import manifest from '../../manifest.json' with { type: 'json' };
import { until } from '../harness/until.ts';
import type { ManagedFirefox } from './startManagedFirefox.ts';

const { id } = manifest.browser_specific_settings.gecko;

/** The version of the add-on that runs, or null. */
export function runningAddOn(firefox: ManagedFirefox): Promise<unknown> {
	return firefox.evaluateInBrowser(`WebExtensionPolicy.getByID(${JSON.stringify(id)})?.extension?.version ?? null`);
}

/** Waits until a version of the add-on runs, or with null until none does. */
export async function waitForAddOn(firefox: ManagedFirefox, version: string | null): Promise<void> {
	await until(
		() => runningAddOn(firefox),
		(running) => running === version,
		{ what: `the add-on to run in version ${version ?? 'none'}`, milliseconds: 20_000 },
	);
}

/**
 * Has Firefox look for a newer version now and not within a day, by the very code that does it then, and install what
 * it finds. Resolves when that is done.
 *
 * @throws Error when there is none
 */
export async function updateAddOn(firefox: ManagedFirefox, version: string): Promise<void> {
	await firefox.evaluateInBrowser(`(async () => {
		const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
		const addOn = await AddonManager.getAddonByID(${JSON.stringify(id)});
		const install = await new Promise((resolve, reject) => addOn.findUpdates({
			onUpdateAvailable: (_, found) => resolve(found),
			onNoUpdateAvailable: () => reject(new Error('There is no newer version.')),
		}, AddonManager.UPDATE_WHEN_PERIODIC_UPDATE));
		await install.install();
		return true;
	})()`);
	await waitForAddOn(firefox, version);
}
