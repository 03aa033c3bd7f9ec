import * as v from 'valibot';
import manifest from '../../../manifest.json' with { type: 'json' };
import { builtExtension } from '../builtExtension.ts';
import type { StandIn } from '../standIn.ts';
import type { Surface } from '../surface.ts';
import { until } from '../until.ts';
import { bidiSurface } from './bidiSurface.ts';
import { evaluateIn } from './evaluateIn.ts';
import { firefoxPreferences, type Preferences, pinnedUuid } from './firefoxPreferences.ts';
import { startFirefox } from './startFirefox.ts';

/** How to start Firefox; only the stand-in has no default. */
export type FirefoxOptions = {
	readonly standIn: StandIn;
	/** Folder of the built add-on; default `dist/firefox`. */
	readonly extension?: string;
	readonly headless?: boolean;
	readonly preferences?: Preferences;
};

/** A running Firefox with the built add-on in it. */
export type FirefoxRun = {
	/** Opens an address in a new tab. */
	open(address: string): Promise<Surface>;
	/** Opens one of the add-on's own files in a window of its own, so that the desktop's tab stays in front. */
	openOwn(path: string): Promise<Surface>;
	/** The panel's document, in a window of its own. */
	openPanel(): Promise<Surface>;
	/** Opens the real sidebar by the browser's own command; resolves when the add-on sees its panel in it. */
	showSidebar(): Promise<void>;
	/** Waits for a window or tab at an address, e.g. the sign-in window. */
	waitForPage(startsWith: string): Promise<Surface>;
	/** Ends the add-on's event page as the browser does when it is idle. */
	killEventPage(): Promise<void>;
	/** Takes the add-on's hosts away, as a user can in the add-ons manager. */
	revokeHosts(): Promise<void>;
	/** Evaluates in the browser's own window, with all its powers. */
	evaluateInBrowser(expression: string): Promise<unknown>;
	close(): Promise<void>;
};

const tree = v.object({ contexts: v.array(v.object({ context: v.string(), url: v.string() })) });
const created = v.object({ context: v.string() });

/** Starts Firefox with a fresh profile and the add-on as it is shipped, against a stand-in. */
export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxRun> {
	const id = manifest.browser_specific_settings.gecko.id;
	const preferences = { ...firefoxPreferences(options.standIn, id), ...options.preferences };
	const firefox = await startFirefox(preferences, options.headless ?? true);
	const { bidi } = firefox;
	const path = options.extension ?? builtExtension('firefox');
	await bidi.send('webExtension.install', { extensionData: { type: 'path', path } });
	const contexts = async (scope: object = {}) =>
		v.parse(tree, await bidi.send('browsingContext.getTree', scope)).contexts;
	const openIn = async (type: 'tab' | 'window', address: string) => {
		const { context } = v.parse(created, await bidi.send('browsingContext.create', { type }));
		const surface = bidiSurface(bidi, context);
		await surface.goto(address);
		return surface;
	};
	const evaluateInBrowser = async (expression: string) => {
		const [window] = await contexts({ 'moz:scope': 'chrome' });
		if (window === undefined) throw new Error('Firefox has no window of its own to evaluate in.');
		return evaluateIn(bidi, window.context, expression);
	};
	const openOwn = (file: string) => openIn('window', `moz-extension://${pinnedUuid}/${file}`);
	const policy = `WebExtensionPolicy.getByID(${JSON.stringify(id)})`;
	return {
		open: (address) => openIn('tab', address),
		openOwn,
		openPanel: () => openOwn('extension/panel/index.html'),
		async showSidebar() {
			const sidebar = `${id.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_')}-sidebar-action`;
			await evaluateInBrowser(`SidebarController.show(${JSON.stringify(sidebar)}).then(() => true)`);
			await until(
				() => evaluateInBrowser(`Array.from(${policy}.extension.views).some((view) => view.viewType === 'sidebar')`),
				(shown) => shown === true,
				{ what: 'the sidebar to show the panel' },
			);
		},
		async waitForPage(startsWith) {
			const all = await until(contexts, (list) => list.some(({ url }) => url.startsWith(startsWith)), {
				what: `a page at ${startsWith}`,
			});
			const found = all.find(({ url }) => url.startsWith(startsWith));
			return bidiSurface(bidi, found?.context ?? '');
		},
		async killEventPage() {
			await evaluateInBrowser(
				`${policy}.extension.terminateBackground({ disableResetIdleForTest: true }).then(() => true)`,
			);
		},
		async revokeHosts() {
			await evaluateInBrowser(`(async () => {
				const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
				const { extension } = ${policy};
				const origins = extension.manifest.host_permissions;
				await ExtensionPermissions.remove(${JSON.stringify(id)}, { permissions: [], origins }, extension);
				return true;
			})()`);
		},
		evaluateInBrowser,
		close: () => firefox.close(),
	};
}
