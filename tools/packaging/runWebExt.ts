import { spawn } from 'node:child_process';
import { exitCode } from '../build/exitCode.ts';
import { packageProgram } from '../testRun/packageProgram.ts';

/** Starts Mozilla's own tool for add-ons, without a shell and without its looking around for configuration. */
export async function runWebExt(
	args: readonly string[],
	env: Readonly<Record<string, string>> = {},
): Promise<{ readonly exitCode: number | null; readonly output: string }> {
	const child = spawn(process.execPath, [packageProgram('web-ext', 'web-ext'), ...args, '--no-config-discovery'], {
		env: { ...process.env, ...env, NO_UPDATE_NOTIFIER: '1' },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (data) => {
			output += String(data);
		});
	}
	return { exitCode: await exitCode(child), output };
}
