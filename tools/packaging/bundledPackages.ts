import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { projectRoot } from '../build/buildExtension.ts';
import { exitCode } from '../build/exitCode.ts';
import type { Target } from '../manifest.ts';
import { packageProgram } from '../testRun/packageProgram.ts';
import { readFolder } from './readFolder.ts';

const sourceMap = v.object({ sources: v.array(v.nullable(v.string())) });

/** The npm package a source file belongs to, as its path in `node_modules` tells. */
function packageOf(path: string): string | undefined {
	return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
}

/**
 * The npm packages whose code is in a build, as its source maps tell; sorted. Asked of a build of its own, because what
 * ships has no source maps, and a list kept by hand would be wrong one day.
 *
 * @throws Error with everything vite printed, when the build fails
 */
export async function bundledPackages(target: Target): Promise<string[]> {
	const folder = mkdtempSync(join(tmpdir(), 'afterword-maps-'));
	try {
		const args = ['build', '--mode', target, '--outDir', folder, '--sourcemap', '--logLevel', 'warn'];
		const child = spawn(process.execPath, [packageProgram('vite', 'vite'), ...args], {
			cwd: projectRoot,
			env: { ...process.env, NODE_ENV: 'production' },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.on('data', (data) => {
				output += String(data);
			});
		}
		if ((await exitCode(child)) !== 0) throw new Error(`The build for ${target} with source maps failed.\n${output}`);
		const sources = [...readFolder(folder)]
			.filter(([path]) => path.endsWith('.map'))
			.flatMap(([, bytes]) => v.parse(sourceMap, JSON.parse(Buffer.from(bytes).toString('utf8'))).sources);
		if (sources.length === 0) throw new Error(`The build for ${target} made no source maps.`);
		return [...new Set(sources.flatMap((path) => packageOf(path ?? '') ?? []))].sort();
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
