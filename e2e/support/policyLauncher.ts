import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const policies = '/etc/chromium';

/** Why machine policies cannot be tried here, or null when they can. Never touches a policy of this machine's own. */
export function policyObstacle(): string | null {
	if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'Machine policies need root on Linux.';
	if (!existsSync(policies)) return `There is no ${policies}, so this Chromium reads its policies elsewhere.`;
	if (existsSync(join(policies, 'policies'))) return 'This machine has Chromium policies of its own.';
	const own = spawnSync('unshare', ['-m', 'true']);
	if (own.status !== 0) return 'This system gives no mount namespace of its own, in which a policy could be tried.';
	return null;
}

/** A program that starts a Chromium which sees a policy, and what removes that program. */
export type PolicyLauncher = { readonly program: string; remove(): void };

/**
 * Wraps a Chromium so that it alone sees `managed` as the machine's policy for one extension: it runs in a mount
 * namespace of its own, in which the folder of the policies is another one. The machine's files stay as they are.
 */
export function createPolicyLauncher(chromium: string, extensionId: string, managed: object): PolicyLauncher {
	const folder = mkdtempSync(join(tmpdir(), 'afterword-policy-'));
	const policy = join(folder, 'policy.json');
	const program = join(folder, 'chromium');
	writeFileSync(policy, JSON.stringify({ '3rdparty': { extensions: { [extensionId]: managed } } }));
	const inside = [
		'set -e',
		`mount -t tmpfs tmpfs ${policies}`,
		`mkdir -p ${policies}/policies/managed`,
		`cp ${policy} ${policies}/policies/managed/`,
		'exec "$@"',
	].join('\n');
	writeFileSync(program, `#!/bin/sh\nexec unshare -m sh -c '${inside}' sh '${chromium}' "$@"\n`);
	chmodSync(program, 0o755);
	return { program, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
