import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { classicWorker } from './classicWorker.ts';
import { entryFiles, laterFiles } from './entryFiles.ts';
import { readBuiltManifest } from './readBuiltManifest.ts';

const manifest = {
	version: '1.0.0',
	host_permissions: [],
	content_security_policy: { extension_pages: '' },
	content_scripts: [{ matches: [], js: ['extension/content.js'] }],
	background: { service_worker: 'worker.js', type: 'module' },
	side_panel: { default_path: 'extension/panel/index.html' },
	options_ui: { page: 'extension/options.html' },
};

const files = {
	'manifest.json': JSON.stringify(manifest),
	'worker.js': "import './assets/main.js';",
	'assets/main.js':
		'import{a}from"./shared.js";log("main",a);self.ask=()=>import("./part.js").then(({b})=>b);const c=5;export{c}',
	'assets/shared.js': 'log("shared");const a=1;export{a}',
	'assets/part.js': 'import{c}from"./main.js";import{d}from"./ofPart.js";log("part");const b=c+d;export{b}',
	'assets/ofPart.js': 'log("ofPart");const d=10;export{d}',
	'extension/content.js': '(()=>{})()',
	'extension/options.html': '<script type="module" src="/assets/shared.js"></script>',
	'extension/welcome/index.html': '<html></html>',
	'extension/panel/index.html': '<html></html>',
};

let folder = '';

function buildWorker(change: Readonly<Record<string, string>> = {}): void {
	for (const [path, text] of Object.entries({ ...files, ...change })) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	classicWorker(folder);
}

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'afterword-worker-'));
	buildWorker();
});

afterEach(() => rmSync(folder, { recursive: true }));

/** A service worker as the specification has it: a script that was not imported while it was installed never comes. */
function startWorker(installed: ReadonlySet<string> | null) {
	const told: string[] = [];
	const imported = new Set<string>();
	let install: () => void = () => undefined;
	let isInstalling = installed === null;
	const scope: Record<string, unknown> = {
		log: (...words: readonly unknown[]) => told.push(words.join(' ')),
		importScripts: (...paths: readonly string[]) => {
			for (const path of paths) {
				if (!isInstalling && installed?.has(path) !== true && !imported.has(path))
					throw new Error(`${path}: not allowed`);
				imported.add(path);
				new Script(readFileSync(join(folder, path), 'utf8')).runInContext(context);
			}
		},
		addEventListener: (name: string, listener: () => void) => {
			if (name === 'install') install = listener;
		},
	};
	scope['self'] = scope;
	const context = createContext(scope);
	new Script(readFileSync(join(folder, 'worker.js'), 'utf8')).runInContext(context);
	if (isInstalling) install();
	isInstalling = false;
	return { told, imported, ask: scope['ask'] as () => Promise<number>, soon: scope['soon'] };
}

describe('classicWorker', () => {
	it('starts with what the start needs, and nothing of the rest runs or is read', () => {
		const { imported } = startWorker(null);
		const { told, imported: again } = startWorker(imported);
		expect(told).toEqual(['shared', 'main 1']);
		expect([...again]).toEqual([]);
	});

	it('brings a part when it is asked for, once, in the life of its installation and in every later one', async () => {
		const first = startWorker(null);
		expect(first.told).toEqual(['shared', 'main 1']);
		expect(await first.ask()).toBe(15);
		expect(await first.ask()).toBe(15);
		expect(first.told).toEqual(['shared', 'main 1', 'ofPart', 'part']);
		const second = startWorker(first.imported);
		expect(await second.ask()).toBe(15);
		expect([...second.imported].sort()).toEqual(['later/ofPart.js', 'later/part.js']);
	});

	it('runs a part that the start itself asks for after the start, which it may need, and the start once', async () => {
		buildWorker({ 'assets/main.js': `self.soon=import("./part.js");${files['assets/main.js']}` });
		const { told, soon } = startWorker(null);
		expect(told).toEqual(['shared', 'main 1']);
		expect(await soon).toMatchObject({ b: 15 });
		expect(told).toEqual(['shared', 'main 1', 'ofPart', 'part']);
	});

	it('rejects where a part does not come, and brings it when it does', async () => {
		const { imported } = startWorker(null);
		const { ask } = startWorker(imported);
		const path = join(folder, 'later/part.js');
		const text = readFileSync(path, 'utf8');
		rmSync(path);
		await expect(ask()).rejects.toThrow('part.js');
		writeFileSync(path, text);
		expect(await ask()).toBe(15);
	});

	it.each(['worker.js', 'later/part.js'])('is strict in %s, as modules are', (file) => {
		expect(readFileSync(join(folder, file), 'utf8')).toMatch(/^(\(\(\)=>\{)?"use strict";/);
	});

	it('says so in the manifest, and leaves no file that nothing reads', () => {
		expect(readBuiltManifest(folder).background).toEqual({ service_worker: 'worker.js' });
		expect(readdirSync(join(folder, 'assets'))).toEqual(['shared.js']);
		expect(existsSync(join(folder, 'later/part.js'))).toBe(true);
	});

	it('lets the files be counted as before', () => {
		expect(entryFiles(folder, 'background')).toEqual(['later/ofPart.js', 'later/part.js', 'worker.js']);
		expect(laterFiles(folder, 'background')).toEqual(['later/ofPart.js', 'later/part.js']);
	});
});
