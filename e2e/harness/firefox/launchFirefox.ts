import manifest from '../../../manifest.json' with { type: 'json' };
import { builtExtension } from '../builtExtension.ts';
import type { StandIn } from '../standIn.ts';
import type { Surface } from '../surface.ts';
import { until } from '../until.ts';
import { type FirefoxPages, firefoxPages } from './firefoxPages.ts';
import { firefoxPreferences, type Preferences } from './firefoxPreferences.ts';
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
export type FirefoxRun = FirefoxPages & {
	/** The panel's document, in a window of its own. */
	openPanel(): Promise<Surface>;
	/** Opens the real sidebar by the browser's own command; resolves when the add-on sees its panel in it. */
	showSidebar(): Promise<void>;
	/** Ends the add-on's event page as the browser does when it is idle. */
	killEventPage(): Promise<void>;
	/** Takes the add-on's hosts away, as a user can in the add-ons manager. */
	revokeHosts(): Promise<void>;
	close(): Promise<void>;
};

/** Starts Firefox with a fresh profile and the add-on as it is shipped, against a stand-in. */
export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxRun> {
	const id = manifest.browser_specific_settings.gecko.id;
	const preferences = { ...firefoxPreferences(options.standIn, id), ...options.preferences };
	const firefox = await startFirefox(preferences, { headless: options.headless ?? true });
	const { bidi } = firefox;
	const path = options.extension ?? builtExtension('firefox');
	await bidi.send('webExtension.install', { extensionData: { type: 'path', path } });
	const pages = firefoxPages(bidi);
	const evaluateInBrowser = (expression: string) => pages.evaluateInBrowser(expression);
	const policy = `WebExtensionPolicy.getByID(${JSON.stringify(id)})`;
	return {
		...pages,
		openPanel: () => pages.openOwn('extension/panel/index.html'),
		async showSidebar() {
			const sidebar = `${id.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_')}-sidebar-action`;
			await evaluateInBrowser(`SidebarController.show(${JSON.stringify(sidebar)}).then(() => true)`);
			await until(
				() => evaluateInBrowser(`Array.from(${policy}.extension.views).some((view) => view.viewType === 'sidebar')`),
				(shown) => shown === true,
				{ what: 'the sidebar to show the panel' },
			);
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
		close: () => firefox.close(),
	};
}
