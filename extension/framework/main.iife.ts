import { regionOfAppsHost } from '../../src/genesys/hosts.ts';
import { sendHint } from '../traffic/sendHint.ts';
import { listenToClient } from './listenToClient.ts';

/** Where one injection leaves its stop function for the next, after an update of the extension. */
const world = globalThis as typeof globalThis & { stopAfterwordListener?: () => void };

world.stopAfterwordListener?.();
world.stopAfterwordListener = listenToClient(window, {
	isClient: (origin) => URL.canParse(origin) && regionOfAppsHost(new URL(origin).host) !== undefined,
	now: () => Date.now(),
	send: async (facts) => {
		await sendHint({ name: 'desktop.framework', payload: { facts } });
	},
});
