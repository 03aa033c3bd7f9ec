import browser from 'webextension-polyfill';
import type { Clock } from '../../src/genesys/clock.ts';
import type { OAuthPorts } from '../../src/genesys/oauth.ts';
import type { Area, Areas } from '../../src/storage/item.ts';
import type { Locks } from '../../src/wrapup/outbox.ts';
import type { ManagedPolicy } from './settingsKeeper.ts';

/** The browser's time. */
export const clock: Clock = {
	now: () => Date.now(),
	sleep: (milliseconds, signal) =>
		new Promise((resolve) => {
			if (signal?.aborted === true) {
				resolve();
				return;
			}
			const timer = setTimeout(done, milliseconds);
			function done() {
				clearTimeout(timer);
				signal?.removeEventListener('abort', done);
				resolve();
			}
			signal?.addEventListener('abort', done);
		}),
};

function area(name: 'session' | 'local'): Area {
	return {
		get: async (key) => (await browser.storage[name].get(key))[key],
		set: (key, value) => browser.storage[name].set({ [key]: value }),
		remove: (key) => browser.storage[name].remove(key),
	};
}

/** The browser's key-value areas. Session storage keeps its default access level: no page and no content script reads it. */
export const areas: Areas = { session: area('session'), local: area('local') };

/** The policy of the organisation. Firefox rejects where none is set; to us that is an empty one. */
export const managedPolicy: ManagedPolicy = {
	read: async () => {
		try {
			return await browser.storage.managed.get();
		} catch (error) {
			if (error instanceof Error) return {};
			throw error;
		}
	},
	onChanged: (listener) =>
		browser.storage.onChanged.addListener((_changes, name) => {
			if (name === 'managed') listener();
		}),
};

/** Web Locks, which hold across every context of the extension. */
export const locks: Locks = (name, task) => navigator.locks.request(name, task);

/** The browser's network, randomness and hash for signing in. */
export const oauthPorts: OAuthPorts = {
	fetch: (...request) => fetch(...request),
	clock,
	randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
	sha256: (bytes) => crypto.subtle.digest('SHA-256', bytes),
};
