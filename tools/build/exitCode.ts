import type { ChildProcess } from 'node:child_process';

/**
 * Waits until a process has ended and its output is read whole.
 *
 * @returns its exit code, or `null` when a signal ended it
 * @throws Error when it could not be started
 */
export function exitCode(child: ChildProcess): Promise<number | null> {
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code: number | null) => resolve(code));
	});
}
