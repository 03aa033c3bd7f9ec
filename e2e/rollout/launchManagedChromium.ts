import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumArguments } from '../harness/chromium/chromiumArguments.ts';
import type { Profile } from '../harness/chromium/createProfile.ts';
import type { ChromiumRun } from '../harness/chromium/launchChromium.ts';
import { findSidePanel, type OpenedPanel, openSidePanel } from '../harness/chromium/openSidePanel.ts';
import { stopWorker } from '../harness/chromium/stopWorker.ts';
import { waitForPage } from '../harness/chromium/waitForPage.ts';
import type { StandIn } from '../harness/standIn.ts';

/** A Chromium that installs what policies tell it to, and nothing else. */
export type ManagedChromiumOptions = {
	readonly standIn: StandIn;
	/** The browser on a machine with policies. */
	readonly program: string;
	readonly profile: Profile;
	readonly extensionId: string;
};

/**
 * What makes Chromium as a tester wants it, and keeps it from doing what a policy says: no extensions at all, and no
 * requests in the background, which the download of an extension is.
 */
const hindrances = ['--disable-extensions', '--disable-background-networking', '--disable-component-update'];

/** The policy without which no debugger, and so no test, may look into an extension that a policy has installed. */
export const debuggersAllowed = { DeveloperToolsAvailability: 1 } as const;

/** The flags of an ordinary run, without what lets a test install an extension. */
function argumentsFor(standIn: StandIn): string[] {
	return chromiumArguments(null, standIn).filter((flag) => flag !== '--enable-unsafe-extension-debugging');
}

/** Starts it. The extension comes when the policies bring it; nobody waits for it here. The profile stays. */
export async function launchManagedChromium(options: ManagedChromiumOptions): Promise<ChromiumRun> {
	const { extensionId, profile } = options;
	const context = await chromium.launchPersistentContext(profile.folder, {
		executablePath: options.program,
		headless: true,
		viewport: null,
		handleSIGINT: false,
		handleSIGTERM: false,
		ignoreDefaultArgs: hindrances,
		args: argumentsFor(options.standIn),
	});
	const browser = context.browser();
	if (browser === null) throw new Error('Chromium was started without a browser to speak to.');
	const session = await browser.newBrowserCDPSession();
	const connections: Browser[] = [];
	const host = { context, session, profileFolder: profile.folder, extensionId };
	const keep = ({ panel, connection }: OpenedPanel): Page => {
		connections.push(connection);
		return panel;
	};
	const open = async (address: string) => {
		const page = await context.newPage();
		await page.goto(address);
		return page;
	};
	return {
		context,
		extensionId,
		install: () => Promise.reject(new Error('Here policies install the extension, and nobody else.')),
		open,
		openOwn: (path) => open(`chrome-extension://${extensionId}/${path}`),
		openPanel: async (beside) => keep(await openSidePanel(host, beside)),
		findPanel: async () => keep(await findSidePanel(host)),
		waitForPage: (startsWith) => waitForPage(context, startsWith),
		async killWorker() {
			await stopWorker(context, context.pages()[0] ?? (await context.newPage()), extensionId);
		},
		async close() {
			for (const connection of connections) await connection.close();
			await context.close();
		},
	};
}
