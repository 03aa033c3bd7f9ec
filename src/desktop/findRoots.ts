import type { Place } from './places.ts';

/** Plain elements that hide a closed root have nothing of their own to show. */
const mayHideOne = 'div:empty,section:empty';

/**
 * All shadow roots in these places, and those within them. Only custom elements and empty ones are asked for a closed
 * root, because asking every element would cost more than all the rest. `shadowRootOf` gives closed roots too, where the
 * browser shows them to extensions.
 */
export function findRoots(
	places: readonly Place[],
	shadowRootOf: (element: Element) => ShadowRoot | null | undefined,
): readonly ShadowRoot[] {
	const roots: ShadowRoot[] = [];
	for (const place of places) {
		for (const element of place.querySelectorAll('*')) {
			const asked = element.localName.includes('-') || element.matches(mayHideOne);
			const root = asked ? shadowRootOf(element) : element.shadowRoot;
			if (root) roots.push(root, ...findRoots([root], shadowRootOf));
		}
	}
	return roots;
}
