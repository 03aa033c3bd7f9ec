/** A name in code as settings have them: `undoSeconds`, also with what stands inside one: `autoApply.enabled`. */
const name = '`([a-z][a-zA-Z]+)(?:[.{][^`]*)?`';

/** The ways in which the documents speak of a setting by policy. Policies of the browsers begin with a capital. */
const ways = [
	new RegExp(`\\b(?:polic(?:y|ies)|settings?)\\s+(?:\\w+\\s+){0,2}?\\(?${name}`, 'gi'),
	new RegExp(`\\bby policy\\s*\\(?${name}`, 'gi'),
	new RegExp(`${name}\\s+(?:\\w+\\s+){0,3}?(?:by|in the) policy\\b`, 'gi'),
];

/** The names of settings by policy that a document mentions. The object of the proposals is none. */
export function settingsNamed(text: string): string[] {
	const found = ways.flatMap((way) => [...text.matchAll(way)].map(([, named = '']) => named));
	return [...new Set(found)].filter((named) => named !== 'defaults' && /^[a-z]/.test(named));
}
