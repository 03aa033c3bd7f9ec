import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { regions } from '../../src/genesys/regions.ts';
import { managedSettings } from '../../src/policy/artefacts/policySettings.ts';
import { readPlist } from '../../src/policy/artefacts/testing/readPlist.ts';
import { readRegistryFile } from '../../src/policy/artefacts/testing/readRegistryFile.ts';
import { readXml } from '../../src/policy/artefacts/testing/readXml.ts';
import { resolveSettings } from '../../src/policy/resolveSettings.ts';
import { projectRoot } from '../build/buildExtension.ts';
import { everySetting, firstSettings } from './exampleSettings.ts';
import { policyFiles, policyFolder } from './policyFiles.ts';
import { plutilComplaints, strictComplaints, xmllintComplaints } from './testing/strictParsers.ts';

const files = policyFiles();
const readme = readFileSync(join(projectRoot, policyFolder, 'README.md'), 'utf8');
const paths = [...files.keys()].filter((path) => path.startsWith(policyFolder));
const withEnding = (pattern: RegExp) => paths.filter((path) => pattern.test(path));
const onDisk = (path: string) => join(projectRoot, path);

/** A parser for every format, by the end of the file's name. */
const parsers: Readonly<Record<string, (text: string) => unknown>> = {
	json: (text) => JSON.parse(text) as unknown,
	reg: readRegistryFile,
	mobileconfig: readPlist,
	admx: readXml,
	adml: readXml,
};

describe('the files that are made from the catalogue', () => {
	it('lie in the repository as it would make them: run `npm run policy`', () => {
		const different = [...files].filter(([path, text]) => {
			try {
				return readFileSync(onDisk(path), 'utf8') !== text;
			} catch {
				return true;
			}
		});
		expect(different.map(([path]) => path)).toEqual([]);
	});

	it('are all that lies there, beside the README', () => {
		const found = readdirSync(onDisk(policyFolder), { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name).slice(onDisk(policyFolder).length + 1));
		expect(found.filter((path) => path !== 'README.md').sort()).toEqual(
			paths.map((path) => path.slice(policyFolder.length + 1)).sort(),
		);
	});

	it('are read by a parser of their format, every one', () => {
		for (const path of paths) {
			const parse = parsers[path.slice(path.lastIndexOf('.') + 1)];
			expect(() => parse?.(files.get(path) ?? ''), path).not.toThrow();
			expect(parse, path).toBeDefined();
		}
	});

	it.skipIf(strictComplaints([]) === null)('are read by the parsers of Python, where there is one', () => {
		expect(strictComplaints([onDisk('package.json'), onDisk('README.md'), 'nowhere.json'])).toContain('nowhere.json');
		expect(strictComplaints(paths.map(onDisk))).toBe('');
	});

	it.skipIf(plutilComplaints([]) === null)('are good property lists for macOS itself, where there is plutil', () => {
		expect(plutilComplaints(withEnding(/\.mobileconfig$/).map(onDisk))).toBe('');
	});

	it.skipIf(xmllintComplaints([]) === null)('are good XML for libxml, where there is xmllint', () => {
		expect(xmllintComplaints(withEnding(/\.(mobileconfig|adm[xl])$/).map(onDisk))).toBe('');
	});

	it('hold values that the catalogue takes', () => {
		const problems = [everySetting(), ...regions.map(({ id }) => firstSettings(id))].map(
			(settings) => resolveSettings({ managed: managedSettings(settings), user: {} }).problems,
		);
		expect(problems.flat()).toEqual([]);
	});
});

describe('the README beside them', () => {
	const cells = [...readme.matchAll(/^\| `([^`]+)`/gm)].map(([, cell = '']) => cell);

	it('names every file, and none that is not there', () => {
		const names = new Set(
			paths.map((path) => path.slice(policyFolder.length + 1).replace(/^(?!templates)[^/]+\/|^templates\//, '')),
		);
		const named = cells.filter((cell) => /\.(json|reg|mobileconfig|adm[xl])$/.test(cell));
		expect(named.sort()).toEqual([...names].sort());
	});

	it('tells to replace what stands in the files, and nothing else', () => {
		const all = [...files.values()].join('\n');
		const section = readme.split('## What to replace')[1]?.split('\n## ')[0] ?? '';
		const placeholders = [...section.matchAll(/^\| `([^`-][^`]*)`/gm)].map(([, cell = '']) => cell);
		expect(placeholders.length).toBe(4);
		expect(placeholders.filter((placeholder) => !all.includes(placeholder))).toEqual([]);
	});

	it('has a folder for each region', () => {
		const folders = new Set(paths.map((path) => path.split('/')[3] ?? ''));
		expect([...folders].sort()).toEqual(['every-setting', 'templates', ...regions.map(({ id }) => id)].sort());
	});
});
