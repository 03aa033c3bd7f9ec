import type { Page } from '@playwright/test';
import type { Desktop } from '../desktop/createDesktop.ts';
import { createDesktop } from '../desktop/createDesktop.ts';
import { afterwordClient, desktopClient } from '../genesys/oauthClient.ts';
import { type Genesys, startGenesys } from '../genesys/startGenesys.ts';
import type { BrowserRun } from '../harness/browserRun.ts';
import { type ChromiumRun, launchChromium } from '../harness/chromium/launchChromium.ts';
import { playwrightSurface } from '../harness/chromium/playwrightSurface.ts';
import { firefoxBrowserRun } from '../harness/firefox/firefoxBrowserRun.ts';
import { launchFirefox } from '../harness/firefox/launchFirefox.ts';
import { startWork, type Workplace } from '../harness/startWork.ts';
import type { Stage } from '../support/stage.ts';
import { startChromiumWork } from '../support/startChromiumWork.ts';
import { keptTraces, listenToConsoles, sentTraces, type Trace } from '../support/traces.ts';
import { startPanelRecord } from './panelRecord.ts';
import { readMessages, startMessageRecord } from './recordMessages.ts';

/**
 * One agent's day: a browser with the built extension, desktop and panel open, signed in. There is no socket, so the
 * page alone tells when to look at the platform.
 */
export type Theatre = Stage &
	Workplace & {
		readonly run: BrowserRun;
		/** All that the extension has kept, sent or said so far, as far as this browser shows it. */
		readonly traces: () => Promise<readonly Trace[]>;
	};

/** A theatre with a browser and stand-ins of its own. */
export type OwnTheatre = Theatre & { close(): Promise<void> };

/** The stand-ins for a theatre, whose OAuth client may not have the socket. */
export async function openStage(): Promise<{ readonly genesys: Genesys; readonly desktop: Desktop }> {
	const scopes = afterwordClient.scopes.filter((scope) => scope !== 'notifications');
	const genesys = await startGenesys({ clients: [{ ...afterwordClient, scopes }, desktopClient] });
	return { genesys, desktop: createDesktop({ genesys }) };
}

const atOnce = { settings: { undoSeconds: 0 } };

async function messageTraces(run: BrowserRun): Promise<readonly Trace[]> {
	const messages = await readMessages(run);
	return messages.map(({ message }) => ({ place: 'message to the background', text: JSON.stringify(message) }));
}

/** The agent signs in, in a Chromium that runs already; `open` is the desktop where it is open, too. */
export async function workInChromium(chromium: ChromiumRun, stage: Stage, open?: Page): Promise<Theatre> {
	const options = open === undefined ? atOnce : { ...atOnce, desk: open };
	const { run, desk, panel, panelDocument } = await startChromiumWork(chromium, stage, options);
	const heard = listenToConsoles(chromium, panelDocument);
	const deskConsole: Trace[] = [];
	desk.on('console', (message) => deskConsole.push({ place: 'console of the desktop', text: message.text() }));
	await startMessageRecord(run);
	await startPanelRecord(panel.surface);
	return {
		...stage,
		run,
		desk: playwrightSurface(desk),
		panel,
		traces: async () => {
			const kept = await keptTraces(panelDocument);
			return [...kept, ...sentTraces(stage.genesys), ...heard, ...deskConsole, ...(await messageTraces(run))];
		},
	};
}

async function workInFirefox(run: BrowserRun, stage: Stage): Promise<Theatre> {
	const workplace = await startWork(run, stage, atOnce);
	await startPanelRecord(workplace.panel.surface);
	return {
		...stage,
		run,
		...workplace,
		traces: async () => [...(await keptTraces(workplace.panel.surface)), ...sentTraces(stage.genesys)],
	};
}

/** Opens a theatre in a browser of its own. */
export async function openTheatre(browser: BrowserRun['name']): Promise<OwnTheatre> {
	const stage = await openStage();
	const closeStage = async () => {
		stage.desktop.close();
		await stage.genesys.close();
	};
	const standIn = stage.genesys;
	if (browser === 'chromium') {
		const chromium = await launchChromium({ standIn });
		const close = async () => {
			await chromium.close();
			await closeStage();
		};
		return { ...(await workInChromium(chromium, stage)), close };
	}
	const run = firefoxBrowserRun(await launchFirefox({ standIn }));
	const close = async () => {
		await run.close();
		await closeStage();
	};
	return { ...(await workInFirefox(run, stage)), close };
}
