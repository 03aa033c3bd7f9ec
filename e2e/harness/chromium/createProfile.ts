import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A browser profile of its own, in the system's folder for passing files. */
export type Profile = { readonly folder: string; remove(): void };

/**
 * Flags as `chrome://flags` keeps them, `@2` for off: the address bar draws its suggestions itself. Otherwise Chromium
 * starts two pages for them beside every window, which is a quarter of what the whole start costs.
 */
const flags = ['webui-omnibox-popup@2', 'webui-omnibox-aim-popup@2'];

/**
 * A fresh Chromium profile. Developer mode is on in it, because without it an extension that reloads itself stays
 * disabled.
 */
export function createChromiumProfile(): Profile {
	const folder = mkdtempSync(join(tmpdir(), 'afterword-chromium-'));
	mkdirSync(join(folder, 'Default'));
	const preferences = { extensions: { ui: { developer_mode: true } } };
	writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
	writeFileSync(join(folder, 'Local State'), JSON.stringify({ browser: { enabled_labs_experiments: flags } }));
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
