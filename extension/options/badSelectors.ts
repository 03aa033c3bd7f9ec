import { namedSelectors } from '../../src/desktop/packs/namedSelectors.ts';

/** A selector of a policy's pack that is no CSS. `pack` counts from 1 in the order of the policy. */
export type BadSelector = { readonly pack: number; readonly selector: string };

/**
 * Finds the selectors of the policy's packs that no page understands; only a document can tell. `given` is the value of the
 * setting `selectorPacks`, whatever it is; `passedOver` are its packs that have another mistake already.
 */
export function badSelectors(given: unknown, passedOver: readonly number[], page: Document): readonly BadSelector[] {
	const place = page.createDocumentFragment();
	const isBad = (selector: string): boolean => {
		try {
			place.querySelector(selector);
			return false;
		} catch (error) {
			return error instanceof DOMException;
		}
	};
	return namedSelectors(given)
		.filter(({ pack, text }) => !passedOver.includes(pack) && isBad(text))
		.map(({ pack, selector }) => ({ pack, selector }));
}
