import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A file of the desktop's pages, ready to be served. */
export type PageFile = { readonly type: string; readonly text: string };

/** The scripts that documents name, and where they lie. */
const scripts = {
	shell: 'page/shell.ts',
	wrapupDocument: 'page/wrapupDocument.ts',
	analytics: 'page/analytics.ts',
	gadget: 'page/gadget.ts',
	gallery: 'page/gallery.ts',
	embeddedClient: 'embedded/embeddedClient.ts',
	leadToInteraction: 'popOut/leadToInteraction.ts',
	interactionWindow: 'popOut/interactionWindow.ts',
	streamWorker: 'stream/streamWorker.ts',
} as const;

/** The style sheets that pages ask for, each put together from its ideas; later ones win. */
const styles = {
	desk: [
		'base',
		'commandBar',
		'navigation',
		'centerStage',
		'panel',
		'roster',
		'card',
		'interaction',
		'controls',
		'tools',
		'messenger',
		'overlay',
		'oldDesk',
		'driftDesk',
		'narrow',
	],
	viewStack: ['viewStack'],
	wrapup: ['wrapup', 'oldWrapup', 'driftWrapup'],
	frames: ['frames'],
	gallery: ['gallery'],
} as const;

function ownPath(name: string): string {
	return fileURLToPath(new URL(name, import.meta.url));
}

async function bundleScripts(): Promise<[string, PageFile][]> {
	const result = await build({
		configFile: false,
		logLevel: 'error',
		publicDir: false,
		build: {
			write: false,
			modulePreload: false,
			minify: false,
			target: 'es2022',
			rollupOptions: {
				input: Object.fromEntries(Object.entries(scripts).map(([name, path]) => [name, ownPath(path)])),
				preserveEntrySignatures: false,
				output: { entryFileNames: '[name].js', chunkFileNames: 'part-[hash].js' },
			},
		},
	});
	const outputs = Array.isArray(result) ? result : [result];
	return outputs.flatMap((output) =>
		'output' in output
			? output.output.flatMap((file): [string, PageFile][] =>
					file.type === 'chunk' ? [[file.fileName, { type: 'text/javascript', text: file.code }]] : [],
				)
			: [],
	);
}

let bundle: Promise<ReadonlyMap<string, PageFile>> | undefined;

/** Scripts and style sheets of the desktop's pages by file name; built from `page/` once in a process. */
export function pageBundle(): Promise<ReadonlyMap<string, PageFile>> {
	bundle ??= (async () => {
		const sheets = Object.entries(styles).map(async ([name, ideas]): Promise<[string, PageFile]> => {
			const texts = await Promise.all(ideas.map((idea) => readFile(ownPath(`page/styles/${idea}.css`), 'utf8')));
			return [`${name}.css`, { type: 'text/css', text: texts.join('\n') }];
		});
		return new Map([...(await bundleScripts()), ...(await Promise.all(sheets))]);
	})();
	return bundle;
}
