import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Target } from '../../tools/manifest.ts';

/**
 * The folder of the extension as built for one browser.
 *
 * @throws Error that says to build when it is not there
 */
export function builtExtension(target: Target): string {
	const folder = fileURLToPath(new URL(`../../dist/${target}`, import.meta.url));
	if (!existsSync(`${folder}/manifest.json`)) {
		throw new Error(`There is no built extension in dist/${target}. Run "npm run build" first.`);
	}
	return folder;
}
