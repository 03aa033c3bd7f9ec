import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { routesOf } from '../../e2e/genesys/rest/routes.ts';
import manifest from '../../manifest.json' with { type: 'json' };
import { regionHosts } from '../../src/genesys/hosts.ts';
import { regions } from '../../src/genesys/regions.ts';
import { journalEntrySchema } from '../../src/journal/journalEntry.ts';
import { catalogue } from '../../src/policy/catalogue.ts';
import { settingKeys } from '../../src/policy/resolveSettings.ts';
import { englishTexts } from '../../src/policy/templates/englishTexts.ts';
import { templateFiles } from '../../src/policy/templates/templateFiles.ts';
import { openDatabase } from '../../src/storage/database.ts';
import * as items from '../../src/storage/items.ts';
import { sources } from '../../src/suggest/learner/sources.ts';
import { projectRoot } from '../build/buildExtension.ts';
import { channels } from '../channels.ts';
import { channelMarks } from '../packaging/releaseChannel.ts';
import { firstSettings } from '../policy/exampleSettings.ts';
import { exampleDownloads, ownInstallations } from '../policy/ownInstallations.ts';
import { codeIn, section, tableRows } from './guideTables.ts';
import { readGuide, readGuides } from './readGuides.ts';

const firstCells = (text: string) => tableRows(text).map(([first = '']) => codeIn(first)[0] ?? first);

/** Ids and redirect addresses of every channel, by id; the beta has an id of its own in Firefox. */
const redirects = new Set([
	...channels.map(({ id, redirect }) => `${id} ${redirect}`),
	`${channelMarks.beta.geckoId} https://${createHash('sha1').update(channelMarks.beta.geckoId).digest('hex')}.extensions.allizom.org/`,
]);

/** Addresses that stand for somebody's own id. */
const placeholders = new Set(['https://<id>.chromiumapp.org/', 'https://EXTENSION_ID.chromiumapp.org/']);

describe('redirect addresses', () => {
	it('stand in oauth-client.md for every channel, as computed', () => {
		const rows = tableRows(section(readGuide('oauth-client.md'), 'Redirect addresses'));
		const told = rows.map(([, id = '', redirect = '']) => `${codeIn(id).join()} ${codeIn(redirect).join()}`);
		expect(new Set(told)).toEqual(redirects);
		expect(told.length).toBe(channels.length + 1);
	});

	it.each(readGuides().map(({ path, text }) => [path, text] as const))('in %s are no others', (_, text) => {
		const named = text.match(/https:\/\/[\w.<>-]+\.(?:chromiumapp\.org|extensions\.allizom\.org)\/?/g) ?? [];
		const known = new Set([...redirects].map((line) => line.split(' ')[1]));
		const strange = named.filter((address) => !known.has(address) && !placeholders.has(address));
		expect(strange.filter((address) => !address.includes('<hash>'))).toEqual([]);
		const ids = new Set(channels.map(({ id }) => id));
		expect((text.match(/\b[a-p]{32}\b/g) ?? []).filter((id) => !ids.has(id))).toEqual([]);
	});
});

describe('network.md', () => {
	const text = readGuide('network.md');
	const used = regions.flatMap(({ domain }) => Object.values(regionHosts(domain)));

	it('has the four hosts of every region, each in its column', () => {
		const rows = tableRows(section(text, 'Allow-list')).filter((row) => row.length === 6);
		expect(rows).toEqual(
			regions.map(({ id, domain, name }) => {
				const { apps, api, login, streaming } = regionHosts(domain);
				return [`\`${id}\``, name, ...[apps, api, login, streaming].map((host) => `\`${host}\``)];
			}),
		);
	});

	it('names no other host, but for examples of an own one', () => {
		const named = text.match(/\b(?:[a-z0-9-]+\.)+(?:com|cloud|de|ie|jp|au|org|net|io|example)\b/g) ?? [];
		const strange = named.filter((host) => !used.includes(host) && !host.endsWith('.example.com'));
		expect(strange).toEqual([]);
		expect(new Set(named.filter((host) => used.includes(host)))).toEqual(new Set(used));
	});
});

describe('permissions-and-roles.md', () => {
	const text = readGuide('permissions-and-roles.md');
	const operations = tableRows(section(text, 'What each operation asks for'));
	const bare = (path: string) => path.replaceAll(/\{\w+\}/g, '{}').split('?')[0];
	const routes = routesOf('platform');

	it.each(operations)('tells of %s what it asks for', (operation = '', scope = '', permission = '') => {
		const [method = '', path = ''] = (codeIn(operation)[0] ?? '').split(' ');
		const route = routes.find((one) => one.method === method && bare(one.path) === bare(path));
		expect(route, 'the operation').toBeDefined();
		expect(route?.scopes).toContain(codeIn(scope)[0]);
		const told = codeIn(permission);
		expect(told.length === 0).toBe(route?.permissions.length === 0);
		expect(route?.permissions).toEqual(expect.arrayContaining(told));
	});

	it('has a row for every scope that an operation asks for, and the client of the guides has those that are needed', () => {
		const asked = new Set(operations.map(([, scope = '']) => codeIn(scope)[0] ?? ''));
		expect(new Set(firstCells(section(text, 'Scopes of the OAuth client')))).toEqual(asked);
		const needed = [...asked].filter((scope) => scope !== 'analytics:readonly').map((scope) => `\`${scope}\``);
		for (const page of readGuides().filter(({ text: one }) => /^\| Scope /m.test(one))) {
			const row = tableRows(page.text).find(([field]) => field === 'Scope');
			expect(row?.[1]?.split(', ').sort(), page.path).toEqual(needed.toSorted());
		}
	});

	it('leaves out no area of the platform that the product speaks to', () => {
		const files = readdirSync(join(projectRoot, 'src/genesys'), { recursive: true, encoding: 'utf8' });
		const code = files.filter((file) => /(?<!\.test)\.ts$/.test(file) && !/testing[\\/]/.test(file));
		const spoken = code.flatMap((file) => {
			const paths = readFileSync(join(projectRoot, 'src/genesys', file), 'utf8').matchAll(/\bpath(?::| =) ['`](\w+)/g);
			return [...paths].map(([, area = '']) => area);
		});
		const told = operations.map(([operation = '']) => codeIn(operation)[0]?.split('/')[1] ?? '');
		expect(new Set(told)).toEqual(new Set(spoken));
	});

	it('has a row for every permission that an operation asks for', () => {
		const asked = new Set(operations.flatMap(([, , permission = '']) => codeIn(permission)));
		const told = tableRows(section(text, 'Permissions of the agent')).flatMap(([name = '']) => codeIn(name));
		expect(new Set(told)).toEqual(asked);
	});
});

describe('what is said to be kept and read', () => {
	it('in works-council.md is every field of the journal', () => {
		const told = firstCells(section(readGuide('works-council.md'), 'What the journal holds'));
		expect(told).toEqual(Object.keys(journalEntrySchema.entries));
	});

	it('in privacy-and-dpia.md is every stored item and every store', async () => {
		const rows = tableRows(section(readGuide('privacy-and-dpia.md'), 'What lies on the desk'));
		const database = await openDatabase();
		const stores = [...database.objectStoreNames].map((name) => `${name} disk`);
		database.close();
		const kept = Object.values(items).flatMap((item) =>
			'key' in item && 'area' in item ? [`${item.key} ${item.area === 'session' ? 'memory' : 'disk'}`] : [],
		);
		const told = rows.map(([name = '', where = '']) => `${codeIn(name)[0]} ${where}`);
		expect(told.sort()).toEqual([...kept, ...stores].sort());
	});

	it('in privacy-and-dpia.md is every source of suggestions', () => {
		const told = firstCells(section(readGuide('privacy-and-dpia.md'), 'What suggestions are made of'));
		expect(told).toEqual(Object.keys(sources));
	});

	it('in security-pack.md is every permission of the browser', () => {
		expect(firstCells(section(readGuide('security-pack.md'), 'Permissions'))).toEqual(manifest.permissions);
	});
});

describe('settings that policy alone decides', () => {
	const own = settingKeys.filter((key) => 'byAgents' in catalogue[key]);

	it('are each explained in a guide, and not only listed in the reference', () => {
		expect(own.length).toBeGreaterThan(8);
		const named = new Set(readGuides().flatMap(({ text }) => codeIn(text)));
		expect(own.filter((key) => !named.has(key))).toEqual([]);
	});
});

describe('the templates in the page for Windows', () => {
	const text = readGuide('quick-start/windows.md');
	const installations = ownInstallations(exampleDownloads);
	const made = templateFiles(installations, firstSettings('eu-central-1'));

	it('lie where the page says, under the names that Windows shows', () => {
		for (const file of ['afterword-chrome.admx', 'afterword-edge.admx']) {
			expect([...made.keys()]).toContain(file);
			expect(text).toContain(`\`${file}\``);
		}
		for (const folder of new Set([...made.keys()].flatMap((path) => /^(.+)\//.exec(path)?.[1] ?? []))) {
			expect(text).toContain(`\`${folder}\``);
		}
		const { product, install, enforced, settings } = englishTexts;
		const labels = [install.label, enforced, settings.region.label, settings.clientId.label];
		for (const label of [product('Google Chrome'), ...labels]) expect(text).toContain(`"${label}"`);
	});
});

describe('what README.md says there is today, and what there is not', () => {
	const rows = new Map(
		tableRows(section(readGuide('README.md'), 'What exists today, and what does not')).map(
			([matter = '', today = '']) => [matter, today],
		),
	);

	it('is in the languages of the product', () => {
		const names = new Intl.DisplayNames('en', { type: 'language' });
		const locales = readdirSync(join(projectRoot, 'public/_locales'));
		const spoken = locales.map((locale) => names.of(locale.replace('_', '-')) ?? locale);
		expect(new Set(rows.get('Languages')?.split('. ')[0]?.split(', '))).toEqual(new Set(spoken));
	});

	it.each([
		['Codes applied without a click', 'autoApply'],
		['Journal as a file', 'journalExport'],
		['A consent page of its own in Firefox', 'consentGranted'],
	])('%s: as long as there is no setting %s', (matter, key) => {
		expect(rows.get(matter)?.startsWith('No') ?? false).toBe(!Object.hasOwn(catalogue, key));
	});
});
