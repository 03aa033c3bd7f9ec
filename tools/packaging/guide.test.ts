import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { projectRoot } from '../build/buildExtension.ts';
import { type PackageKind, packageName, policyXpiName, updateManifestName } from './packageName.ts';
import { packageOptions, readPackageOrder } from './packageOrder.ts';

const guide = readFileSync(join(projectRoot, 'docs/admin/packages.md'), 'utf8');
const section = (title: string) => guide.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
const own = `${section('Make your own, for your own server')}${section('Bring back an older state')}`;

/** The commands of the guide, as it prints them for copying. */
const commands = [...guide.matchAll(/^ {4}npm run package -- (.+)$/gm)].map(([, words = '']) => words.split(' '));

describe('docs/admin/packages.md', () => {
	it('names every file of the command, and no other', () => {
		const kinds = {
			chromeZip: '',
			chromeCrx: '',
			firefoxXpi: '',
			firefoxSignedXpi: '',
			sourceZip: '',
			billOfMaterials: '',
			checksums: '',
		} satisfies Record<PackageKind, string>;
		const files = Object.keys(kinds).map((kind) => packageName(kind as PackageKind, '<version>'));
		const named = [...guide.matchAll(/^\| `([^`]+)`\s+\|/gm)]
			.map(([, cell = '']) => cell)
			.filter((cell) => !cell.startsWith('--'));
		const lasting = [policyXpiName(), updateManifestName('chrome'), updateManifestName('firefox')];
		expect(named.sort()).toEqual([...files, ...lasting].sort());
	});

	it('explains every option, and no other', () => {
		const options = [...own.matchAll(/(?<=[`| ])--([a-z][a-z-]*)/g)].map(([, option = '']) => option);
		expect([...new Set(options)].sort()).toEqual(Object.keys(packageOptions).sort());
	});

	it('prints commands that the program understands, up to the key, which nobody else has', () => {
		expect(commands.length).toBe(2);
		for (const words of commands) {
			const read = readPackageOrder(words, {}, manifest.version);
			expect(read.kind === 'wrong' && read.sentence).toContain('There is no key at /safe/place/afterword.pem.');
			const withoutKey = words.filter(
				(_, index) => !/^--key$/.test(words[index] ?? '') && words[index - 1] !== '--key',
			);
			expect(readPackageOrder(withoutKey, {}, manifest.version).kind).toBe('order');
		}
	});

	it('names the keys of the environment that the program and the workflow read', () => {
		const workflow = readFileSync(join(projectRoot, '.github/workflows/release.yml'), 'utf8');
		for (const name of ['CRX_KEY', 'WEB_EXT_API_KEY', 'WEB_EXT_API_SECRET']) {
			expect(guide).toContain(name);
			expect(workflow).toContain(`secrets.${name}`);
		}
	});
});
