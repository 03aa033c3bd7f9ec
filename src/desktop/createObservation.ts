import type { FrameView } from './frameView.ts';
import { chainFrom } from './isShown.ts';

/** The attributes by which the desktop shows, hides, selects and enables; all others go unseen. */
const attributeFilter = 'class aria-hidden aria-selected aria-current aria-disabled disabled hidden style'.split(' ');
const spine = { childList: true, attributeFilter };
const elements = { childList: true, subtree: true };
const inside = { ...elements, attributeFilter };

/** So many changes at once are a table's, not a tool's. */
const storm = 200;

const moves = ({ addedNodes, removedNodes }: MutationRecord) =>
	[...addedNodes, ...removedNodes].some(({ nodeType }) => nodeType === 1);

/**
 * Observes as little of a frame as will do. `changed` is told of many changes once; `grown` where elements came or went, `text` where only texts of
 * the wrap-up tool changed.
 * The answer is what to call with the containers, their roots, and the wrap-up tool whenever they are others: these are
 * observed with all in them; the top of the document, where another one may come; and the chain of elements around each,
 * through roots and frames, that can hide it or be replaced. All else may change as often as it likes. `everywhere`, while
 * nothing is known: elements that come or go in the whole document, until they are too many.
 */
export function createObservation(
	view: Pick<FrameView, 'document' | 'MutationObserver'>,
	changed: (grown: boolean, text: boolean) => void,
) {
	const { document } = view;
	let tool: Element | undefined;
	let looksEverywhere = false;
	let stormed = false;

	const observer = new view.MutationObserver((records) => {
		if (looksEverywhere && records.length > storm) {
			stormed = true;
			observer.disconnect();
		} else if (records.some(moves)) changed(true, false);
		else if (records.some(({ attributeName }) => attributeName !== null)) changed(false, false);
		// Texts matter in the tool only: its clock is one.
		else if (records.some(({ target }) => tool?.contains(target))) changed(false, true);
	});

	const observe = (
		places: readonly (Element | ShadowRoot)[],
		panel: Element | undefined,
		everywhere: boolean,
	): void => {
		tool = panel;
		looksEverywhere = everywhere && panel === undefined && !stormed;
		observer.disconnect();
		const top = document.querySelectorAll('html, body, body > *');
		const around = [...places, panel].flatMap((held) =>
			held !== undefined && 'localName' in held ? chainFrom(held) : [],
		);
		// Observing a node again takes the place of the first time, so the widest comes last.
		for (const node of [document, ...top, ...around]) observer.observe(node, spine);
		for (const place of looksEverywhere ? [document, ...places] : places) {
			observer.observe(place, looksEverywhere ? elements : inside);
		}
		if (panel !== undefined) observer.observe(panel, { ...inside, characterData: true });
	};

	return { observe, stop: () => observer.disconnect() };
}
