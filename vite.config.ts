import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import { classicWorker } from './tools/build/classicWorker.ts';
import { leanLocales } from './tools/build/leanLocales.ts';
import { deriveManifest, optionalContentScripts, type Target, withoutOptionalScripts } from './tools/manifest.ts';

/**
 * crxjs lists the chunks of some entries as web-accessible although nothing in the page loads them. A page that can
 * fetch a packaged file can tell that the extension is there, so the key goes.
 */
const noWebAccessibleResources: Plugin & { renderCrxManifest(manifest: Record<string, unknown>): unknown } = {
	name: 'afterword:no-web-accessible-resources',
	enforce: 'post',
	renderCrxManifest(manifest) {
		delete manifest['web_accessible_resources'];
		return manifest;
	},
};

/**
 * Has the optional scripts built like the content script, without the browser ever starting one by itself. The dev server
 * asks only plugins whose name begins with `crx:`.
 */
const optionalScripts: Plugin & { renderCrxManifest(manifest: Record<string, unknown>): unknown } = {
	name: 'crx:afterword-optional-scripts',
	enforce: 'post',
	renderCrxManifest(manifest) {
		withoutOptionalScripts(manifest);
		return manifest;
	},
};

/**
 * The polyfill does nothing where `browser` is built in, which is every browser from our oldest on (Chrome 148 and
 * Firefox bring it). The sources import it by its name and types; what ships is the browser's own object, 10 kB lighter
 * in every context.
 */
const nativeBrowser: Plugin = {
	name: 'afterword:native-browser',
	enforce: 'pre',
	resolveId: (id) => (id === 'webextension-polyfill' ? '\0native-browser' : null),
	load: (id) => (id === '\0native-browser' ? 'export default globalThis.browser;' : null),
};

/**
 * Everything that `ky` adds to `fetch` is switched off in the one place that calls it, because a wrap-up must be read again
 * before it is written again. Node runs the package; what ships does the same with the browser's own `fetch`, 24 kB lighter.
 */
const nativeFetch: Plugin = {
	name: 'afterword:native-fetch',
	enforce: 'pre',
	resolveId: (id) => (id === 'ky' ? '\0native-fetch' : null),
	load: (id) =>
		id === '\0native-fetch' ? "export { fetchLikeKy as default } from '/src/genesys/fetchLikeKy.ts';" : null,
};

/**
 * What is imported later brings no stylesheet of its own, and everything lies on the local disk: the helper that looks for
 * what to preload before an import has nothing to do. Without its work a kilobyte stays out of every page.
 */
const plainImports: Plugin = {
	name: 'afterword:plain-imports',
	enforce: 'pre',
	load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
};

/** Ships the strings without what translators need beside them, and each name once; see `leanLocales`. */
const leanWords: Plugin = {
	name: 'afterword:lean-words',
	apply: 'build',
	writeBundle: ({ dir }) => {
		if (dir !== undefined) leanLocales(dir);
	},
};

/** In development the worker is a module, in which `import()` is refused, so all its parts come at once. */
const partsAtOnce: Plugin = {
	name: 'afterword:parts-at-once',
	apply: 'serve',
	enforce: 'pre',
	transform(code, id) {
		if (!id.includes('/extension/background/')) return null;
		const parts: string[] = [];
		const whole = code.replaceAll(/\bimport\(('\.\/parts\/\w+\.ts')\)/g, (_, file: string) => {
			parts.push(`import * as part${parts.length} from ${file};`);
			return `Promise.resolve(part${parts.length - 1})`;
		});
		return parts.length === 0 ? null : `${parts.join('')}${whole}`;
	},
};

/** Gives Chrome's worker the form in which it can load parts of itself when it needs them; see `classicWorker`. */
const laterPartsOfWorker: Plugin = {
	name: 'afterword:later-parts-of-worker',
	apply: 'build',
	enforce: 'post',
	writeBundle: {
		order: 'post',
		handler: ({ dir }) => {
			if (dir !== undefined) classicWorker(dir);
		},
	},
};

/**
 * Drops what is left of a page's script when all of it lies in files shared with others: the page names those itself, and
 * nothing names the rest.
 */
const noEmptyEntries: Plugin = {
	name: 'afterword:no-empty-entries',
	apply: 'build',
	enforce: 'post',
	generateBundle(_, bundle) {
		for (const [file, output] of Object.entries(bundle)) {
			if (output.type === 'chunk' && output.isEntry && /^(import"[^"]+";\s*)+$/.test(output.code)) {
				const name = file.slice(file.lastIndexOf('/') + 1);
				const isNamed = Object.values(bundle).some((other) =>
					String(other.type === 'chunk' ? other.code : other.source).includes(name),
				);
				if (!isNamed) delete bundle[file];
			}
		}
	},
};

/** Brings `h` to the components, and to them alone: an import in every module would pull preact into the background. */
const componentsKnowH: Plugin = {
	name: 'afterword:components-know-h',
	enforce: 'pre',
	transform: (code, id) => (id.endsWith('.tsx') ? `import { h, Fragment } from 'preact'; ${code}` : null),
};

export default defineConfig(({ mode, command }) => {
	const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
	const gateway = process.env['AFTERWORD_GATEWAY'];
	const derived = deriveManifest(target, { gateway });
	const manifest = { ...derived, content_scripts: [...derived.content_scripts, ...optionalContentScripts] };
	return {
		plugins: [
			nativeBrowser,
			nativeFetch,
			plainImports,
			componentsKnowH,
			crx({ manifest: manifest as ManifestV3Export, browser: target }),
			optionalScripts,
			leanWords,
			noEmptyEntries,
			laterPartsOfWorker,
			partsAtOnce,
			...(command === 'build' ? [noWebAccessibleResources] : []),
		],
		define: { __GATEWAY__: JSON.stringify(gateway ?? '') },
		// Calls of `h` take children as arguments, where those of the automatic runtime build an object for each: 1.2 kB of the panel.
		oxc: { jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' } },
		build: {
			outDir: `dist/${target}`,
			emptyOutDir: true,
			target: target === 'firefox' ? 'firefox142' : 'chrome148',
			modulePreload: false,
			rollupOptions: { input: { panel: 'extension/panel/index.html', welcome: 'extension/welcome/index.html' } },
		},
	};
});
