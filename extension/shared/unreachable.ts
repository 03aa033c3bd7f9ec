/**
 * The end of an exhaustive switch. Does not compile while a member of the union is unhandled.
 * Throws when a value arrives at run time that the types do not know, e.g. from a background of another version.
 */
export function unreachable(value: never): never {
	throw new Error(`Unknown state ${JSON.stringify(value)}. Reload the extension.`);
}
