import { isShown } from './isShown.ts';
import type { SelectorPack } from './packs/selectorPack.ts';
import { allIn, isIn, type Place } from './places.ts';
import { readClock } from './readClock.ts';

/** The wrap-up tool, and the pack that knew it. */
export type FoundPanel = { readonly element: Element; readonly pack: SelectorPack; readonly visible: boolean };

const holds = (element: Element) => (part: string) =>
	part === 'mm:ss' ? readClock(element, '') !== null : isIn([element], part);

/** The smallest element around a part that holds all of them, if it holds nothing that no tool has. */
function aroundParts(part: Element, { panelParts, rosterCard }: SelectorPack): readonly Element[] {
	let around = part.parentElement;
	while (around && !isIn([around], `iframe,[role=toolbar],${rosterCard}`)) {
		if (panelParts.every(holds(around))) return [around];
		around = around.parentElement;
	}
	return [];
}

/**
 * Finds the wrap-up tool by the first pack that knows one which is in sight, else one that is hidden: there is a tool for
 * each conversation, and only that of the selected one is shown.
 */
export function findPanel(places: readonly Place[], packs: readonly SelectorPack[]): FoundPanel | null {
	let hidden: FoundPanel | null = null;
	for (const pack of packs) {
		const named = allIn(places, pack.wrapUpPanel);
		const made = () =>
			allIn(places, pack.panelParts[0] ?? '')
				// A list may be closed while its tool is open; what is around it tells.
				.filter(({ parentElement }) => parentElement && isShown(parentElement))
				.flatMap((part) => aroundParts(part, pack));
		const elements: readonly Element[] = named.length > 0 || hidden ? named : made();
		for (const element of elements) {
			const visible = isShown(element);
			const found: FoundPanel = { element, pack, visible };
			if (visible) return found;
			hidden ??= found;
		}
	}
	return hidden;
}
