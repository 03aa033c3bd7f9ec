import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Surface } from '../../e2e/harness/surface.ts';
import { projectRoot } from '../build/buildExtension.ts';
import { exitCode } from '../build/exitCode.ts';

/** Takes a picture of the moment and says which files it made, relative to the project's root. */
export type Camera = (moment: string) => Promise<readonly string[]>;

/** A camera for the whole screen of an X display, by ImageMagick's `import`: the real window, side panel and all. */
export function screenCamera(program: string, display: string): Camera {
	return async (moment) => {
		const path = pictureName(moment);
		const arguments_ = ['-display', display, '-window', 'root', join(projectRoot, path)];
		const code = await exitCode(spawn(program, arguments_, { stdio: ['ignore', 'ignore', 'inherit'] }));
		if (code !== 0) throw new Error(`${program} took no picture of display ${display}.`);
		return [path];
	};
}

/** A camera for a browser without a window: each document by itself. */
export function documentCamera(documents: Readonly<Record<string, Surface>>): Camera {
	return async (moment) => {
		const paths: string[] = [];
		for (const [name, surface] of Object.entries(documents)) {
			const path = pictureName(`${moment}-${name}`);
			await surface.screenshot(join(projectRoot, path));
			paths.push(path);
		}
		return paths;
	};
}

function pictureName(name: string): string {
	mkdirSync(join(projectRoot, 'artifacts'), { recursive: true });
	return `artifacts/story-${name}.png`;
}
