import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import manifest from '../../manifest.json' with { type: 'json' };
import { firefoxBrowser } from '../../tools/setup/browsers.ts';
import { browserPath } from '../harness/browserPath.ts';
import { pinnedUuid } from '../harness/firefox/firefoxPreferences.ts';
import type { StandIn } from '../harness/standIn.ts';
import type { ManagedSettings } from './chromiumOffice.ts';
import { filesNamed } from './filesNamed.ts';
import { createMachine, machineObstacle } from './machine.ts';
import { type ManagedFirefox, startManagedFirefox } from './startManagedFirefox.ts';
import { startUpdateServer, type UpdateServer } from './updateServer.ts';
import { waitForAddOn } from './waitForAddOn.ts';
import { type XpiRelease, xpiName, xpiRelease } from './xpiRelease.ts';

/** A desk whose Firefox is managed: `policies.json`, an own server with the add-on, a profile that stays. */
export type FirefoxOffice = {
	readonly server: UpdateServer;
	readonly profileFolder: string;
	/** Puts a version onto the server. */
	publish(version: string, change?: XpiRelease['change']): void;
	/** Writes `policies.json`: the version to install at the browser's start, and the add-on's settings. */
	setPolicies(version: string, settings?: ManagedSettings): void;
	/** Takes a `policies.json` as it is. */
	setPolicyFile(text: string): void;
	/** Writes a `policies.json` that does not suffer the add-on, which is how policies remove one. */
	forbid(): void;
	/** Starts the browser and waits until the policies have brought the add-on in this version. */
	start(version: string): Promise<ManagedFirefox>;
	/** Starts the browser and waits for nothing. */
	open(): Promise<ManagedFirefox>;
	/** Files of the profile that carry the add-on's id, or that of its pages, in their paths. */
	leftBehind(): string[];
	close(): Promise<void>;
};

const { id } = manifest.browser_specific_settings.gecko;

/** Why there can be no such desk here, or null. */
export const firefoxObstacle = () => machineObstacle('firefox', browserPath(firefoxBrowser));

/** Sets up a desk. Browsers that were started are closed with it. */
export async function createFirefoxOffice(standIn: StandIn): Promise<FirefoxOffice> {
	const server = await startUpdateServer();
	const machine = createMachine('firefox', browserPath(firefoxBrowser));
	const profile = mkdtempSync(join(tmpdir(), 'afterword-firefox-'));
	const runs: ManagedFirefox[] = [];
	const open = async () => {
		const run = await startManagedFirefox({ standIn, program: machine.program, profile });
		runs.push(run);
		return run;
	};
	return {
		server,
		profileFolder: profile,
		publish: (version, change) => server.offer(xpiRelease({ version, downloads: server.address, change })),
		setPolicies(version, settings = {}) {
			const own = { installation_mode: 'force_installed', install_url: server.address + xpiName(version) };
			const managed = { Extensions: { [id]: settings } };
			machine.setPolicies({ policies: { ExtensionSettings: { [id]: own }, '3rdparty': managed } });
		},
		setPolicyFile: (text) => machine.setPolicyFile(text),
		forbid: () => machine.setPolicies({ policies: { ExtensionSettings: { [id]: { installation_mode: 'blocked' } } } }),
		open,
		async start(version) {
			const run = await open();
			await waitForAddOn(run, version);
			return run;
		},
		leftBehind: () => [...filesNamed(profile, id), ...filesNamed(profile, pinnedUuid)],
		async close() {
			for (const run of runs) await run.close();
			await server.close();
			machine.remove();
			rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}
