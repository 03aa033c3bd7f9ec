import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import { crmOrigins, crmVendors } from '../src/desktop/framework/crmVendors.ts';
import { messages } from '../src/protocol/messages.ts';
import { projectRoot } from './build/buildExtension.ts';
import { browserNames } from './houseRules/browserNames.ts';
import { fileLength, fileNames, nothingLeftUndone } from './houseRules/fileShape.ts';
import { freeNames } from './houseRules/freeNames.ts';
import { importsOf } from './houseRules/importsOf.ts';
import { justifiedPermissions } from './houseRules/permissionTable.ts';
import { type Rule, readSources } from './houseRules/sources.ts';
import { sessionRunsInNode, tokenReader } from './houseRules/tokenReader.ts';
import { strangersAtTop } from './houseRules/topLevel.ts';
import {
	contentStandsAlone,
	partsOfSrc,
	platformStaysInBackground,
	productNeedsNoTools,
	wallsOfSrc,
} from './houseRules/walls.ts';
import { deriveManifest } from './manifest.ts';
import { managedSchemaFile } from './policy.ts';

const sources = readSources(projectRoot);
const undone = `// ${'TO'}DO later`;

/** Each rule with samples that cross it and samples that only look like it: path → text. */
const rules: readonly {
	readonly name: string;
	readonly rule: Rule;
	readonly offences: readonly (readonly [path: string, text: string])[];
	readonly innocent: readonly (readonly [path: string, text: string])[];
}[] = [
	{
		name: 'src imports nothing from outside, and inside imports run one way',
		rule: wallsOfSrc,
		offences: [
			['src/wrapup/a.ts', "import { area } from '../../extension/background/ports.ts';"],
			['src/wrapup/a.ts', "export { area } from '../../e2e/genesys/site.ts';"],
			['src/wrapup/a.ts', "const later = () => import('../../tools/policy.ts');"],
			['src/wrapup/a.ts', 'const later = (name: string) => import(name);'],
			['src/journal/a.ts', "import '../desktop/facts.ts';"],
			['src/genesys/a.ts', "import type { WrapUp } from '../wrapup/wrapUp.ts';"],
			['src/genesys/a.ts', "type Far = import('../journal/journalEntry.ts').JournalEntry;"],
			['src/suggest/a.ts', "import { journalLine } from '../journal/journalLine.ts';"],
			['src/journal/a.ts', "export * from '../policy/setting.ts';"],
			['src/desktop/a.ts', "import { x } from '../suggest/suggester.ts';"],
			['src/policy/a.ts', "import { createClient } from '../genesys/client.ts';"],
			['src/storage/a.ts', "import { submit } from '../wrapup/submit.ts';"],
			['src/protocol/a.ts', "import { createDesk } from '../wrapup/createDesk.ts';"],
			['src/newPart/a.ts', 'export const a = 1;'],
			['src/wrapup/a.ts', "import { anIntent } from './testing/samples.ts';"],
		],
		innocent: [
			['src/wrapup/a.ts', "import { submit } from './submit.ts'; import * as v from 'valibot';"],
			['src/wrapup/a.ts', "import type { Suggester } from '../suggest/suggester.ts';"],
			['src/suggest/a.ts', "// import { x } from '../journal/x.ts';\nexport const text = \"from '../journal/x.ts'\";"],
			['src/policy/a.ts', "import { regions } from '../genesys/regions.ts';"],
			['src/genesys/a.test.ts', "import { startGenesys } from '../../e2e/genesys/startGenesys.ts';"],
		],
	},
	{
		name: 'src names no global of the browser',
		rule: browserNames,
		offences: [
			['src/desktop/a.ts', 'export const title = () => document.title;'],
			['src/wrapup/a.ts', 'export const a = typeof chrome;'],
			['src/wrapup/a.ts', 'export function a() { return browser.runtime; }'],
			['src/wrapup/a.ts', "export const a = globalThis.window ?? globalThis['document'];"],
			['src/wrapup/a.ts', 'export const a = (window: number) => window;\nexport const b = () => window;'],
			['src/wrapup/a.ts', 'export const a = { window };'],
			['src/wrapup/a.ts', 'export const a = (window as { b: number }).b;'],
		],
		innocent: [
			['src/desktop/a.ts', 'export const title = (document: Document) => document.title;'],
			[
				'src/desktop/a.ts',
				'export const a = ({ document }: { document: Document }) => { const b = () => document; return b; };',
			],
			['src/wrapup/a.ts', 'const window = 1;\nexport const a = { window, document: 2, b: window };'],
			['src/wrapup/a.ts', 'type A = { window: typeof document };\nexport const a = (b: A) => b.window;'],
			['src/wrapup/a.ts', "// chrome\nexport const a = 'window';"],
			[
				'src/wrapup/a.ts',
				'export function a(list: number[]) { for (const window of list) if (window > 0) return window; }',
			],
		],
	},
	{
		name: 'panel and content never import the platform',
		rule: platformStaysInBackground,
		offences: [
			['extension/panel/components/a.tsx', "import type { Medium } from '../../../src/genesys/medium.ts';"],
			['extension/content/a.ts', "import { regions } from '../../src/genesys/regions.ts';"],
		],
		innocent: [
			['extension/panel/a.ts', "import type { Entry } from '../../src/protocol/snapshot.ts';"],
			['extension/options/a.ts', "import { regions } from '../../src/genesys/regions.ts';"],
		],
	},
	{
		name: 'the content script takes nothing along but the desktop part',
		rule: contentStandsAlone,
		offences: [
			['extension/content/a.ts', "import browser from 'webextension-polyfill';"],
			['extension/content/a.ts', "import { messages } from '../../src/protocol/messages.ts';"],
			['extension/traffic/relay/a.ts', "import { messages } from '../../../src/protocol/messages.ts';"],
			['extension/traffic/page/a.ts', "import { shadowRootOf } from '../../content/shadowRootOf.ts';"],
		],
		innocent: [['extension/content/a.ts', "import type { Envelope } from '../../src/protocol/messages.ts';"]],
	},
	{
		name: 'the extension takes nothing from stand-ins and tools',
		rule: productNeedsNoTools,
		offences: [
			['extension/options/a.ts', "import { channels } from '../../tools/channels.ts';"],
			['extension/background/a.ts', "import { readFile } from 'node:fs/promises';"],
			['extension/background/a.ts', "import { json } from '../../src/genesys/testing/fakeFetch.ts';"],
		],
		innocent: [['extension/options/a.ts', "import { render } from 'preact';"]],
	},
	{
		name: 'one module reads the token',
		rule: tokenReader,
		offences: [
			['extension/background/handlers.ts', "import { sessionItem } from '../../src/storage/items.ts';"],
			[
				'extension/panel/a.ts',
				"import * as items from '../../src/storage/items.ts'; export const a = items.sessionItem;",
			],
		],
		innocent: [['extension/background/session.ts', "import { sessionItem } from '../../src/storage/items.ts';"]],
	},
	{
		name: 'the session runs in Node',
		rule: sessionRunsInNode,
		offences: [
			['extension/background/session.ts', "import browser from 'webextension-polyfill';"],
			['extension/background/session.ts', 'export const a = () => chrome.identity;'],
		],
		innocent: [['extension/background/ports.ts', "import browser from 'webextension-polyfill';"]],
	},
	{
		name: 'each file is named after its main export',
		rule: fileNames,
		offences: [
			['src/wrapup/helpers.ts', 'export const trim = 1;'],
			['extension/panel/components/Panel.tsx', 'const Panel = 1;'],
		],
		innocent: [
			['src/wrapup/backoff.ts', 'export function backoff() { return 1; }'],
			['src/storage/items.ts', 'export const sessionItem = 1, other = 2;'],
			['src/suggest/suggester.ts', 'export type Suggester = string;'],
		],
	},
	{
		name: 'no file is longer than 300 lines',
		rule: fileLength,
		offences: [['e2e/long.test.ts', 'a;\n'.repeat(301)]],
		innocent: [['e2e/long.test.ts', 'a;\n'.repeat(300)]],
	},
	{
		name: 'nothing is left to be done in comments',
		rule: nothingLeftUndone,
		offences: [['tools/a.ts', undone]],
		innocent: [['tools/a.ts', "const method = 'toDo';"]],
	},
];

describe.each(rules)('$name', ({ rule, offences, innocent }) => {
	it('in the whole project', () => {
		expect(rule(sources)).toEqual([]);
	});

	it.each(offences)('sees offence %# in %s', (path, text) => {
		const [offence] = rule(new Map([[path, text]]));
		expect(offence).toContain(path);
	});

	it.each(innocent)('leaves sample %# in %s alone', (path, text) => {
		expect(rule(new Map([[path, text]]))).toEqual([]);
	});
});

describe('the rules see what they judge', () => {
	it('reads the sources of all four folders', () => {
		for (const path of [
			'src/wrapup/submit.ts',
			'extension/panel/main.tsx',
			'e2e/genesys/startGenesys.ts',
			'tools/policy.ts',
		]) {
			expect([...sources.keys()]).toContain(path);
		}
	});

	it('finds every kind of import, with its path from the root', () => {
		const text = [
			"import { a } from './b.ts';",
			"import type { C } from '../c.ts';",
			"export { d } from './d.ts';",
			"export * from 'valibot';",
			"const e = import('./e.ts');",
			"type F = import('./f.ts').F;",
			"// import { g } from './g.ts';",
		].join('\n');
		expect(importsOf('src/x/a.ts', text)).toEqual([
			{ to: 'src/x/b.ts', typeOnly: false },
			{ to: 'src/c.ts', typeOnly: true },
			{ to: 'src/x/d.ts', typeOnly: false },
			{ to: 'valibot', typeOnly: false },
			{ to: 'src/x/e.ts', typeOnly: false },
			{ to: 'src/x/f.ts', typeOnly: true },
		]);
	});

	it('tells free names from bound ones', () => {
		const text = `
			import fetcher from 'x';
			class Held { document = 1; run(chrome: number) { return chrome + this.document; } }
			export function a({ b: window, ...rest }: Record<string, number>, [browser = 2] = []) {
				try { fetcher(window, rest, browser, new Held(), setTimeout); } catch (error) { console.log(error); }
				switch (window) { case 1: { const inner = 1; return inner; } default: return outer; }
			}`;
		expect(freeNames('a.ts', text)).toEqual(['console', 'outer', 'setTimeout']);
	});

	it('gives walls to every folder of src', () => {
		const folders = readdirSync(join(projectRoot, 'src'), { withFileTypes: true });
		expect(folders.map(({ name }) => name).sort()).toEqual([...partsOfSrc].sort());
	});
});

describe('what is not code keeps to the house as well', () => {
	it('has at the top only what the design names and tools insist on', () => {
		const gitignore = readFileSync(join(projectRoot, '.gitignore'), 'utf8');
		expect(strangersAtTop(readdirSync(projectRoot), gitignore)).toEqual([]);
		expect(strangersAtTop(['src', 'dist', '.npmrc', 'scratch.ts'], gitignore)).toEqual([
			'scratch.ts has no place at the top of the project.',
		]);
	});

	it('opens no packaged file and no message channel to pages', () => {
		const keys = [manifest, deriveManifest('chrome'), deriveManifest('firefox')].flatMap(Object.keys);
		expect(keys).not.toContain('web_accessible_resources');
		expect(keys).not.toContain('externally_connectable');
		expect(keys).toContain('permissions');
	});

	it('says for every message who may send it', () => {
		const silent = Object.entries(messages).filter(([, { from }]) => from.length === 0);
		expect(silent).toEqual([]);
		expect(Object.keys(messages).length).toBeGreaterThan(10);
	});

	it('has the managed schema that the catalogue generates', () => {
		const file = join(projectRoot, 'public/managed_schema.json');
		expect(existsSync(file)).toBe(true);
		expect(readFileSync(file, 'utf8'), 'run `npm run policy`').toBe(managedSchemaFile());
	});

	it('justifies every permission in docs/permissions.md, and none that is not asked for', () => {
		const document = readFileSync(join(projectRoot, 'docs/permissions.md'), 'utf8');
		const { data_collection_permissions: collected } = manifest.browser_specific_settings.gecko;
		const hosts = ['apps', 'api', 'login', 'streaming'].map((name) => `https://${name}.<region>/*`);
		expect(justifiedPermissions(document).sort()).toEqual(
			[
				...manifest.permissions,
				...manifest.optional_permissions,
				...hosts,
				...crmVendors.flatMap(crmOrigins),
				...collected.required,
			].sort(),
		);
		expect(justifiedPermissions('| `tabs` | because |')).toEqual([]);
	});
});
