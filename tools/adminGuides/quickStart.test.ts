import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { regionHosts } from '../../src/genesys/hosts.ts';
import { regions } from '../../src/genesys/regions.ts';
import { resolveSettings } from '../../src/policy/resolveSettings.ts';
import { projectRoot } from '../build/buildExtension.ts';
import { chromiumId } from '../channels.ts';
import { updateManifestName } from '../packaging/packageName.ts';
import { codeBlocks, section, tableRows } from './guideTables.ts';
import { readGuide, readGuides } from './readGuides.ts';

const page = (name: string) => readGuide(`quick-start/${name}.md`);

/** What each page prints to be pasted, and the files that its table of regions offers, the first one under the region's id. */
const pages: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
	windows: { reg: ['afterword-chrome.reg', 'afterword-edge.reg'] },
	macos: { xml: ['afterword-chrome.mobileconfig'], also: ['afterword-edge.mobileconfig'] },
	linux: {
		json: ['afterword-chromium-linux.json'],
		also: ['afterword-chrome-linux.json', 'afterword-edge-linux.json'],
	},
	'google-admin': { json: ['afterword-google-admin.json'] },
	firefox: { json: ['policies.json'] },
};

const printed = Object.entries(pages).flatMap(([name, blocks]) =>
	Object.entries(blocks)
		.filter(([language]) => language !== 'also')
		.map(([language, files]) => [name, language, files] as const),
);

describe('what is to be pasted', () => {
	it.each(printed)('on the page %s is what npm run policy makes, to the letter', (name, language, files) => {
		const folder = join(projectRoot, 'docs/admin/policy/eu-central-1');
		const made = files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trimEnd());
		expect(codeBlocks(page(name), language).map((block) => block.trimEnd())).toEqual(made);
	});

	it('into the Admin console and into Intune is the id with the address of the update manifest', () => {
		const id = chromiumId(manifest.key);
		const updates = `https://files.example.com/afterword/${updateManifestName('chrome')}`;
		expect(codeBlocks(page('google-admin'), 'text')).toEqual([`${id}\n${updates}\n`]);
		expect(codeBlocks(page('intune'), 'text')).toEqual([`${id};${updates}\n`]);
	});

	it('as script for Intune sets what the product takes without a word, where Chrome and Edge look for it', () => {
		const [script = ''] = codeBlocks(page('intune'), 'powershell');
		const [, table = ''] = /^\$settings = @\{\n([\s\S]*?)^\}$/m.exec(script) ?? [];
		const values = [...table.matchAll(/^\t(\w+) *= '([^']*)'$/gm)].map(([, key = '', value = '']) => [key, value]);
		const resolved = resolveSettings({ managed: Object.fromEntries(values), user: {} });
		expect(resolved.problems).toEqual([]);
		expect(resolved.views.filter(({ source }) => source === 'enforced').map(({ key }) => key)).toEqual([
			'region',
			'clientId',
		]);
		expect(script).toContain(`Policies\\$browser\\3rdparty\\extensions\\${chromiumId(manifest.key)}\\policy"`);
	});
});

describe('each page', () => {
	const places = tableRows(section(page('intune'), 'Your region'));

	it('for Intune has the line of every region', () => {
		const line = (id: string) => `\`region   = '${id}'\``;
		expect(places).toEqual(regions.map(({ id, domain, name }) => [`\`${regionHosts(domain).apps}\``, name, line(id)]));
	});

	it.each(Object.entries(pages))('%s has the files of every region', (name, files) => {
		const rows = tableRows(section(page(name), 'Your region'));
		expect(rows.map((row) => row.slice(0, 2))).toEqual(places.map((row) => row.slice(0, 2)));
		const wanted = new Set(Object.values(files).flat());
		for (const [place, [, , links = '']] of rows.entries()) {
			const linked = [...links.matchAll(/\]\(\.\.\/policy\/([\w-]+)\/([\w.-]+)\)/g)];
			expect(new Set(linked.map(([, , file = '']) => file))).toEqual(wanted);
			expect(new Set(linked.map(([, id]) => id))).toEqual(new Set([regions[place]?.id]));
		}
	});

	it('is listed, and stands alone: client, installation, first wrap-up', () => {
		const all = readGuides().filter(({ path }) => path.startsWith('quick-start/') && !path.endsWith('README.md'));
		const names = [...Object.keys(pages), 'intune', 'one-desk'];
		expect(new Set(all.map(({ path }) => path))).toEqual(new Set(names.map((name) => `quick-start/${name}.md`)));
		for (const { path, text } of all) {
			expect(page('README'), path).toContain(`](${path.slice('quick-start/'.length)})`);
			expect(text, path).toMatch(/^#+ (?:\d\. )?OAuth client/m);
			expect(text, path).toMatch(/^#+ (?:\d\. )?First wrap-up/m);
		}
	});

	it('names the browsers that the manifest asks for, and so do all guides', () => {
		const firefox = `${Number.parseInt(manifest.browser_specific_settings.gecko.strict_min_version, 10)}`;
		const told = readGuides().flatMap(({ text }) => [...text.matchAll(/\b(Chrome|Edge|Firefox) (\d+)\b/g)]);
		expect(told.length).toBeGreaterThan(10);
		for (const [, browser, version] of told) {
			expect(version).toBe(browser === 'Firefox' ? firefox : manifest.minimum_chrome_version);
		}
	});
});
