import { chromiumBrowser } from '../../tools/setup/browsers.ts';
import { browserPath } from '../harness/browserPath.ts';
import { createChromiumProfile } from '../harness/chromium/createProfile.ts';
import type { ChromiumRun } from '../harness/chromium/launchChromium.ts';
import type { StandIn } from '../harness/standIn.ts';
import { until } from '../harness/until.ts';
import { type CrxRelease, crxRelease, updatesFile } from './crxRelease.ts';
import { filesNamed } from './filesNamed.ts';
import { debuggersAllowed, launchManagedChromium } from './launchManagedChromium.ts';
import { createMachine, machineObstacle } from './machine.ts';
import type { ThrowAwayKey } from './throwAwayKey.ts';
import { startUpdateServer, type UpdateServer } from './updateServer.ts';

/** Settings of the extension as its organisation writes them into the browser's policies. */
export type ManagedSettings = Readonly<Record<string, unknown>>;

/** A desk whose Chromium is managed: policies on disk, an own server with the packages, a profile that stays. */
export type ChromiumOffice = {
	readonly server: UpdateServer;
	readonly extensionId: string;
	/** The address of the update manifest. */
	readonly updates: string;
	/** Puts a version onto the server. */
	publish(version: string, change?: CrxRelease['change']): void;
	/** Writes the policies, whole; `settings` are those of the extension. */
	setPolicies(policies: object, settings?: ManagedSettings): void;
	/** Takes a file of policies as it is; what a test needs for itself lies in a second one beside it. */
	setPolicyFile(text: string): void;
	/** Starts the browser and waits until the policies have brought the extension. */
	start(): Promise<ChromiumRun>;
	/** Starts the browser and waits for nothing. */
	open(): Promise<ChromiumRun>;
	/** Files of the profile that carry the extension's id in their paths. */
	leftBehind(): string[];
	readonly profileFolder: string;
	close(): Promise<void>;
};

/** Why there can be no such desk here, or null. */
export const chromiumObstacle = () => machineObstacle('chromium', browserPath(chromiumBrowser));

/** Sets up a desk. Browsers that were started are closed with it. */
export async function createChromiumOffice(standIn: StandIn, key: ThrowAwayKey): Promise<ChromiumOffice> {
	const server = await startUpdateServer();
	const machine = createMachine('chromium', browserPath(chromiumBrowser));
	const profile = createChromiumProfile();
	const runs: ChromiumRun[] = [];
	const open = async () => {
		const run = await launchManagedChromium({ standIn, program: machine.program, profile, extensionId: key.id });
		runs.push(run);
		return run;
	};
	return {
		server,
		extensionId: key.id,
		updates: server.address + updatesFile,
		profileFolder: profile.folder,
		publish(version, change) {
			server.offer(
				crxRelease({ version, downloads: server.address, key, ...(change === undefined ? {} : { change }) }),
			);
		},
		setPolicies(policies, settings) {
			const managed = settings === undefined ? {} : { '3rdparty': { extensions: { [key.id]: settings } } };
			machine.setPolicies({ ...debuggersAllowed, ...policies, ...managed });
		},
		setPolicyFile(text) {
			machine.setPolicyFile(text);
			machine.setPolicyFile(JSON.stringify(debuggersAllowed), 'tests.json');
		},
		open,
		async start() {
			const run = await open();
			await until(
				() => run.context.serviceWorkers().some((worker) => worker.url().includes(key.id)),
				(there) => there,
				{ what: 'the policies to bring the extension', milliseconds: 20_000 },
			);
			return run;
		},
		leftBehind: () => filesNamed(profile.folder, key.id),
		async close() {
			for (const run of runs) await run.close();
			await server.close();
			machine.remove();
			profile.remove();
		},
	};
}
