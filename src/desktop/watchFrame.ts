import type { DesktopFacts } from './facts.ts';
import { elementAround, frameAround } from './isShown.ts';
import type { SelectorPack } from './packs/selectorPack.ts';
import { type ClockReading, type Place, readFacts } from './readFacts.ts';

/** What the watcher needs of the frame it watches. */
export type FrameToWatch = {
	readonly document: Document;
	readonly createObserver: (callback: (records: MutationRecord[]) => void) => MutationObserver;
	/** Runs the callback soon, also in a hidden tab, and once for any number of calls before that. */
	readonly soon: (callback: () => void) => void;
	/** The shadow root of an element, closed ones too where the browser shows them to extensions. */
	readonly shadowRootOf: (element: Element) => ShadowRoot | null;
	readonly pack: SelectorPack;
	/** Called with the facts whenever they differ from the last ones. */
	readonly report: (facts: DesktopFacts) => void;
};

/** The two ends of a watch: the document goes away, perhaps to come back; or the extension does. */
export type Watch = { readonly leave: () => void; readonly stop: () => void };

/** The attributes by which the desktop shows, hides, selects and enables; all others go unseen. */
const attributeFilter = ['class', 'aria-hidden', 'aria-selected', 'aria-disabled', 'disabled', 'hidden', 'style'];
const observed = { childList: true, subtree: true, attributes: true, attributeFilter };

const nothingShown: DesktopFacts = {
	generation: 'none',
	packVersion: 0,
	shell: false,
	cards: [],
	endButton: false,
	ringing: false,
	sessionInvalid: false,
	wrapUpPanel: null,
	popOutId: null,
};

const nothingYet: ClockReading = { seconds: null, direction: 'none' };

function shows(facts: DesktopFacts): boolean {
	return facts.generation !== 'none' || facts.cards.length > 0 || facts.wrapUpPanel !== null;
}

/**
 * Watches one frame of the agent's desktop and reports its facts when they change. It observes the document, every
 * shadow root in it, and the frames around it, because a panel may be hidden from outside. A frame that never shows
 * anything of the desktop reports nothing.
 */
export function watchFrame(frame: FrameToWatch): Watch {
	const { document } = frame;
	const places: Place[] = [];
	let clock = nothingYet;
	let last: string | null = null;
	let stopped = false;

	const look = () => {
		if (stopped) return;
		const read = readFacts(places, frame.pack, clock);
		clock = read.clock;
		const current = JSON.stringify(read.facts);
		if (current === last || (last === null && !shows(read.facts))) return;
		last = current;
		frame.report(read.facts);
	};

	const observer = frame.createObserver((records) => {
		for (const record of records) {
			for (const node of record.addedNodes) if (node.nodeType === 1) enter(node as Element);
		}
		frame.soon(look);
	});

	const observePlace = (place: Place) => {
		if (places.includes(place)) return;
		places.push(place);
		observer.observe(place, observed);
		for (const element of place.querySelectorAll('*')) enterRoot(element);
	};

	const enterRoot = (element: Element) => {
		// Only custom elements of the desktop carry roots; asking every element would cost more than all the rest.
		if (!element.localName.includes('-')) return;
		const root = frame.shadowRootOf(element);
		if (root !== null) observePlace(root);
	};

	const enter = (element: Element) => {
		enterRoot(element);
		if (element.firstElementChild !== null) for (const inner of element.querySelectorAll('*')) enterRoot(inner);
	};

	/** What lies around this frame is observed without its subtrees: only the chain that can hide us matters. */
	const observeAround = () => {
		for (let around = frameAround(document); around !== null; around = elementAround(around)) {
			observer.observe(around, { attributes: true, attributeFilter });
		}
	};

	observePlace(document);
	observeAround();
	frame.soon(look);
	return {
		leave: () => {
			if (last !== null) frame.report(nothingShown);
			last = null;
		},
		stop: () => {
			stopped = true;
			observer.disconnect();
		},
	};
}
