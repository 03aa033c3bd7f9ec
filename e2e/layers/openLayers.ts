import type { Frame, Page } from '@playwright/test';
import * as v from 'valibot';
import type { Desktop } from '../desktop/createDesktop.ts';
import type { DesktopSwitches } from '../desktop/desktopSwitches.ts';
import { openStage } from '../detector/openTheatre.ts';
import { type HeardMessage, readMessages, startMessageRecord } from '../detector/recordMessages.ts';
import type { Genesys } from '../genesys/genesys.ts';
import { type ChromiumRun, launchChromium } from '../harness/chromium/launchChromium.ts';
import type { UserSettings } from '../harness/userSettings.ts';
import { grantedProfile } from '../support/grantedProfile.ts';
import { type ChromiumWork, startChromiumWork } from '../support/startChromiumWork.ts';
import { findWords, keptTraces, listenToConsoles, sentTraces, type Trace } from '../support/traces.ts';

/** An agent at work in Chromium with the optional layers set as a test wants them, and no socket of the extension's own. */
export type LayersWork = ChromiumWork & {
	readonly genesys: Genesys;
	readonly desktop: Desktop;
	readonly chromium: ChromiumRun;
	/** The messages that came to the background, oldest first; of one name, where one is given. */
	messages(name?: string): Promise<readonly HeardMessage[]>;
	/** The places where something of the run turned up that may be nowhere outside the desktop, with what it was. */
	leaks(): Promise<readonly string[]>;
	close(): Promise<void>;
};

/** What a test may set beside the usual. */
export type LayersOptions = {
	readonly settings?: UserSettings;
	readonly switches?: Partial<DesktopSwitches>;
	/** Match patterns of hosts that the agent has granted on an earlier day. */
	readonly granted?: readonly string[];
};

/** Opens desktop and panel, signs in, and records what comes to the background from then on. */
export async function openLayers({ settings, switches, granted = [] }: LayersOptions = {}): Promise<LayersWork> {
	const { genesys, desktop } = await openStage();
	if (switches !== undefined) desktop.setSwitches(switches);
	const profile = await grantedProfile(genesys, { hosts: granted });
	const chromium = await launchChromium({ standIn: genesys, profile });
	const work = await startChromiumWork(chromium, { genesys, desktop }, { settings: { undoSeconds: 0, ...settings } });
	const heard = listenToConsoles(chromium, work.panelDocument);
	const shown: Trace[] = [];
	work.desk.on('console', (message) => shown.push({ place: 'console of the desktop', text: message.text() }));
	await startMessageRecord(work.run);
	return {
		...work,
		genesys,
		desktop,
		chromium,
		messages: async (name) => {
			const all = await readMessages(work.run);
			return name === undefined ? all : all.filter(isNamed(name));
		},
		leaks: async () => {
			const messages = (await readMessages(work.run)).map((message) => JSON.stringify(message));
			const told = messages.map((text) => ({ place: 'message to the background', text }));
			const kept = await keptTraces(work.panelDocument);
			return findWords([...kept, ...sentTraces(genesys), ...heard, ...shown, ...told], desktop.canaries());
		},
		close: async () => {
			await chromium.close();
			profile.remove();
			desktop.close();
			await genesys.close();
		},
	};
}

const named = v.object({ name: v.string() });
const trafficMessage = v.object({
	payload: v.object({
		facts: v.object({
			status: v.string(),
			counters: v.record(v.string(), v.object({ active: v.number(), acw: v.number() })),
			conversations: v.array(v.object({ state: v.string() })),
		}),
	}),
});

const frameworkMessage = v.object({
	payload: v.object({ facts: v.object({ conversationId: v.nullable(v.string()), state: v.string() }) }),
});

const isNamed =
	(name: string) =>
	({ message }: HeardMessage) =>
		v.parse(named, message).name === name;

/** What the traffic layer told in these messages: its states in order, and the counters of calls as `active acw`. */
export function readTraffic(messages: readonly HeardMessage[]) {
	const own = messages.filter(isNamed('desktop.traffic'));
	const facts = own.map(({ message }) => v.parse(trafficMessage, message).payload.facts);
	return {
		statuses: facts.map(({ status }) => status),
		states: facts.flatMap(({ conversations }) => conversations.map(({ state }) => state)),
		calls: facts.flatMap(({ counters: { call } }) => (call === undefined ? [] : [`${call.active} ${call.acw}`])),
	};
}

/** What customer systems told in these messages, oldest first. */
export function readFramework(messages: readonly HeardMessage[]) {
	const own = messages.filter(isNamed('desktop.framework'));
	return own.map(({ message }) => v.parse(frameworkMessage, message).payload.facts);
}

/**
 * Silences the content script in every frame of a page, those that come later too, so that whatever is noticed then was
 * noticed by another layer. By a debugger's means, in the extension's own world. A frame of another site has a process of
 * its own and is named by `within`.
 */
export async function silenceContentScript(
	page: Page,
	extensionId: string,
	within: Page | Frame = page,
): Promise<void> {
	const session = await page.context().newCDPSession(within);
	// Stops the script that runs already; one that is yet to begin asks its forerunner to stop, and meets an error there.
	const expression = `typeof stopAfterword === 'function'
		? stopAfterword()
		: (globalThis.stopAfterword = () => { throw new Error('silenced by the test'); })`;
	session.on('Runtime.executionContextCreated', ({ context }) => {
		if (!context.origin.endsWith(extensionId)) return;
		const evaluated = session.send('Runtime.evaluate', { contextId: context.id, expression });
		// A frame that is gone already has nothing to be silenced.
		evaluated.catch((error: unknown) => console.warn(error));
	});
	await session.send('Runtime.enable');
}
