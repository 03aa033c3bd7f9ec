import { settingsNamed } from './settingsNamed.ts';

/** Words by which the documents promise that an organisation can decide something. */
const promise = /\bby policy\b|(?<!security )\bpolicy (?:can|may|allows|switches|turns)\b/i;

/** What policies of the browser do, and not settings of ours: installing, removing, locking, and settings as such. */
const browserMatter =
	/\binstall|\bremov|\broll|\bteam\b|\bteams\b|\bsettings (?:set )?by policy\b|\bfrom a server\b|\bset by policy\b/i;

const backticked = /`([a-z][a-zA-Z]+)(?:[.{][^`]*)?`/g;

/** Paragraphs, and table rows and list items one by one. */
function pieces(text: string): string[] {
	return text.split(/\n\s*\n|\n(?=\s*[-*|] ?)/).map((piece) => piece.replace(/\s+/g, ' ').trim());
}

/**
 * The places of a document that promise something by policy without naming the setting, and so cannot be found in the
 * catalogue. `known` are the names of the catalogue.
 */
export function policyClaims(text: string, known: ReadonlySet<string>): string[] {
	return pieces(text).filter((piece) => {
		if (piece.startsWith('#') || !promise.test(piece) || browserMatter.test(piece)) return false;
		const named = [...settingsNamed(piece), ...[...piece.matchAll(backticked)].map(([, name = '']) => name)];
		return !named.some((name) => known.has(name));
	});
}
