import type { Target } from '../manifest.ts';

/** The file name of a package: Chromium stores take a zip, Firefox an xpi, which is the same thing. */
export function packageName(target: Target, version: string): string {
	return `afterword-${version}-${target}.${target === 'chrome' ? 'zip' : 'xpi'}`;
}
