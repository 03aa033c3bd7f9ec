/** A place of its own to search: a document, a shadow root, or a container that holds all that matters. */
export type Place = Document | ShadowRoot | Element;

/** Whether there is a match in any of the places; none for an empty selector. */
export const isIn = (places: readonly Place[], selector: string) =>
	selector !== '' && places.some((place) => place.querySelector(selector));

/** All matches in the places, in their order, without those that lie in another one; none for an empty selector. */
export function allIn(places: readonly Place[], selector: string): readonly Element[] {
	let last: Element | undefined;
	return places
		.flatMap((place) => [...place.querySelectorAll(selector || ':not(*)')])
		.filter((element) => {
			if (last?.contains(element)) return false;
			last = element;
			return true;
		});
}
