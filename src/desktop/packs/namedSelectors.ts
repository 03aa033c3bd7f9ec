/** A selector that a pack of the policy names, and its text. `pack` counts from 1 in the order of the policy. */
export type NamedSelector = { readonly pack: number; readonly selector: string; readonly text: string };

/** What a pack holds beside selectors: its version, a word for itself, an address, and a word for the text of a clock. */
const noSelectors = new Set<unknown>(['version', 'generation', 'path', 'mm:ss', '']);

const selectorsIn = (given: object, pack: number): NamedSelector[] =>
	Object.entries(given)
		.filter(([selector]) => !noSelectors.has(selector))
		.flatMap(([selector, value]) =>
			[value]
				.flat()
				.filter((text) => typeof text === 'string' && !noSelectors.has(text))
				.map((text) => ({ pack, selector, text: String(text) })),
		);

/** Every selector in the packs of a policy, of any value of the setting, so that a page can try them. */
export function namedSelectors(given: unknown): NamedSelector[] {
	return (Array.isArray(given) ? given : []).flatMap((pack: unknown, place) =>
		typeof pack === 'object' && pack !== null ? selectorsIn(pack, place + 1) : [],
	);
}
