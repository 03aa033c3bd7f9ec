import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entryFiles, laterFiles } from './entryFiles.ts';

const files = {
	'manifest.json': JSON.stringify({
		version: '1.0.0',
		host_permissions: [],
		content_security_policy: { extension_pages: '' },
		content_scripts: [{ matches: [], js: ['extension/content.js'] }],
		background: { service_worker: 'worker.js' },
		side_panel: { default_path: 'extension/panel/index.html' },
		options_ui: { page: 'extension/options.html' },
	}),
	'worker.js': "import './assets/main.js';",
	'assets/main.js': 'import{a as b}from"./shared.js";const t=()=>import("./later.js");b(t)',
	'assets/shared.js': 'export const a=1;',
	'assets/later.js': 'import"./shared.js";',
	'assets/panel.js': 'import{a}from"./shared.js";const t=()=>import(`./part.js`);',
	'assets/part.js': 'import{b}from"./shared.js";import"./ofPart.js";',
	'assets/ofPart.js': '',
	'assets/unused.js': '',
	'extension/content.js': '(()=>{})()',
	'extension/options.html': '<html></html>',
	'extension/panel/index.html': '<script type="module" crossorigin src="/assets/panel.js"></script>',
};

let folder = '';

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'afterword-entries-'));
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('entryFiles', () => {
	it('follows static and dynamic imports of the worker', () => {
		expect(entryFiles(folder, 'background')).toEqual([
			'assets/later.js',
			'assets/main.js',
			'assets/shared.js',
			'worker.js',
		]);
	});

	it('follows the scripts of a page', () => {
		expect(entryFiles(folder, 'panel')).toEqual([
			'assets/ofPart.js',
			'assets/panel.js',
			'assets/part.js',
			'assets/shared.js',
		]);
	});

	it('tells what a page loads later from what it cannot start without', () => {
		expect(laterFiles(folder, 'panel')).toEqual(['assets/ofPart.js', 'assets/part.js']);
		expect(laterFiles(folder, 'background')).toEqual(['assets/later.js']);
		expect(laterFiles(folder, 'content')).toEqual([]);
	});

	it('knows the content script and a page without script', () => {
		expect(entryFiles(folder, 'content')).toEqual(['extension/content.js']);
		expect(entryFiles(folder, 'options')).toEqual([]);
	});
});
