import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LocaleMessage, leanStrings } from './leanStrings.ts';

type Strings = Readonly<Record<string, LocaleMessage>>;

/** The message by itself, which is all that a list can hold. */
function bare(name: string, { message, placeholders }: LocaleMessage): string {
	if (placeholders === undefined) return message;
	throw new Error(`The string ${name} has a placeholder with a digit behind it. Put something between them.`);
}

/**
 * Makes the strings of a built extension lean, in place. The browser itself reads only those that the manifest names, so
 * only these stay in `_locales`. Ours stand in `strings`: their names once, and for each language a list in that order, in
 * English where the language lacks one. That is a tenth of the package.
 */
export function leanLocales(outDir: string): void {
	const folder = join(outDir, '_locales');
	const manifest = readFileSync(join(outDir, 'manifest.json'), 'utf8');
	const all = new Map<string, Strings>(
		readdirSync(folder).map((locale) => {
			const file = join(folder, locale, 'messages.json');
			return [locale, leanStrings(JSON.parse(readFileSync(file, 'utf8')) as Strings)];
		}),
	);
	const english = all.get('en') ?? {};
	const names = [...new Set([...all.values()].flatMap(Object.keys))].sort();
	const ours = join(outDir, 'strings');
	mkdirSync(ours, { recursive: true });
	writeFileSync(join(ours, 'names.json'), JSON.stringify(names));
	for (const [locale, strings] of all) {
		const list = names.map((name) => {
			const found = strings[name] ?? english[name];
			return found === undefined ? '' : bare(name, found);
		});
		writeFileSync(join(ours, `${locale.replace('_', '-')}.json`), JSON.stringify(list));
		const browsers = Object.entries(strings).filter(([name]) => manifest.includes(`__MSG_${name}__`));
		writeFileSync(join(folder, locale, 'messages.json'), JSON.stringify(Object.fromEntries(browsers)));
	}
}
