import type { StreamMode } from '../desktopSwitches.ts';

/** Where a page requires Trusted Types and follows its stream in a worker, its header has to name the one policy for it. */
export function workerPolicy(policy: string, mode: StreamMode): string {
	return mode === 'worker' ? policy.replace("trusted-types 'none'", 'trusted-types desk-worker') : policy;
}
