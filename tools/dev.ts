import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, createServer, type Plugin } from 'vite';
import { projectRoot } from './build/buildExtension.ts';

/** Where development output goes: never into `dist/`, because its files are open to every page. */
const outDir = (target: string) => join(projectRoot, '.cache/dev', target);

/** The source folders whose files go into the content script. */
const contentSources = ['extension/content', 'src/desktop'] as const;

/**
 * Lets the extension's pages and worker load from the dev server. The product's own policy admits packaged files only
 * and would leave them blank. Never part of a build. Its dev server asks only plugins whose name begins with `crx:`.
 */
const openPolicyForServer: Plugin & { renderCrxManifest(manifest: Record<string, unknown>): unknown } = {
	name: 'crx:afterword-dev-policy',
	enforce: 'post',
	renderCrxManifest(manifest) {
		delete manifest['content_security_policy'];
		return manifest;
	},
};

/** Tells vite to build again when a file of the content script changes, which it overlooks by itself. */
const watchContentScript: Plugin = {
	name: 'afterword:watch-content-script',
	buildStart() {
		for (const folder of contentSources) this.addWatchFile(join(projectRoot, folder));
	},
};

/** Chromium: a dev server. Panel edits reload the panel, others the extension. */
async function serveChrome(): Promise<void> {
	const server = await createServer({
		root: projectRoot,
		mode: 'chrome',
		server: { host: '127.0.0.1', port: 5173, strictPort: false },
		build: { outDir: outDir('chrome') },
		plugins: [openPolicyForServer],
	});
	await server.listen();
	server.printUrls();
	console.log('Load .cache/dev/chrome as an unpacked extension: chrome://extensions, "Load unpacked".');
}

/** Firefox: no dev server works there, so it is built anew after each change. */
async function watchFirefox(): Promise<void> {
	await build({
		root: projectRoot,
		mode: 'firefox',
		build: { outDir: outDir('firefox'), watch: {} },
		plugins: [watchContentScript],
	});
	console.log('Building .cache/dev/firefox after each change. Load it with: npx web-ext run -s .cache/dev/firefox');
}

const { values } = parseArgs({ options: { firefox: { type: 'boolean', default: false } } });
await (values.firefox ? watchFirefox() : serveChrome());
