import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Files, readFolder } from './readFolder.ts';

/** What the packages are made from, and what tells how. Tests, stand-ins and the desk's other tools are not needed for that. */
const singles = [
	'.npmrc',
	'CHANGELOG.md',
	'LICENSE',
	'PRIVACY.md',
	'README.md',
	'SECURITY.md',
	'docs/admin/packages.md',
	'docs/dependencies.md',
	'manifest.json',
	'package-lock.json',
	'package.json',
	'tools/build.ts',
	'tools/channels.ts',
	'tools/manifest.ts',
	'tools/package.ts',
	'tools/testRun/counts.ts',
	'tools/testRun/firefoxLintReport.ts',
	'tools/testRun/packageProgram.ts',
	'tools/testRun/report.ts',
	'tsconfig.json',
	'vite.config.ts',
] as const;

const folders = ['extension', 'public', 'src', 'tools/build', 'tools/packaging'] as const;

const isNeeded = (path: string) => !/\.test\.tsx?$|(^|\/)testing\//.test(path);

/**
 * The files of the source package: enough for a stranger to make the same packages again, byte for byte.
 *
 * @param root the project's top folder, without a separator at its end
 * @throws when one of the files is missing
 */
export function sourceFiles(root: string): Files {
	const files = new Map<string, Uint8Array>();
	for (const path of singles) {
		if (!existsSync(join(root, path))) throw new Error(`The source package needs ${path}, and it is not there.`);
		files.set(path, readFileSync(join(root, path)));
	}
	for (const folder of folders) {
		for (const [path, bytes] of readFolder(join(root, folder))) {
			if (isNeeded(path)) files.set(`${folder}/${path}`, bytes);
		}
	}
	return files;
}
