import { isShown } from './isShown.ts';
import type { SelectorPack } from './packs/selectorPack.ts';
import { allIn, innermost, type Place } from './places.ts';
import { findClock } from './readClock.ts';

/** The wrap-up tool, and the pack that knew it. */
export type FoundPanel = { readonly element: Element; readonly pack: SelectorPack; readonly visible: boolean };

/** How far above a list its tool is looked for. */
const highest = 6;

const holds = (element: Element, part: string) =>
	part === 'mm:ss' ? findClock(element, '') !== null : element.querySelector(part) !== null;

/** The smallest element around a part that holds all of them, if it holds nothing that no tool has. */
function aroundParts(anchor: Element, pack: SelectorPack): Element | null {
	let around = anchor.parentElement;
	for (let height = 0; around !== null && height < highest; height += 1) {
		if (around.querySelector(`iframe, [role="toolbar"], ${pack.rosterCard}`) !== null) return null;
		const element = around;
		if (pack.panelParts.every((part) => holds(element, part))) return element;
		around = around.parentElement;
	}
	return null;
}

function candidates(places: readonly Place[], pack: SelectorPack, inWorkspace: boolean): readonly Element[] {
	const named = innermost(allIn(places, pack.wrapUpPanel));
	if (named.length > 0 || !inWorkspace) return named;
	const [first = ''] = pack.panelParts;
	return allIn(places, first)
		.map((anchor) => aroundParts(anchor, pack))
		.filter((element) => element !== null);
}

/**
 * Finds the wrap-up tool by the first pack that knows one which is in sight, else one that is hidden: there is a tool for
 * each conversation, and only that of the selected one is shown. By its parts alone it is looked for in the workspace only.
 */
export function findPanel(
	places: readonly Place[],
	packs: readonly SelectorPack[],
	inWorkspace: boolean,
): FoundPanel | null {
	let hidden: FoundPanel | null = null;
	for (const pack of packs) {
		for (const element of candidates(places, pack, inWorkspace)) {
			if (isShown(element)) return { element, pack, visible: true };
			hidden ??= { element, pack, visible: false };
		}
	}
	return hidden;
}
