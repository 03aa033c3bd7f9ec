import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	realpathSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where a browser on this machine reads the organisation's policies, and how a folder of ours gets there. */
type PolicyPlace = {
	/** Existing folder, in whose place the browser sees another. */
	readonly over: string;
	/** Where in that folder the policies lie, and under which name. */
	readonly file: string;
	/** What must not exist: policies that this machine has of its own. */
	readonly own: readonly string[];
};

/** Debian's Chromium reads below `/etc/chromium`, Firefox beside its program: both are documented by their makers. */
function placeOf(browser: 'chromium' | 'firefox', program: string): PolicyPlace {
	if (browser === 'chromium') {
		return { over: '/etc/chromium', file: 'policies/managed/afterword.json', own: ['/etc/chromium/policies'] };
	}
	const distribution = join(dirname(realpathSync(program)), 'distribution');
	const own = [join(distribution, 'policies.json'), '/etc/firefox/policies/policies.json'];
	return { over: distribution, file: 'policies.json', own };
}

/** Why policies cannot be tried here, or null when they can. Never touches a policy of this machine's own. */
export function machineObstacle(browser: 'chromium' | 'firefox', program: string): string | null {
	if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'Machine policies need root on Linux.';
	const { over, own } = placeOf(browser, program);
	if (!existsSync(over)) return `There is no ${over}, so this browser reads its policies elsewhere.`;
	const found = own.find((path) => existsSync(path));
	if (found !== undefined) return `This machine has policies of its own in ${found}.`;
	if (spawnSync('unshare', ['-m', 'true']).status !== 0) return 'This system gives no mount namespace of its own.';
	return null;
}

/** A machine whose policies a test writes, as far as one browser can see. */
export type Machine = {
	/** Starts the browser on that machine. */
	readonly program: string;
	/** Replaces the policies, also while the browser runs; the browser sees the old file or the new one, never a half. */
	setPolicies(policies: object): void;
	/** Puts a file into the place of the policies as it is, or, with a name, beside them where the browser reads several. */
	setPolicyFile(text: string, beside?: string): void;
	remove(): void;
};

/**
 * A machine of its own for a browser: it runs in a mount namespace in which the folder of the policies is ours. The
 * machine's files stay as they are, and no other process sees anything of it.
 */
export function createMachine(browser: 'chromium' | 'firefox', program: string): Machine {
	const { over, file } = placeOf(browser, program);
	const folder = mkdtempSync(join(tmpdir(), `afterword-machine-${browser}-`));
	const seen = join(folder, 'seen');
	const launcher = join(folder, browser);
	mkdirSync(dirname(join(seen, file)), { recursive: true });
	writeFileSync(
		launcher,
		`#!/bin/sh\nexec unshare -m sh -c 'mount --bind "$0" "$1" && shift && exec "$@"' '${seen}' '${over}' '${program}' "$@"\n`,
	);
	chmodSync(launcher, 0o755);
	const setPolicyFile = (text: string, beside?: string) => {
		const next = join(folder, 'next');
		writeFileSync(next, text);
		renameSync(next, beside === undefined ? join(seen, file) : join(seen, dirname(file), beside));
	};
	return {
		program: launcher,
		setPolicies: (policies) => setPolicyFile(JSON.stringify(policies)),
		setPolicyFile,
		remove: () => rmSync(folder, { recursive: true, force: true }),
	};
}
