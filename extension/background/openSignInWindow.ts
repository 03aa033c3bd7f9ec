import browser from 'webextension-polyfill';
import type { OpenWindow, WindowResult } from '../../src/genesys/authorize.ts';

/** The browsers say why only in words; these are Chromium's and Firefox's. Anything else is a closed window. */
function readRefusal(error: unknown): WindowResult {
	const words = error instanceof Error ? error.message : String(error);
	if (/interaction/i.test(words)) return { kind: 'needsInteraction' };
	if (/could not be loaded|network/i.test(words)) return { kind: 'unreachable' };
	return { kind: 'cancelled' };
}

/** The browser's own window for signing in, `identity.launchWebAuthFlow`; without `interactive` it shows nothing. */
export const openSignInWindow: OpenWindow = async (address, interactive) => {
	try {
		return { kind: 'address', address: await browser.identity.launchWebAuthFlow({ url: address, interactive }) };
	} catch (error) {
		return readRefusal(error);
	}
};
