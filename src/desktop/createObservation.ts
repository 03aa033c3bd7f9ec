import type { FrameView } from './frameView.ts';
import { chainFrom } from './isShown.ts';
import { isClock } from './readClock.ts';

/** The attributes by which the desktop shows, hides, selects and enables; all others go unseen. */
const attributeFilter = 'class aria-hidden aria-selected aria-current aria-disabled disabled hidden style'.split(' ');

/** So many changes at once are a table's, not a tool's. */
const storm = 200;

const moves = ({ addedNodes, removedNodes }: MutationRecord) =>
	[...addedNodes, ...removedNodes].some(({ nodeType }) => nodeType === 1);

/**
 * Observes as little of a frame as will do. `changed` is told of many changes once; `grown` where elements came or went.
 * The answer is what to call with the containers, their roots, and the wrap-up tool whenever they are others: these are
 * observed with all in them but the texts that are clocks, because each second of each clock would cost as much as a real
 * change; the top of the document, where another one may come; and the chain of elements around each, through roots
 * and frames, that can hide it or be replaced. All else may change as often as it likes. `everywhere`, while nothing is
 * known: elements that come or go in the whole document, until they are too many at once, a storm; then nothing until the next call. `ticks`: the tool's clock matters.
 */
export function createObservation(
	{ document, MutationObserver }: Pick<FrameView, 'document' | 'MutationObserver'>,
	changed: (grown: boolean, isStorm?: boolean) => void,
) {
	let tool: Element | undefined;
	let looksEverywhere = false;

	const states = new MutationObserver(() => changed(false));
	const elements = new MutationObserver((records) => {
		if (looksEverywhere && records.length > storm) {
			stop();
			changed(true, true);
		} else {
			const grown = records.some(moves);
			// Texts matter in the tool only: its clock is one.
			if (grown || records.some(({ target }) => tool?.contains(target))) changed(grown);
		}
	});

	const stop = () => {
		states.disconnect();
		elements.disconnect();
	};

	const observeAround = (node: Node) => {
		states.observe(node, { attributeFilter });
		elements.observe(node, { childList: true });
	};

	const observeInside = (place: Element | ShadowRoot) => {
		states.observe(place, { attributeFilter, subtree: true });
		for (const element of [place, ...place.querySelectorAll('*')]) {
			if (!isClock(element)) elements.observe(element, { childList: true });
		}
	};

	const observe = (
		places: readonly (Element | ShadowRoot)[],
		panel: Element | undefined,
		everywhere: boolean,
		ticks: boolean,
	): void => {
		tool = panel;
		looksEverywhere = everywhere && !panel;
		stop();
		const held = panel ? [...places, panel] : places;
		[document, ...document.querySelectorAll('html,body,body>*')].forEach(observeAround);
		// Observing a node again takes the place of the first time, so the widest comes last.
		for (const place of held) if ('localName' in place) chainFrom(place).forEach(observeAround);
		held.forEach(observeInside);
		if (looksEverywhere) elements.observe(document, { childList: true, subtree: true });
		else if (panel && ticks) elements.observe(panel, { childList: true, characterData: true, subtree: true });
	};

	return { observe, stop };
}
