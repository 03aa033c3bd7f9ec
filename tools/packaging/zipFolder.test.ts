import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { zipFolder } from './zipFolder.ts';

const folders: string[] = [];

/** Writes files in the given order, dated as told. */
function folderOf(files: readonly (readonly [path: string, text: string])[], date: Date): string {
	const folder = mkdtempSync(join(tmpdir(), 'afterword-zip-'));
	folders.push(folder);
	for (const [path, text] of files) {
		mkdirSync(join(folder, path, '..'), { recursive: true });
		writeFileSync(join(folder, path), text);
		utimesSync(join(folder, path), date, date);
	}
	return folder;
}

afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('zipFolder', () => {
	it('makes the same bytes whatever the order and dates on disk', () => {
		const one = folderOf(
			[
				['a.js', 'one'],
				['b/c.js', 'two'],
			],
			new Date('2020-01-01T00:00:00Z'),
		);
		const other = folderOf(
			[
				['b/c.js', 'two'],
				['a.js', 'one'],
			],
			new Date('2026-06-01T00:00:00Z'),
		);
		expect(Buffer.from(zipFolder(one)).equals(zipFolder(other))).toBe(true);
	});

	it('holds every file under its path, sorted', () => {
		const folder = folderOf(
			[
				['z.txt', 'last'],
				['a/b.txt', 'deep'],
				['a.txt', 'first'],
			],
			new Date(),
		);
		const content = unzipSync(zipFolder(folder));
		expect(Object.entries(content).map(([path, bytes]) => [path, Buffer.from(bytes).toString()])).toEqual([
			['a.txt', 'first'],
			['a/b.txt', 'deep'],
			['z.txt', 'last'],
		]);
	});
});
