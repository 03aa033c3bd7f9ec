import { namedSelectors } from '../../src/desktop/packs/namedSelectors.ts';

/** A selector of a policy's pack that is no CSS. `pack` counts from 1 in the order of the policy. */
export type BadSelector = { readonly pack: number; readonly selector: string };

/**
 * Finds the selectors of the policy's packs that a browser cannot read, by the question that the desktop's pages ask too;
 * the background cannot ask it. `given` is the value of the setting `selectorPacks`, whatever it is; `passedOver` are its
 * packs that have another mistake already. `supports` is `CSS.supports`.
 */
export function badSelectors(
	given: unknown,
	passedOver: readonly number[],
	supports: (condition: string) => boolean,
): readonly BadSelector[] {
	return namedSelectors(given)
		.filter(({ pack, text }) => !passedOver.includes(pack) && !supports(`selector(:not(${text}))`))
		.map(({ pack, selector }) => ({ pack, selector }));
}
