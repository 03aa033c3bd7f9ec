import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import packageFile from '../package.json' with { type: 'json' };
import { projectRoot } from './build/buildExtension.ts';
import { channels } from './channels.ts';

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');

/** Every Markdown file of the project, by its path from the root. */
const documents = [
	...readdirSync(projectRoot),
	...readdirSync(join(projectRoot, 'docs'), { recursive: true, encoding: 'utf8' }).map(
		(file) => `docs/${file.replaceAll('\\', '/')}`,
	),
].filter((file) => file.endsWith('.md'));

/** The name by which a heading can be linked to, as GitHub makes it. */
function anchorsOf(text: string): string[] {
	return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N} _-]/gu, '')
			.replaceAll(' ', '-'),
	);
}

/** The links of a document into the project that lead nowhere. */
function brokenLinks(path: string, text: string): string[] {
	const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
	return links.filter((link) => {
		if (/^[a-z]+:/.test(link)) return false;
		const [file = '', anchor] = link.split('#');
		const target = file === '' ? path : join(dirname(path), file);
		if (!existsSync(join(projectRoot, target))) return true;
		return anchor !== undefined && !anchorsOf(read(target)).includes(anchor);
	});
}

/** The source files that a document names in code and that do not exist; files that a build makes are not asked for. */
function missingFiles(text: string): string[] {
	const named = [...text.matchAll(/`((?:src|extension|e2e|tools|docs|public)\/[\w./-]+)`/g)].map(
		([, file = '']) => file,
	);
	return named.filter((file) => !existsSync(join(projectRoot, file)));
}

/** The scripts of package.json that a document tells its reader to run. */
function scriptsNamed(text: string): string[] {
	const named = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)];
	return [...new Set(named.map(([, run, short]) => run ?? short ?? ''))];
}

/** The cells of every row of a document's tables, without the marks around code. */
function rowsOf(text: string): string[][] {
	return [...text.matchAll(/^\| (.+) \|$/gm)].map(([, row = '']) =>
		row.split(' | ').map((cell) => cell.replaceAll('`', '').trim()),
	);
}

describe('the documents', () => {
	it('are all there', () => {
		const expected = [
			'README.md',
			'CONTRIBUTING.md',
			'CHANGELOG.md',
			'SECURITY.md',
			'PRIVACY.md',
			'docs/ARCHITECTURE.md',
		];
		expect(documents).toEqual(expect.arrayContaining(expected));
	});

	it.each(documents)('%s links to nothing that is not there', (path) => {
		expect(brokenLinks(path, read(path))).toEqual([]);
	});

	it('would see a broken link', () => {
		const text = '[a](docs/nowhere.md) [b](README.md#no-such-heading) [c](README.md#install) [d](https://example.com)';
		expect(brokenLinks('README.md', text)).toEqual(['docs/nowhere.md', 'README.md#no-such-heading']);
	});

	it.each(documents)('%s names no source file that is not there', (path) => {
		expect(missingFiles('`src/nowhere.ts` and `tools/docs.test.ts`')).toEqual(['src/nowhere.ts']);
		expect(missingFiles(read(path))).toEqual([]);
	});

	it.each(documents)('%s names only commands that exist', (path) => {
		expect(Object.keys(packageFile.scripts)).toEqual(expect.arrayContaining(scriptsNamed(read(path))));
	});

	it('give the two commands in the README, and every other in the README or CONTRIBUTING', () => {
		expect(scriptsNamed('Run `npm start`, `npm run test:full -- --x`, or npm ci.')).toEqual(['start', 'test:full']);
		const named = [...scriptsNamed(read('README.md')), ...scriptsNamed(read('CONTRIBUTING.md'))];
		expect([...new Set(named)].sort()).toEqual(Object.keys(packageFile.scripts).sort());
	});
});

describe('docs/dependencies.md', () => {
	const [atRunTime = '', atDevelopment = ''] = read('docs/dependencies.md').split('## At development time');

	it('justifies every runtime dependency, and none that is gone', () => {
		const justified = rowsOf(atRunTime)
			.map(([name = '']) => name)
			.filter((name) => name !== 'package' && !name.startsWith('---'));
		expect(justified.sort()).toEqual(Object.keys(packageFile.dependencies).sort());
	});

	it('has a word for every development dependency', () => {
		const named = rowsOf(atDevelopment).flatMap(([names = '']) => names.split(', '));
		const missing = Object.keys(packageFile.devDependencies).filter(
			(name) => !named.includes(name) && !(name.startsWith('@types/') && named.includes('@types/*')),
		);
		expect(missing).toEqual([]);
	});
});

describe('docs/install.md', () => {
	const text = read('docs/install.md');

	it.each(channels.filter(({ name }) => /^(chrome|edge|firefox)$/.test(name)))(
		'quotes the id and redirect of $name',
		(channel) => {
			const row = rowsOf(text).find(([name = '']) => name.toLowerCase() === channel.name);
			expect(row).toEqual([expect.any(String), channel.id, channel.redirect]);
		},
	);

	it('quotes no other address of the browsers sign-in windows, and no other id in the policies', () => {
		const addresses = text.match(/https:\/\/[\w.-]+\.(?:chromiumapp\.org|extensions\.allizom\.org)\/?/g) ?? [];
		expect(new Set(addresses)).toEqual(new Set(channels.map(({ redirect }) => redirect)));
		const ids = new Set(channels.map(({ id }) => id));
		expect((text.match(/\b[a-p]{32}\b/g) ?? []).filter((id) => !ids.has(id))).toEqual([]);
	});

	it('names the oldest browsers and the key that the manifest has', () => {
		const { minimum_chrome_version: chromium, browser_specific_settings: own, commands } = manifest;
		expect(text).toContain(`Version ${chromium} or newer`);
		expect(text).toContain(`Version ${Number.parseInt(own.gecko.strict_min_version, 10)} or newer`);
		expect(text).toContain(`or ${commands['open-panel'].suggested_key.default}.`);
	});
});

describe('docs/decisions', () => {
	const records = readdirSync(join(projectRoot, 'docs/decisions')).filter((file) => file !== 'README.md');

	it('lists every record once, by its own title, in order', () => {
		const listed = rowsOf(read('docs/decisions/README.md')).flatMap(([link = '', title = '']) => {
			const [, number = '', file = ''] = /^\[(\d{4})\]\((.+)\)$/.exec(link) ?? [];
			return file === '' ? [] : [{ number, file, title }];
		});
		expect(listed.map(({ file }) => file)).toEqual(records.sort());
		for (const { number, file, title } of listed) {
			expect(file.startsWith(`${number}-`), file).toBe(true);
			const [heading = ''] = read(`docs/decisions/${file}`).split('\n');
			expect(heading.replaceAll('`', '')).toBe(`# ${Number(number)}. ${title}`);
		}
	});

	it.each(records)('%s is short and has its three parts', (file) => {
		const text = read(`docs/decisions/${file}`);
		expect(text.split('\n').length).toBeLessThanOrEqual(41);
		expect(text.match(/^## .+$/gm)).toEqual(['## Context', '## Decision', '## Consequences']);
	});
});
