import * as v from 'valibot';
import type { Surface } from '../surface.ts';
import { until } from '../until.ts';
import { bidiSurface } from './bidiSurface.ts';
import type { Bidi } from './connectBidi.ts';
import { evaluateIn } from './evaluateIn.ts';
import { pinnedUuid } from './firefoxPreferences.ts';

/** The pages of a running Firefox. */
export type FirefoxPages = {
	/** Opens an address in a new tab. */
	open(address: string): Promise<Surface>;
	/** Opens one of the add-on's own files in a window of its own, so that the desktop's tab stays in front. */
	openOwn(path: string): Promise<Surface>;
	/** Waits for a window or tab at an address, e.g. the sign-in window. */
	waitForPage(startsWith: string): Promise<Surface>;
	/** Addresses of all tabs and windows. */
	addresses(): Promise<readonly string[]>;
	/** Evaluates in the browser's own window, with all its powers. */
	evaluateInBrowser(expression: string): Promise<unknown>;
};

const tree = v.object({ contexts: v.array(v.object({ context: v.string(), url: v.string() })) });
const created = v.object({ context: v.string() });

/** Opens, finds and evaluates in pages over a BiDi session. */
export function firefoxPages(bidi: Bidi): FirefoxPages {
	const contexts = async (scope: object = {}) =>
		v.parse(tree, await bidi.send('browsingContext.getTree', scope)).contexts;
	const openIn = async (type: 'tab' | 'window', address: string) => {
		const { context } = v.parse(created, await bidi.send('browsingContext.create', { type }));
		const surface = bidiSurface(bidi, context);
		await surface.goto(address);
		return surface;
	};
	return {
		open: (address) => openIn('tab', address),
		openOwn: (path) => openIn('window', `moz-extension://${pinnedUuid}/${path}`),
		async waitForPage(startsWith) {
			const all = await until(contexts, (list) => list.some(({ url }) => url.startsWith(startsWith)), {
				what: `a page at ${startsWith}`,
			});
			return bidiSurface(bidi, all.find(({ url }) => url.startsWith(startsWith))?.context ?? '');
		},
		addresses: async () => (await contexts()).map(({ url }) => url),
		async evaluateInBrowser(expression) {
			const [window] = await contexts({ 'moz:scope': 'chrome' });
			if (window === undefined) throw new Error('Firefox has no window of its own to evaluate in.');
			return evaluateIn(bidi, window.context, expression);
		},
	};
}
