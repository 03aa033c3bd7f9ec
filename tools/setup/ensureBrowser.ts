import type { Browser } from './browsers.ts';
import { findBrowser } from './findBrowser.ts';
import { installPlan } from './installPlan.ts';
import type { Machine } from './machine.ts';

/** A browser that can be started, or the sentence that says what to do. */
export type Ensured =
	| { readonly kind: 'ready'; readonly path: string; readonly version: string }
	| { readonly kind: 'unavailable'; readonly sentence: string };

/** Runs one command to its end and says whether it succeeded. */
export type RunCommand = (command: readonly string[]) => Promise<boolean>;

async function runAll(commands: readonly (readonly string[])[], run: RunCommand): Promise<boolean> {
	for (const command of commands) {
		if (!(await run(command))) return false;
	}
	return true;
}

/**
 * Finds a browser, installing it where that is possible without asking anybody. A way that fails, or that leaves
 * nothing usable behind (some systems' package is only a pointer to another store), is followed by the next.
 *
 * @param say gets one line before each installation, so that nobody wonders why it takes minutes
 */
export async function ensureBrowser(
	machine: Machine,
	browser: Browser,
	run: RunCommand,
	say: (line: string) => void,
): Promise<Ensured> {
	const search = findBrowser(machine, browser);
	if (search.kind === 'found') return { kind: 'ready', path: search.path, version: search.version };
	if (search.kind === 'unfit') return { kind: 'unavailable', sentence: search.sentence };
	for (const remark of search.passedOver) say(remark);
	const plan = installPlan(machine, browser);
	for (const way of plan.kind === 'install' ? plan.ways : []) {
		say(`Installing ${browser.name} (${way.commands.at(-1)?.join(' ')}) …`);
		await runAll(way.commands, run);
		const again = findBrowser(machine, browser);
		if (again.kind === 'found') return { kind: 'ready', path: again.path, version: again.version };
	}
	return { kind: 'unavailable', sentence: plan.advice };
}
