import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import packageFile from '../../package.json' with { type: 'json' };
import { catalogue } from '../../src/policy/catalogue.ts';
import { sources } from '../../src/suggest/learner/sources.ts';
import { packageName, updateManifestName } from '../packaging/packageName.ts';
import { readPackageOrder } from '../packaging/packageOrder.ts';
import { readPolicyOrder } from '../policy/policyOrder.ts';
import { codeBlocks, codeIn, commandLines, section, tableRows } from './guideTables.ts';
import { readGuide, readGuides } from './readGuides.ts';

/** The first column of a table, where the guides list what the product has; another test compares each with the product. */
const listed = (path: string, heading: string) =>
	tableRows(section(readGuide(path), heading)).map(([first = '']) => codeIn(first)[0] ?? '');

/** Permissions and scopes that are not asked for; then values, and words of policies, packs, OAuth and systems. */
const strangers =
	'tabs cookies webRequest history routing users outbound ' +
	'true false commit conversation participant defaults policy blocked key version panelParts state eval artifacts ' +
	'distribution uuidgen release';

/** Words in code that are no settings, by where they come from. */
const otherWords = new Set([
	...listed('privacy-and-dpia.md', 'What lies on the desk'),
	...listed('works-council.md', 'What the journal holds'),
	...listed('permissions-and-roles.md', 'Scopes of the OAuth client'),
	...Object.keys(sources),
	...manifest.permissions,
	...manifest.browser_specific_settings.gecko.data_collection_permissions.required,
	...Object.keys(packageFile.dependencies),
	...strangers.split(' '),
]);

describe('settings that the guides name', () => {
	const words = readGuides().flatMap(({ path, text }) =>
		codeIn(text)
			.filter((code) => /^[a-z][A-Za-z]*$/.test(code) && !/^[a-p]{32}$/.test(code))
			.map((code) => ({ path, code })),
	);

	it('are in the catalogue', () => {
		const strange = words.filter(({ code }) => !Object.hasOwn(catalogue, code) && !otherWords.has(code));
		expect(strange).toEqual([]);
		expect(
			new Set(words.map(({ code }) => code).filter((code) => Object.hasOwn(catalogue, code))).size,
		).toBeGreaterThan(10);
	});

	it('have the value that is in force without a policy', () => {
		const rows = tableRows(section(readGuide('rollout-in-rings.md'), 'Settings worth deciding once'));
		const told = rows.flatMap(([names = '', , value = '']) => {
			const [name = '', ...more] = codeIn(names);
			return more.length > 0 || value.includes(' ') ? [] : [[name, value.replaceAll('`', '')] as const];
		});
		expect(told.length).toBeGreaterThan(5);
		for (const [name, value] of told) {
			const builtIn = Object.entries(catalogue).find(([key]) => key === name)?.[1].builtIn;
			expect(`${name}: ${value}`).toBe(
				`${name}: ${builtIn === '' ? 'empty' : JSON.stringify(builtIn).replaceAll('"', '')}`,
			);
		}
	});
});

describe('the commands of the guides', () => {
	const commands = readGuides().flatMap(({ text }) => [
		...commandLines(text),
		...codeBlocks(text, 'text').flatMap((block) => commandLines(block)),
	]);
	const wordsAfter = (start: string) =>
		commands.filter((line) => line.startsWith(`${start} `)).map((line) => line.slice(start.length + 1).split(' '));

	it('that pack are understood, up to the key, which nobody else has', () => {
		const orders = wordsAfter('npm run package --');
		expect(orders.length).toBeGreaterThan(5);
		const secrets = { WEB_EXT_API_KEY: 'a', WEB_EXT_API_SECRET: 'b' };
		for (const words of orders) {
			const key = words.indexOf('--key');
			const others = key < 0 ? words : words.toSpliced(key, 2);
			expect(readPackageOrder(others, secrets, manifest.version).kind, words.join(' ')).toBe('order');
		}
	});

	it('that make policies are understood', () => {
		const orders = wordsAfter('npm run policy --');
		expect(orders.length).toBeGreaterThan(3);
		for (const words of orders) expect(readPolicyOrder(words)).toMatchObject({ kind: 'own' });
	});

	it('name the files of packages as the program does', () => {
		const kinds = [
			...(['chromeZip', 'chromeCrx', 'firefoxXpi', 'firefoxSignedXpi', 'sourceZip'] as const),
			...(['billOfMaterials', 'checksums'] as const),
		];
		const files = new Set([
			...kinds.map((kind) => packageName(kind, 'x.x.x')),
			...(['chrome', 'firefox'] as const).map((target) => updateManifestName(target)),
		]);
		const named = readGuides().flatMap(
			({ text }) => text.match(/\bafterword-(?:\d+\.\d+\.\d+-|updates)[\w.-]*\w/g) ?? [],
		);
		expect(named.length).toBeGreaterThan(10);
		expect(named.filter((name) => !files.has(name.replace(/\d+\.\d+\.\d+/, 'x.x.x')))).toEqual([]);
	});
});
