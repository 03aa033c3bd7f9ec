import type { SelectorPack } from './packs/selectorPack.ts';

/** A place of its own to search: a document, a shadow root, or a container that holds all that matters. */
export type Place = Document | ShadowRoot | Element;

/** The first match in any of the places; null for an empty selector. */
export function firstIn(places: readonly Place[], selector: string): Element | null {
	if (selector === '') return null;
	for (const place of places) {
		const found = place.querySelector(selector);
		if (found !== null) return found;
	}
	return null;
}

/** All matches in the places, in their order; none for an empty selector. */
export function allIn(places: readonly Place[], selector: string): readonly Element[] {
	return selector === '' ? [] : places.flatMap((place) => [...place.querySelectorAll(selector)]);
}

/** Those that hold no other one, of elements in the order of their document. */
export function innermost(elements: readonly Element[]): readonly Element[] {
	return elements.filter((element, position) => !element.contains(elements[position + 1] ?? null));
}

/** Those that no other one holds, of elements in the order of their document. */
export function outermost(elements: readonly Element[]): readonly Element[] {
	let last: Element | null = null;
	return elements.filter((element) => {
		if (last?.contains(element) === true) return false;
		last = element;
		return true;
	});
}

/** Selectors of several packs in one, for what is the same thing whichever pack names it. */
export type Names = Readonly<Record<'scope' | 'shell' | 'ringing' | 'sessionInvalid' | 'anything', string>>;

/** Joins packs; `anything` matches wherever a pack could name something. */
export function joined(packs: readonly SelectorPack[]): Names {
	const join = (keys: readonly (keyof SelectorPack)[]) =>
		[...new Set(packs.flatMap((pack) => keys.map((key) => pack[key])))].filter(Boolean).join(', ');
	return {
		scope: join(['scope']),
		shell: join(['shell']),
		ringing: join(['ringing']),
		sessionInvalid: join(['sessionInvalid']),
		anything: join(['scope', 'shell', 'wrapUpPanel', 'rosterCard']),
	};
}
