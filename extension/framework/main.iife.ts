import { regionOfAppsHost } from '../../src/genesys/hosts.ts';
import type { Envelope } from '../../src/protocol/messages.ts';
import { listenToClient } from './listenToClient.ts';

/** Both browsers offer `browser` by themselves from the oldest version we run in. */
declare const browser: typeof chrome;

/** Where one injection leaves its stop function for the next, after an update of the extension. */
const world = globalThis as typeof globalThis & { stopAfterwordListener?: () => void };

world.stopAfterwordListener?.();
world.stopAfterwordListener = listenToClient(window, {
	isClient: (origin) => URL.canParse(origin) && regionOfAppsHost(new URL(origin).host) !== undefined,
	now: () => Date.now(),
	send: async (facts) => {
		const envelope: Envelope<'desktop.framework'> = { name: 'desktop.framework', payload: { facts } };
		try {
			await browser.runtime.sendMessage(envelope);
		} catch (error) {
			// An orphan has no runtime id. What else fails was one hint, and the next one may come through.
			if (!browser.runtime?.id) throw error;
		}
	},
});
