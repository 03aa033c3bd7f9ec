import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { storedZip } from './storedZip.ts';

const files = new Map([
	['afterword-chrome.admx', '<a/>\n'],
	['de-DE/afterword-chrome.adml', 'Nachbearbeitung für Chrome\n'.repeat(500)],
	['empty.txt', ''],
]);

describe('a zip that is not packed', () => {
	it('is read by another program, with names, folders and letters', () => {
		const read = Object.entries(unzipSync(storedZip(files))).map(([path, bytes]) => [path, strFromU8(bytes)]);
		expect(read).toEqual([...files]);
	});

	it('is the same on every day', () => {
		expect(storedZip(files)).toEqual(storedZip(new Map(files)));
	});

	const python = spawnSync('python3', ['-c', 'import zipfile']).status === 0;

	it.skipIf(!python)('has the checksums that Python counts, where there is one', () => {
		const folder = mkdtempSync(join(tmpdir(), 'afterword-zip-'));
		const path = join(folder, 'a.zip');
		const tested = () => spawnSync('python3', ['-m', 'zipfile', '-t', path], { encoding: 'utf8' }).stdout;
		const bytes = storedZip(files);
		writeFileSync(path, bytes);
		expect(tested()).toBe('Done testing\n');
		bytes[52] = (bytes[52] ?? 0) ^ 1;
		writeFileSync(path, bytes);
		expect(tested()).not.toBe('Done testing\n');
		rmSync(folder, { recursive: true });
	});
});
