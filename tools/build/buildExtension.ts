import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Target } from '../manifest.ts';
import { exitCode } from './exitCode.ts';

/** One build: for which browser, where to, and the gateway of an own build. */
export type BuildOrder = {
	readonly target: Target;
	/** Folder that is emptied and filled. */
	readonly outDir: string;
	/** Origin of an org's own gateway; without it this is the store build. */
	readonly gateway?: string | undefined;
};

/** The project's root folder. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Starts vite's own command for one build and gives its process. A process of its own, because vite reads NODE_ENV
 * when it is loaded: what is built from within a test run would else be the development form of every package.
 */
function startVite(
	args: readonly string[],
	env: Readonly<Record<string, string | undefined>>,
	stdio: 'inherit' | 'pipe',
) {
	return spawn(process.execPath, ['node_modules/vite/bin/vite.js', ...args], {
		cwd: projectRoot,
		env: { ...process.env, ...env },
		stdio: ['ignore', stdio, stdio],
	});
}

/**
 * Builds the extension for one browser into a folder.
 *
 * @throws Error with everything vite printed, when the build fails
 */
export async function buildExtension({ target, outDir, gateway }: BuildOrder): Promise<void> {
	const child = startVite(
		['build', '--mode', target, '--outDir', outDir, '--logLevel', 'warn'],
		{ NODE_ENV: 'production', AFTERWORD_GATEWAY: gateway },
		'pipe',
	);
	let output = '';
	child.stdout?.on('data', (data) => {
		output += String(data);
	});
	child.stderr?.on('data', (data) => {
		output += String(data);
	});
	if ((await exitCode(child)) !== 0) throw new Error(`The build for ${target} failed.\n${output}`);
}
