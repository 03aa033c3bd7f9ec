import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import { type BuiltManifest, readBuiltManifest } from './readBuiltManifest.ts';

/** What the browser starts. */
export type EntryName = 'content' | 'background' | 'panel' | 'options' | 'welcome';

/** The folder of what a classic worker loads when it needs it; see `classicWorker`. */
export const laterFolder = 'later';

const staticPattern = /(?:\bfrom|\bimport)\s*["'`]([^"'`]+\.js)["'`]/g;
const laterPattern = /\bimport\s*\(\s*["'`]([^"'`]+\.js)["'`]/g;
const partPattern = /"(later\/[^"]+\.js)"/g;
const scriptPattern = /<script\b[^>]*\bsrc="([^"]+)"/g;

/** A reference in a built file, as a path from the extension's root. */
function resolveFrom(file: string, reference: string): string {
	return normalize(reference.startsWith('/') ? reference.slice(1) : join(dirname(file), reference));
}

function references(folder: string, file: string, patterns: readonly RegExp[]): string[] {
	const text = readFileSync(join(folder, file), 'utf8');
	const used = file.endsWith('.html') ? [scriptPattern] : patterns;
	return used.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => resolveFrom(file, match[1] ?? '')));
}

function startOf(manifest: BuiltManifest, name: EntryName): readonly string[] {
	switch (name) {
		case 'content':
			return manifest.content_scripts.flatMap((script) => script.js);
		case 'background':
			return manifest.background.scripts ?? [manifest.background.service_worker ?? ''];
		case 'panel':
			return [manifest.side_panel?.default_path ?? manifest.sidebar_action?.default_panel ?? ''];
		case 'options':
			return [manifest.options_ui.page];
		case 'welcome':
			return ['extension/welcome/index.html'];
	}
}

function follow(folder: string, name: EntryName, patterns: readonly RegExp[]): string[] {
	const seen = new Set<string>();
	const waiting = [...startOf(readBuiltManifest(folder), name)];
	for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
		if (seen.has(file)) continue;
		seen.add(file);
		waiting.push(...references(folder, file, patterns));
	}
	return [...seen].filter((file) => file.endsWith('.js')).sort();
}

/** Every JavaScript file of a built extension that one entry loads, at once or later, directly or through imports, sorted. */
export function entryFiles(folder: string, name: EntryName): string[] {
	return follow(folder, name, [staticPattern, laterPattern, partPattern]);
}

/**
 * Those of an entry's files that its start does not wait for, because they are only reached by `import()`, or by the loader
 * of a classic worker. Empty for the content script, which is one file.
 */
export function laterFiles(folder: string, name: EntryName): string[] {
	if (name === 'content') return [];
	const first = new Set(follow(folder, name, [staticPattern]));
	return entryFiles(folder, name).filter((file) => !first.has(file));
}
