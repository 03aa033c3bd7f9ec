/** Everything that may stand at the top of the project: the design's folders and files, and what tools insist on. */
const known = new Set([
	'CHANGELOG.md',
	'CONTRIBUTING.md',
	'LICENSE',
	'PRIVACY.md',
	'README.md',
	'SECURITY.md',
	'biome.json',
	'docs',
	'e2e',
	'extension',
	'manifest.json',
	'package-lock.json',
	'package.json',
	'playwright.config.ts',
	'public',
	'src',
	'tools',
	'tsconfig.json',
	'vite.config.ts',
	'vitest.config.ts',
]);

/** The names at the top of the project that have no place there. Dot files and what `.gitignore` lists are left alone. */
export function strangersAtTop(names: readonly string[], gitignore: string): string[] {
	const ignored = new Set(gitignore.split('\n').map((line) => line.replace(/\/$/, '')));
	return names
		.filter((name) => !name.startsWith('.') && !ignored.has(name) && !known.has(name) && !name.endsWith('.log'))
		.map((name) => `${name} has no place at the top of the project.`);
}
