import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import * as v from 'valibot';
import { until } from '../until.ts';

/** The running browser as the side panel's opener needs it. */
export type PanelHost = {
	readonly context: BrowserContext;
	/** A session with the browser itself, not with a page. */
	readonly session: CDPSession;
	readonly profileFolder: string;
	readonly extensionId: string;
};

const targets = v.object({
	targetInfos: v.array(v.object({ targetId: v.string(), type: v.string(), url: v.string() })),
});

async function listTargets(session: CDPSession, parameters: object = {}) {
	const answer: unknown = await session.send('Target.getTargets', parameters);
	return v.parse(targets, answer).targetInfos;
}

/** Clicks the toolbar button of the tab that shows `page`. Playwright's list of methods does not have this one yet. */
async function clickToolbarButton({ session, extensionId }: PanelHost, page: Page): Promise<void> {
	// An empty filter also lists the tabs themselves, which are targets apart from the documents in them.
	const all = await listTargets(session, { filter: [{}] });
	const tab = all.find((target) => target.type === 'tab' && target.url === page.url());
	if (tab === undefined) throw new Error(`No tab shows ${page.url()}, so its toolbar button cannot be clicked.`);
	const parameters = { id: extensionId, targetId: tab.targetId };
	const answer: unknown = Reflect.apply(session.send.bind(session), undefined, [
		'Extensions.triggerAction',
		parameters,
	]);
	await answer;
}

/**
 * Clicks until the panel is there. A click in the first moments after an installation can find the worker not yet
 * started and comes to nothing, and a person would simply click again.
 */
async function clickUntilOpen(host: PanelHost, page: Page, isOpen: () => Promise<boolean>): Promise<void> {
	const clickAgainAfter = 1500;
	let clicked = Number.NEGATIVE_INFINITY;
	const tryOnce = async (): Promise<boolean> => {
		if (await isOpen()) return true;
		if (performance.now() - clicked > clickAgainAfter) {
			await clickToolbarButton(host, page);
			clicked = performance.now();
		}
		return false;
	};
	await until(tryOnce, (open) => open, { what: 'the side panel to open' });
}

const addressOf = ({ extensionId }: PanelHost) => `chrome-extension://${extensionId}/extension/panel/index.html`;

async function isPanelOpen(host: PanelHost): Promise<boolean> {
	return (await listTargets(host.session)).some((target) => target.url.startsWith(addressOf(host)));
}

/** An open panel's document, and the connection to close in the end. */
export type OpenedPanel = { readonly panel: Page; readonly connection: Browser };

/** Playwright lists the panel only to a connection made after it opened, hence the second connection. */
async function connectToPanel(host: PanelHost): Promise<OpenedPanel | null> {
	const port = readFileSync(join(host.profileFolder, 'DevToolsActivePort'), 'utf8').split('\n')[0];
	const connection = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
	const panel = connection
		.contexts()
		.flatMap((context) => context.pages())
		.find((candidate) => candidate.url().startsWith(addressOf(host)));
	if (panel !== undefined) return { panel, connection };
	await connection.close();
	return null;
}

/**
 * Waits for a panel that something else opens, such as a key, and gives its document. It does not click: the toolbar
 * button closes a panel that is on its way.
 */
export async function findSidePanel(host: PanelHost): Promise<OpenedPanel> {
	const find = async () => ((await isPanelOpen(host)) ? await connectToPanel(host) : null);
	const opened = await until(find, (found) => found !== null, { what: 'the side panel to open' });
	if (opened === null) throw new Error('The side panel was found and lost.');
	return opened;
}

/** Opens the side panel as the agent does, with the toolbar button, and gives its document. */
export async function openSidePanel(host: PanelHost, page: Page): Promise<OpenedPanel> {
	await clickUntilOpen(host, page, () => isPanelOpen(host));
	return findSidePanel(host);
}
