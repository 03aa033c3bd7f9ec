import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A browser profile of its own, in the system's folder for passing files. */
export type Profile = { readonly folder: string; remove(): void };

/**
 * A fresh Chromium profile. Developer mode is on in it, because without it an extension that reloads itself stays
 * disabled.
 */
export function createChromiumProfile(): Profile {
	const folder = mkdtempSync(join(tmpdir(), 'afterword-chromium-'));
	mkdirSync(join(folder, 'Default'));
	const preferences = { extensions: { ui: { developer_mode: true } } };
	writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
