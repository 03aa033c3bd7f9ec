import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

/** What a copy does without; the packages are linked. */
const leftOut = new Set(['node_modules', '.git', 'dist', 'artifacts', 'docs']);

/** A copy of the project that may be broken at will. */
export type TreeCopy = { readonly folder: string; readonly remove: () => void };

/** Copies the project's sources into a new folder outside of it, and links the installed packages. */
export function copyTree(root: string): TreeCopy {
	const folder = mkdtempSync(join(tmpdir(), 'afterword-mutants-'));
	const top = resolve(root);
	const wanted = (path: string) => dirname(path) !== top || !leftOut.has(basename(path));
	cpSync(top, folder, { recursive: true, filter: wanted });
	symlinkSync(join(top, 'node_modules'), join(folder, 'node_modules'), 'junction');
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
