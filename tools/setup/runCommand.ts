import { spawn } from 'node:child_process';
import type { RunCommand } from './ensureBrowser.ts';

/**
 * Runs a set-up command in front of the user: its output is theirs, it gets no input, and after ten minutes it is
 * given up. `node` means the Node that runs us.
 */
export const runCommand: RunCommand = ([command = '', ...args]) =>
	new Promise((resolve) => {
		const child = spawn(command === 'node' ? process.execPath : command, args, {
			stdio: ['ignore', 'inherit', 'inherit'],
			timeout: 600_000,
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
		});
		child.once('error', () => resolve(false));
		child.once('exit', (code) => resolve(code === 0));
	});
