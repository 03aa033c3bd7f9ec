import browser, { type Manifest } from 'webextension-polyfill';

/** The content script of the agent's desktop, as the manifest declares it. */
export function desktopScript(): Partial<Manifest.ContentScript> {
	return browser.runtime.getManifest().content_scripts?.[0] ?? {};
}
