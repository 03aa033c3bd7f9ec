import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LocaleMessage, leanStrings } from './leanStrings.ts';

/** Makes the strings of a built extension lean, in place; see {@link leanStrings}. */
export function leanLocales(outDir: string): void {
	const locales = join(outDir, '_locales');
	for (const locale of readdirSync(locales)) {
		const file = join(locales, locale, 'messages.json');
		const messages = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, LocaleMessage>>;
		writeFileSync(file, JSON.stringify(leanStrings(messages)));
	}
}
