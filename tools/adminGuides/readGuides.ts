import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../build/buildExtension.ts';

/** One page for administrators. `path` is below `docs/admin`. */
export type Guide = { readonly path: string; readonly text: string };

const folder = join(projectRoot, 'docs/admin');

/** Made by commands or tested by themselves: the table of the settings, the policy artefacts, the page about packages. */
const others = /^(?:settings\.md|packages\.md|policy\/)/;

/** Every page of `docs/admin` that is written by hand, in the order of their paths. */
export function readGuides(): Guide[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path.endsWith('.md') && !others.test(path))
		.sort()
		.map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/**
 * The text of one page.
 *
 * @throws Error when there is no such page
 */
export function readGuide(path: string): string {
	return readFileSync(join(folder, path), 'utf8');
}
