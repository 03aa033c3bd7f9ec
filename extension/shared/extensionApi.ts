import browser from 'webextension-polyfill';
import type { Envelope, MessageName, Request, Response } from '../../src/protocol/messages.ts';
import { panelPort, panelPortAgain } from '../../src/protocol/panelPort.ts';
import type { Snapshot } from '../../src/protocol/snapshot.ts';

/** Sends one message to the background and waits for its answer. Rejects when the background dies before answering. */
export type Send = <Name extends MessageName>(name: Name, payload: Request<Name>) => Promise<Response<Name>>;

export const send: Send = (name, payload) => {
	const envelope: Envelope<typeof name> = { name, payload };
	return browser.runtime.sendMessage(envelope);
};

/** One life of the connection to the background. */
export type SnapshotPort = {
	readonly onSnapshot: (listener: (snapshot: Snapshot) => void) => void;
	/** Called once, when the background dies or closes the port. */
	readonly onLost: (listener: () => void) => void;
};

let opened = false;

/** Opens the port down which the background pushes snapshots; this starts the background if it sleeps. */
export function openSnapshotPort(): SnapshotPort {
	const port = browser.runtime.connect({ name: opened ? panelPortAgain : panelPort });
	opened = true;
	return {
		onSnapshot: (listener) => port.onMessage.addListener((message) => listener(message as Snapshot)),
		onLost: (listener) => port.onDisconnect.addListener(() => listener()),
	};
}

/** Whether the browser lets us use all of these hosts. */
export function hasOrigins(origins: readonly string[]): Promise<boolean> {
	return browser.permissions.contains({ origins: [...origins] });
}

/** Asks the agent for these hosts. Must be the first thing a click handler does, or the browser refuses. */
export function requestOrigins(origins: readonly string[]): Promise<boolean> {
	return browser.permissions.request({ origins: [...origins] });
}

/** What the background keeps of the settings; see `policyItem` and `userSettingsItem` in `src/storage/items.ts`. */
const settingsKeys = ['policy', 'settings'];

/** Calls the listener whenever the background has kept another policy or another setting. Answers how to end that. */
export function onSettings(listener: () => void): () => void {
	const heard = (changes: Readonly<Record<string, unknown>>): void => {
		if (settingsKeys.some((key) => Object.hasOwn(changes, key))) listener();
	};
	browser.storage.local.onChanged.addListener(heard);
	return () => browser.storage.local.onChanged.removeListener(heard);
}

/** The extension's id in this browser. */
export function extensionId(): string {
	return browser.runtime.id;
}

/** Opens the options page in a tab. */
export async function openOptions(): Promise<null> {
	await browser.runtime.openOptionsPage();
	return null;
}
