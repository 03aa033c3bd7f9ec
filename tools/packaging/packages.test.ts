import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { projectRoot } from '../build/buildExtension.ts';
import { exitCode } from '../build/exitCode.ts';
import { chromiumId } from '../channels.ts';
import { checksums, sha256 } from './checksums.ts';
import { readCrxKey } from './crxKey.ts';
import { type Files, readFolder } from './readFolder.ts';
import { writeFolder } from './writeFolder.ts';

const work = mkdtempSync(join(tmpdir(), 'afterword-packages-'));
const keyFile = join(work, 'throw-away.pem');
const downloads = 'https://files.example.com/afterword/';
const options = ['--key', keyFile, '--downloads', downloads];
const { version } = manifest;
const name = (ending: string) => `afterword-${version}-${ending}`;

/** Runs `npm run package`'s program in a copy of the project, and gives what it wrote. */
async function pack(root: string, out: string, args: readonly string[]): Promise<{ output: string; files: Files }> {
	const child = spawn(process.execPath, ['--import', 'tsx', 'tools/package.ts', '--out', join(work, out), ...args], {
		cwd: root,
		env: { ...process.env, TZ: out === 'again' ? 'Asia/Tokyo' : 'UTC' },
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (data) => {
			output += String(data);
		});
	}
	if ((await exitCode(child)) !== 0) throw new Error(output);
	return { output, files: readFolder(join(work, out)) };
}

/** The packages of this folder, and of another one that holds nothing but what the source package brings. */
const made: { first: Files; again: Files; output: string } = { first: new Map(), again: new Map(), output: '' };

function fileOf(ending: string): Uint8Array {
	const bytes = made.first.get(ending);
	if (bytes === undefined) throw new Error(`There is no ${ending}, only ${[...made.first.keys()].join(', ')}.`);
	return bytes;
}

const textOf = (ending: string) => Buffer.from(fileOf(ending)).toString();
const zipped = (ending: string): Files => new Map(Object.entries(unzipSync(fileOf(ending))));

beforeAll(async () => {
	const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	writeFileSync(keyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }));
	const first = await pack(projectRoot, 'first', [...options, '--sign', '--dry-run']);
	made.first = first.files;
	made.output = first.output;
	const elsewhere = join(work, 'another folder', 'with a longer path', 'to it');
	mkdirSync(elsewhere, { recursive: true });
	writeFolder(elsewhere, zipped(name('source.zip')));
	symlinkSync(join(projectRoot, 'node_modules'), join(elsewhere, 'node_modules'));
	made.again = (await pack(elsewhere, 'again', options)).files;
}, 300_000);

afterAll(() => rmSync(work, { recursive: true }));

describe('npm run package', () => {
	it('makes every package, and nothing else', () => {
		const expected = [
			name('SHA256SUMS'),
			name('chrome.crx'),
			name('chrome.zip'),
			name('firefox.xpi'),
			name('sbom.cdx.json'),
			name('source.zip'),
			'afterword-updates.json',
			'afterword-updates.xml',
		];
		expect([...made.first.keys()]).toEqual(expected);
	});

	it('makes the same bytes in another folder, in another time zone, and from the source package alone', () => {
		const hashes = (files: Files) => Object.fromEntries([...files].map(([file, bytes]) => [file, sha256(bytes)]));
		expect(hashes(made.again)).toEqual(hashes(made.first));
	});

	it('gives checksums of all', () => {
		const others = new Map([...made.first].filter(([file]) => !file.endsWith('SHA256SUMS')));
		expect(textOf(name('SHA256SUMS'))).toBe(checksums(others));
	});

	it('offers the .crx and the .xpi with their own hashes, at the place they will lie at', () => {
		const read = readCrxKey(keyFile);
		const id = read.kind === 'key' ? chromiumId(Buffer.from(read.key.publicKey).toString('base64')) : '';
		const xml = textOf('afterword-updates.xml');
		expect(xml).toContain(`appid="${id}"`);
		expect(xml).toContain(`codebase="${downloads}${name('chrome.crx')}"`);
		expect(xml).toContain(`hash_sha256="${sha256(fileOf(name('chrome.crx')))}"`);
		const addOn = manifest.browser_specific_settings.gecko.id;
		expect(JSON.parse(textOf('afterword-updates.json'))).toMatchObject({
			addons: {
				[addOn]: {
					updates: [
						{
							version,
							update_link: `${downloads}${name('firefox.xpi')}`,
							update_hash: `sha256:${sha256(fileOf(name('firefox.xpi')))}`,
						},
					],
				},
			},
		});
	});

	it('packs what its bill of materials says, and from the build’s own word', () => {
		const bill = JSON.parse(textOf(name('sbom.cdx.json'))) as { components: { name: string; scope: string }[] };
		const shipped = bill.components.filter(({ scope }) => scope === 'required').map((component) => component.name);
		expect(shipped).toEqual(['signals-core', 'idb', 'preact', 'valibot']);
	});

	it('shows the signing without doing it, and says what is missing for it', () => {
		expect(made.output).toContain('A dry run: nothing is sent to https://addons.mozilla.org/api/v5/');
		expect(made.output).toContain(`${name('source.zip')}, ${fileOf(name('source.zip')).length} bytes`);
		expect(made.output).toMatch(/chromiumapp\.org\/ with the OAuth client/);
	});
});

/** Everything a package may hold. What is new gets a line here, with a thought whether agents need it. */
const allowed: readonly RegExp[] = [
	/^manifest\.json$/,
	/^service-worker-loader\.js$/,
	/^assets\/[\w.-]+\.(js|css)$/,
	/^later\/[\w.-]+\.js$/,
	/^extension\/(content|framework|pill|traffic\/(page|relay))\/main\.iife\.js$/,
	/^extension\/(panel|options|welcome)\/index\.html$/,
	/^icons\/icon(-waiting)?-(16|32|48|128)\.png$/,
	/^_locales\/[a-z]{2}(_[A-Z]{2})?\/messages\.json$/,
	/^strings\/(names|[a-z]{2}(-[A-Z]{2})?)\.json$/,
	/^words-en\.(bin|json)$/,
	/^notices\.txt$/,
];

/** Files that no other file names, because the browser, a computed name or a person finds them. */
const foundOtherwise: readonly RegExp[] = [
	/^manifest\.json$/,
	/^_locales\//,
	/^strings\//,
	/^icons\/icon-waiting-/,
	/^notices\.txt$/,
];

function strangers(files: Files, more: readonly RegExp[] = []): string[] {
	return [...files.keys()].filter((path) => ![...allowed, ...more].some((pattern) => pattern.test(path)));
}

/** Files whose name stands in no other file of the package; the whole path where two files share the last part of it. */
function unnamed(files: Files): string[] {
	const base = (path: string) => path.slice(path.lastIndexOf('/') + 1);
	const text = [...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString()] as const);
	return [...files.keys()].filter((path) => {
		const isShared = [...files.keys()].some((other) => other !== path && base(other) === base(path));
		const folder = (file: string) => file.slice(0, file.lastIndexOf('/') + 1);
		const isNamed = (at: string, body: string) =>
			body.includes(isShared ? path : base(path)) ||
			(folder(at) === folder(path) && body.includes(`"./${base(path)}"`));
		return (
			!foundOtherwise.some((pattern) => pattern.test(path)) &&
			!text.some(([at, body]) => at !== path && isNamed(at, body))
		);
	});
}

describe('a package', () => {
	it('holds nothing that is not needed', () => {
		const chrome = zipped(name('chrome.zip'));
		const firefox = zipped(name('firefox.xpi'));
		expect(strangers(chrome, [/^managed_schema\.json$/])).toEqual([]);
		expect(strangers(firefox)).toEqual([]);
		expect(unnamed(chrome)).toEqual([]);
		expect(unnamed(firefox)).toEqual([]);
		expect(strangers(new Map([...chrome, ['assets/panel.js.map', new Uint8Array()]]), [])).toEqual([
			'managed_schema.json',
			'assets/panel.js.map',
		]);
		expect(unnamed(new Map([...chrome, ['assets/left-over.js', new Uint8Array()]]))).toEqual(['assets/left-over.js']);
	});

	it('is the same in the .zip and the .crx, but for the manifest', () => {
		const crx = Buffer.from(fileOf(name('chrome.crx')));
		const inside: Files = new Map(Object.entries(unzipSync(crx.subarray(12 + crx.readUInt32LE(8)))));
		const hashes = (files: Files) =>
			Object.fromEntries(
				[...files].flatMap(([path, bytes]) => (path === 'manifest.json' ? [] : [[path, sha256(bytes)]])),
			);
		expect(hashes(inside)).toEqual(hashes(zipped(name('chrome.zip'))));
		const own: unknown = JSON.parse(Buffer.from(inside.get('manifest.json') ?? []).toString());
		expect(own).toMatchObject({ version, update_url: `${downloads}afterword-updates.xml` });
	});

	it('for a store names no own place for updates', () => {
		const manifestOf = (files: Files) => Buffer.from(files.get('manifest.json') ?? []).toString();
		expect(manifestOf(zipped(name('chrome.zip')))).not.toContain('update_url');
		expect(manifestOf(zipped(name('firefox.xpi')))).toContain(`${downloads}afterword-updates.json`);
	});

	it('of the sources holds neither tests nor stand-ins nor keys', () => {
		const paths = [...zipped(name('source.zip')).keys()];
		expect(paths).toContain('extension/background/main.ts');
		expect(paths.filter((path) => /\.(test|spec)\.|testing\/|^e2e|node_modules|\.pem$|\.zip$/.test(path))).toEqual([]);
	});
});

describe('the version', () => {
	it('is one: package.json, its lock and the manifest agree', () => {
		const versionIn = (file: string) =>
			(JSON.parse(readFileSync(join(projectRoot, file), 'utf8')) as { version: string }).version;
		expect([versionIn('package.json'), versionIn('package-lock.json')]).toEqual([version, version]);
	});
});
