import { join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../../tools/build/buildExtension.ts';

const pages = ['index', 'panelFrame', 'optionsFrame'] as const;

/**
 * Builds the gallery into a folder, which is emptied first. It holds the extension's own components and stylesheets, and
 * is no part of any package.
 *
 * @throws Error of vite's when something does not build
 */
export async function buildGallery(outDir: string): Promise<void> {
	const root = join(projectRoot, 'e2e/gallery/page');
	await build({
		configFile: false,
		root,
		base: './',
		logLevel: 'warn',
		define: { __GATEWAY__: JSON.stringify('') },
		build: {
			outDir,
			emptyOutDir: true,
			target: 'chrome148',
			modulePreload: false,
			rollupOptions: { input: Object.fromEntries(pages.map((page) => [page, join(root, `${page}.html`)])) },
		},
	});
}
