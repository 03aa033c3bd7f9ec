import type { Browser } from './browsers.ts';
import type { Machine } from './machine.ts';
import { installCommands, systemPackages } from './packageManager.ts';

/** One way to install a browser: commands that are run in order. */
export type InstallWay = {
	readonly kind: 'systemPackage' | 'playwrightDownload';
	readonly commands: readonly (readonly string[])[];
};

/** What can be done about a browser that is not there. */
export type InstallPlan =
	/** Try these in order until the browser is found. */
	| { readonly kind: 'install'; readonly ways: readonly [InstallWay, ...InstallWay[]]; readonly advice: string }
	/** Nothing can be done without the user. */
	| { readonly kind: 'tell'; readonly advice: string };

/** The sentence that says what to install, once we are at our wits' end. */
export function adviceFor(browser: Browser): string {
	return `No usable ${browser.name} was found. ${browser.advice}, or set ${browser.variable} to the path of one.`;
}

/** The ways to install a browser on this machine: the system's package first, then playwright's download. */
export function installPlan(machine: Machine, browser: Browser): InstallPlan {
	const system = systemPackages(machine);
	const ways: InstallWay[] = [];
	if (system.kind === 'possible') {
		ways.push({ kind: 'systemPackage', commands: installCommands(system, browser.packages[system.manager]) });
	}
	if (browser.playwrightDownloads) {
		ways.push({
			kind: 'playwrightDownload',
			commands: [['node', 'node_modules/@playwright/test/cli.js', 'install', 'chromium']],
		});
	}
	const [first, ...others] = ways;
	const advice = adviceFor(browser);
	return first === undefined ? { kind: 'tell', advice } : { kind: 'install', ways: [first, ...others], advice };
}
