import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import manifest from '../../../manifest.json' with { type: 'json' };
import { chromiumId } from '../../../tools/channels.ts';
import { chromiumBrowser } from '../../../tools/setup/browsers.ts';
import { browserPath } from '../browserPath.ts';
import { builtExtension } from '../builtExtension.ts';
import type { StandIn } from '../standIn.ts';
import { chromiumArguments } from './chromiumArguments.ts';
import { createChromiumProfile, type Profile } from './createProfile.ts';
import { findSidePanel, type OpenedPanel, openSidePanel } from './openSidePanel.ts';
import { promptStart } from './promptStart.ts';
import { stopWorker } from './stopWorker.ts';
import { waitForPage } from './waitForPage.ts';

/** How to start Chromium; only the stand-in has no default. */
export type ChromiumOptions = {
	readonly standIn: StandIn;
	/** Folder of the built extension; default `dist/chrome`. */
	readonly extension?: string;
	/** Whether the extension comes with {@link ChromiumRun.install} only. */
	readonly later?: boolean;
	readonly headless?: boolean;
	/** What an earlier run left; it stays when this one ends. Default is a fresh one, removed in the end. */
	readonly profile?: Profile;
	/** The program to start; default the Chromium of this machine. */
	readonly program?: string;
	readonly arguments?: readonly string[];
	/** The screen for windows, e.g. `:1`; default is the environment's. */
	readonly display?: string;
	/** Size of the window in CSS pixels, for pictures. */
	readonly window?: { readonly width: number; readonly height: number };
	/** Without the bars by which Chromium tells that it is under remote control; for pictures and for use by hand. */
	readonly plain?: boolean;
};

/** A running Chromium with the built extension in it. */
export type ChromiumRun = {
	readonly context: BrowserContext;
	readonly extensionId: string;
	/** Installs the extension where the run began without it, and waits until its worker runs. */
	install(): Promise<void>;
	/** Opens an address in a new tab; the empty one that a new window starts with goes. */
	open(address: string): Promise<Page>;
	/** Opens one of the extension's own files in a new tab, e.g. `extension/options/index.html`. */
	openOwn(path: string): Promise<Page>;
	/** Opens the side panel beside a tab and gives the panel's document. */
	openPanel(beside: Page): Promise<Page>;
	/** Waits for the side panel that a key or a click of the test opens, and gives its document. */
	findPanel(): Promise<Page>;
	/** Waits for a tab or window whose address starts so, e.g. the sign-in window. */
	waitForPage(startsWith: string): Promise<Page>;
	/** Ends the extension's service worker and waits until it is gone. */
	killWorker(): Promise<void>;
	close(): Promise<void>;
};

async function extensionIdOf(context: BrowserContext): Promise<string> {
	const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
	return new URL(worker.url()).host;
}

/** What playwright starts Chromium with unasked, and we do not want. */
function unwanted({ plain, later }: ChromiumOptions): string[] {
	return [...(plain === true ? ['--enable-automation'] : []), ...(later === true ? ['--disable-extensions'] : [])];
}

async function openTab(address: string, page: Page): Promise<Page> {
	await page.goto(address);
	return page;
}

/** Starts Chromium with the extension as it is shipped, against a stand-in. */
export async function launchChromium(options: ChromiumOptions): Promise<ChromiumRun> {
	const profile = options.profile ?? createChromiumProfile();
	const size = options.window;
	const extension = options.extension ?? builtExtension('chrome');
	const context = await chromium.launchPersistentContext(profile.folder, {
		executablePath: options.program ?? browserPath(chromiumBrowser),
		headless: options.headless ?? true,
		viewport: null,
		// Whoever started us decides what Ctrl+C means; playwright's own answer leaves the profile behind.
		handleSIGINT: false,
		handleSIGTERM: false,
		ignoreDefaultArgs: unwanted(options),
		env: { ...process.env, ...(options.display === undefined ? {} : { DISPLAY: options.display }) },
		args: [
			...chromiumArguments(options.later === true ? null : extension, options.standIn),
			...(size === undefined ? [] : [`--window-size=${size.width},${size.height}`, '--window-position=0,0']),
			// Another program is one that sees a policy.
			...(options.program === undefined ? promptStart : []),
			...(options.plain === true ? ['--test-type'] : []),
			...(options.arguments ?? []),
		],
	});
	const browser = context.browser();
	if (browser === null) throw new Error('Chromium was started without a browser to speak to.');
	const session = await browser.newBrowserCDPSession();
	const extensionId = options.later === true ? chromiumId(manifest.key) : await extensionIdOf(context);
	const connections: Browser[] = [];
	const host = { context, session, profileFolder: profile.folder, extensionId };
	const keep = ({ panel, connection }: OpenedPanel): Page => {
		connections.push(connection);
		return panel;
	};
	return {
		context,
		extensionId,
		async install() {
			const running = extensionIdOf(context);
			// Playwright's list of methods does not have this one yet.
			const answer: unknown = Reflect.apply(session.send.bind(session), undefined, [
				'Extensions.loadUnpacked',
				{ path: extension },
			]);
			await answer;
			await running;
		},
		async open(address) {
			const empty = context.pages().find((page) => page.url() === 'about:blank');
			const page = await openTab(address, await context.newPage());
			await empty?.close();
			return page;
		},
		openOwn: async (path) => openTab(`chrome-extension://${extensionId}/${path}`, await context.newPage()),
		openPanel: async (beside) => keep(await openSidePanel(host, beside)),
		findPanel: async () => keep(await findSidePanel(host)),
		waitForPage: (startsWith) => waitForPage(context, startsWith),
		async killWorker() {
			const page = context.pages()[0] ?? (await context.newPage());
			await stopWorker(context, page, extensionId);
		},
		async close() {
			for (const connection of connections) await connection.close();
			await context.close();
			if (options.profile === undefined) profile.remove();
		},
	};
}
