import type { Surface } from './surface.ts';

/** The extension's own storage areas that tests look into. */
export type StorageArea = 'local' | 'session';

/** A running browser with the extension in it, in the words both browsers share. */
export type BrowserRun = {
	readonly name: 'chromium' | 'firefox';
	/** Opens an address in a new tab. */
	open(address: string): Promise<Surface>;
	/** Opens one of the extension's own files, e.g. `extension/options/index.html`. */
	openOwn(path: string): Promise<Surface>;
	/** Opens the panel: in Chromium the side panel beside the tab, in Firefox the panel's document in its own window. */
	openPanel(beside: Surface): Promise<Surface>;
	/** Waits for a tab or window whose address starts so, e.g. the sign-in window. */
	waitForPage(startsWith: string): Promise<Surface>;
	/** Ends the extension's background as the browser does when it is idle; the next event starts it again. */
	killBackground(): Promise<void>;
	/**
	 * Evaluates an expression with the running background's global object as `scope`, as a debugger would. What comes back
	 * is JSON. The expression's own functions live until the background or the run ends.
	 */
	evaluateInBackground(expression: string): Promise<unknown>;
	close(): Promise<void>;
};

/** The addresses of the extension's pages below its own root. */
export const ownPages = {
	panel: 'extension/panel/index.html',
	options: 'extension/options/index.html',
	/** A file of the extension without any script: its origin, and nothing of ours running in it. */
	quiet: 'manifest.json',
} as const;

/** Everything in one storage area, read from a page that runs none of our code, so that reading wakes nothing. */
export async function readStorage(run: BrowserRun, area: StorageArea): Promise<Readonly<Record<string, unknown>>> {
	const page = await run.openOwn(ownPages.quiet);
	try {
		const text = await page.evaluate(
			`(globalThis.browser ?? chrome).storage.${area}.get().then((all) => JSON.stringify(all))`,
		);
		const all: unknown = JSON.parse(String(text));
		return typeof all === 'object' && all !== null ? { ...all } : {};
	} finally {
		await page.close();
	}
}
