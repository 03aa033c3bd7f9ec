import type { Place } from './places.ts';

/** Plain elements that hide a closed root have nothing of their own to show. */
const mayHideOne = ':is(div, section, article, main, aside):empty';

/**
 * All shadow roots in these places, and those within them. Only custom elements and empty ones are asked, because asking
 * every element for a closed root would cost more than all the rest. `closedRootOf` gives closed roots too, where
 * the browser shows them to extensions.
 */
export function findRoots(
	places: readonly Place[],
	closedRootOf: (element: Element) => ShadowRoot | null,
): readonly ShadowRoot[] {
	const roots: ShadowRoot[] = [];
	const queue: Place[] = [...places];
	for (const place of queue) {
		const empty = new Set(place.querySelectorAll(mayHideOne));
		for (const element of place.querySelectorAll('*')) {
			const asked = empty.has(element) || element.localName.includes('-');
			const root = element.shadowRoot ?? (asked ? closedRootOf(element) : null);
			if (root === null) continue;
			roots.push(root);
			queue.push(root);
		}
	}
	return roots;
}
