import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { optionalFiles } from '../extension/shared/optionalFiles.ts';
import { crmOrigins, crmVendors } from '../src/desktop/framework/crmVendors.ts';
import { regions } from '../src/genesys/regions.ts';
import { buildExtension, projectRoot } from './build/buildExtension.ts';
import { entryFiles } from './build/entryFiles.ts';
import { entrySize, sizeBudgets, wordFiles } from './build/entrySize.ts';
import { readBuiltManifest } from './build/readBuiltManifest.ts';
import { chromiumId } from './channels.ts';
import { readFolder } from './packaging/readFolder.ts';
import { zipFiles } from './packaging/zipFiles.ts';
import { readTable } from './suggest/readTables.ts';

const folders = {
	chrome: join(projectRoot, '.cache/built/chrome'),
	firefox: join(projectRoot, '.cache/built/firefox'),
};
const gatewayFolder = join(projectRoot, '.cache/built/gateway');
const gateway = 'https://gateway.example.com';

beforeAll(async () => {
	await Promise.all([
		buildExtension({ target: 'chrome', outDir: folders.chrome }),
		buildExtension({ target: 'firefox', outDir: folders.firefox }),
		buildExtension({ target: 'chrome', outDir: gatewayFolder, gateway }),
	]);
}, 120_000);

describe.each(['chrome', 'firefox'] as const)('the %s build', (target) => {
	const folder = folders[target];

	it('asks for the closed list of hosts: four for each of the 18 regions', () => {
		const expected = regions.flatMap(({ domain }) =>
			['apps', 'api', 'login', 'streaming'].map((name) => `https://${name}.${domain}/*`),
		);
		expect(readBuiltManifest(folder).host_permissions).toEqual(expected);
		expect(expected).toHaveLength(72);
	});

	it('may ask for the closed list of customer systems, and for nothing else beside', () => {
		const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
		expect(manifest).toMatchObject({ optional_host_permissions: crmVendors.flatMap(crmOrigins) });
		expect(crmVendors.flatMap(crmOrigins)).toHaveLength(9);
	});

	it('holds the optional layers as classic files that the manifest does not start', () => {
		const text = readFileSync(join(folder, 'manifest.json'), 'utf8');
		for (const file of Object.values(optionalFiles)) {
			expect(text).not.toContain(file);
			const script = readFileSync(join(folder, file), 'utf8');
			expect(script).not.toMatch(/\bimport\s*[({"'*]|\bexport\s*[{*]|\bexport\s+(?:default|const|function|class)\b/);
			expect(script.length).toBeGreaterThan(500);
			expect(script.length).toBeLessThan(12_000);
			expect(script).not.toContain('getURL');
		}
		expect(text).not.toContain('optional.invalid');
	});

	it('offers nothing to pages and takes no messages from outside', () => {
		const manifest = readBuiltManifest(folder);
		expect(Object.keys(manifest)).not.toContain('web_accessible_resources');
		expect(Object.keys(manifest)).not.toContain('externally_connectable');
		expect(manifest).toMatchObject({ optional_permissions: ['notifications'] });
	});

	it('has a content security policy that starts from nothing and admits own script only', () => {
		const policy = readBuiltManifest(folder).content_security_policy.extension_pages;
		expect(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self';")).toBe(true);
		expect(policy).not.toMatch(/unsafe|\*|http:|data:|blob:/);
	});

	it('watches the desktop with one classic file at document_start in every frame of the app hosts', () => {
		const { content_scripts } = readBuiltManifest(folder);
		expect(content_scripts).toEqual([
			{
				matches: regions.map(({ domain }) => `https://apps.${domain}/*`),
				js: [expect.stringMatching(/^[\w./-]+\.js$/)],
				run_at: 'document_start',
				all_frames: true,
				match_origin_as_fallback: true,
			},
		]);
		const files = entryFiles(folder, 'content');
		expect(files).toHaveLength(1);
		const text = readFileSync(join(folder, files[0] ?? ''), 'utf8');
		expect(text).not.toMatch(/\bimport\s*[({"'*]|\bexport\s*[{*]|\bexport\s+(?:default|const|function|class)\b/);
		expect(text).not.toContain('getURL');
		expect(text.length).toBeGreaterThan(20);
	});

	it('brings every file its manifest names', () => {
		const manifest = readBuiltManifest(folder);
		const named = JSON.stringify(manifest).match(/(?<=")[\w./-]+\.(?:js|html|png)(?=")/g) ?? [];
		expect(named.length).toBeGreaterThan(8);
		for (const file of named) expect(existsSync(join(folder, file)), file).toBe(true);
		expect(readdirSync(join(folder, '_locales'))).toContain('en');
	});

	it.each(['content', 'background', 'panel'] as const)('keeps the %s within its size', (entry) => {
		const { raw } = entrySize(folder, entry);
		expect(raw).toBeLessThanOrEqual(sizeBudgets[entry]);
	});

	it('keeps out of the first load of the panel what it can load later, and that small too', () => {
		const { later } = entrySize(folder, 'panel');
		expect(later).toBeGreaterThan(5_000);
		expect(later).toBeLessThanOrEqual(sizeBudgets.panelLater);
	});

	it('keeps out of the start of the background what it can load later, and that small too', () => {
		const { later } = entrySize(folder, 'background');
		expect(later).toBeGreaterThan(50_000);
		expect(later).toBeLessThanOrEqual(sizeBudgets.backgroundLater);
	});

	it('keeps the package within its size, with the table of words and without', () => {
		const files = readFolder(folder);
		expect(wordFiles.every((file) => files.has(file))).toBe(true);
		expect(zipFiles(files).length).toBeLessThanOrEqual(sizeBudgets.package);
		const others = zipFiles(new Map([...files].filter(([path]) => !wordFiles.includes(path))));
		expect(others.length).toBeGreaterThan(1000);
		expect(others.length).toBeLessThanOrEqual(sizeBudgets.packageWithoutWords);
	});

	it('brings a table of words that the learner can read, below a megabyte, and the notices for it', () => {
		const size = wordFiles.reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0);
		expect(size).toBeLessThan(1_000_000);
		const table = readTable(join(folder, 'words-en.json'));
		expect(table.dimensions).toBe(96);
		expect(table.rowsOf('refund')).toHaveLength(1);
		const notices = readFileSync(join(folder, 'notices.txt'), 'utf8');
		for (const name of ['Universal Sentence Encoder', 'Apache License', 'SUBTLEX', 'WordNet']) {
			expect(notices).toContain(name);
		}
	});

	it('carries no source map and no address of the build machine', () => {
		const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
		expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
		for (const file of files.filter((name) => name.endsWith('.js'))) {
			expect(readFileSync(join(folder, file), 'utf8')).not.toContain(projectRoot);
		}
	});
});

describe('the chrome form', () => {
	it('has the permissions of the documentation, a side panel, a service worker and a fixed id', () => {
		const manifest = readBuiltManifest(folders.chrome);
		expect(manifest).toMatchObject({
			manifest_version: 3,
			minimum_chrome_version: '148',
			permissions: ['alarms', 'identity', 'scripting', 'sidePanel', 'storage'],
			side_panel: { default_path: 'extension/panel/index.html' },
			options_ui: { page: 'extension/options/index.html', open_in_tab: true },
			storage: { managed_schema: 'managed_schema.json' },
			background: { service_worker: 'service-worker-loader.js' },
		});
		expect(chromiumId(manifest.key ?? '')).toBe('ejkolabljlmgimdpbpefajmmenndmdih');
		expect(Object.keys(manifest)).not.toContain('sidebar_action');
		expect(Object.keys(manifest)).not.toContain('browser_specific_settings');
	});
});

describe('the firefox form', () => {
	it('has a sidebar, an event page, a fixed id and the consent to data collection', () => {
		const manifest = readBuiltManifest(folders.firefox);
		expect(manifest).toMatchObject({
			manifest_version: 3,
			permissions: ['alarms', 'identity', 'scripting', 'storage'],
			sidebar_action: { default_panel: 'extension/panel/index.html', open_at_install: false },
			options_ui: { page: 'extension/options/index.html', open_in_tab: true },
			background: { scripts: ['service-worker-loader.js'], type: 'module' },
			browser_specific_settings: {
				gecko: {
					id: 'afterword@afterword.example',
					strict_min_version: '142.0',
					data_collection_permissions: { required: ['authenticationInfo', 'personalCommunications'] },
				},
			},
		});
		for (const key of ['side_panel', 'key', 'minimum_chrome_version', 'storage']) {
			expect(Object.keys(manifest)).not.toContain(key);
		}
	});
});

describe('an own build for a gateway', () => {
	it('adds that one origin to the hosts and to the policy, and to nothing else', () => {
		const [own, store] = [readBuiltManifest(gatewayFolder), readBuiltManifest(folders.chrome)];
		expect(own.host_permissions).toEqual([...store.host_permissions, `${gateway}/*`]);
		expect(own.content_security_policy.extension_pages).toBe(
			store.content_security_policy.extension_pages.replace('; base-uri', ` ${gateway}; base-uri`),
		);
		expect(own.content_scripts).toEqual(store.content_scripts);
	});
});
