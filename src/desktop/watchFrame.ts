import { createCardTokens, redrawn } from './createCardTokens.ts';
import { createObservation } from './createObservation.ts';
import type { DesktopFacts } from './facts.ts';
import { findRoots } from './findRoots.ts';
import { elementAround, frameAround } from './isShown.ts';
import { packsFor } from './packs/packsFor.ts';
import type { SelectorPack } from './packs/selectorPack.ts';
import { allIn, firstIn, joined, outermost, type Place } from './places.ts';
import { nothingRemembered, nothingShown, readFacts } from './readFacts.ts';
import { panelFacts, readClockOf } from './readPanel.ts';

/** What the watcher needs of the frame it watches. */
export type FrameToWatch = {
	readonly document: Document;
	readonly location: Pick<Location, 'pathname' | 'hash'>;
	readonly createObserver: (callback: (records: MutationRecord[]) => void) => MutationObserver;
	/** Runs the callback soon, also in a hidden tab, and once for any number of calls before that. */
	readonly soon: (callback: () => void) => void;
	/** Runs the callback after so many milliseconds; the last call takes the place of those before. */
	readonly later: (callback: () => void, milliseconds: number) => void;
	/** Milliseconds that only grow. */
	readonly now: () => number;
	/** The shadow root of an element, closed ones too where the browser shows them to extensions. */
	readonly shadowRootOf: (element: Element) => ShadowRoot | null;
	/** Listens for presses in a closed root too, which tells nothing of them to the document. */
	readonly heed: (root: ShadowRoot) => void;
	/** Called with the facts whenever they differ from the last ones. */
	readonly report: (facts: DesktopFacts) => void;
};

/** How a watch is told what happens beside changes of the document. */
export type Watch = {
	/** Something happened after which the page may show another thing: an address, a click, the tab in front again. */
	readonly wake: (certain: boolean) => void;
	/** A press on this path of elements, innermost first, before the page hears of it. */
	readonly press: (path: readonly EventTarget[]) => void;
	/** Packs of the policy, to be tried before ours. */
	readonly use: (packs: readonly SelectorPack[]) => void;
	/** The document goes away, perhaps to come back. */
	readonly leave: () => void;
	/** The extension does. */
	readonly stop: () => void;
};

/** After so many looks that found nothing new, looks keep a distance. */
const patient = 12;

/** A look at this distance, in milliseconds, whatever happens: at a frame that shows something, and at one that does not. */
const calm = { shown: 15_000, near: 15_000, far: 60_000 } as const;

const shows = (facts: DesktopFacts) =>
	facts.generation !== 'none' || facts.ringing || facts.sessionInvalid || facts.popOutId !== null;

/** Whether the frame of a document lies in a container of the desktop, across the frames and roots around it. */
function liesIn(document: Document, scope: string): boolean {
	for (let around = frameAround(document); around !== null; around = elementAround(around)) {
		if (around.matches(scope)) return true;
	}
	return false;
}

/**
 * Watches one frame of the agent's desktop and reports its facts when they change. A frame that shows nothing of the
 * desktop says so once, to be given the packs of the policy, and is looked at ever more rarely. Where it lies in the
 * agent's workspace, or is no part of another page of the desktop, it is observed as well.
 */
export function watchFrame(frame: FrameToWatch): Watch {
	const { document, location } = frame;
	const isTop = document.defaultView === document.defaultView?.parent;
	let packs = packsFor(document, location.pathname, []);
	let names = joined(packs);
	let given = '[]';
	const inWorkspace = liesIn(document, names.scope) || location.pathname.startsWith('/crm/');
	const isNear = isTop || inWorkspace;
	const tokensOf = createCardTokens();

	let memory = nothingRemembered;
	let scopes: readonly Element[] = [];
	let roots: readonly ShadowRoot[] = [];
	let last: string | null = null;
	let lastFacts = nothingShown;
	let finishPresses = 0;
	let grown = true;
	let stormed = false;
	let fruitless = 0;
	let lookedAt = Number.NEGATIVE_INFINITY;
	let rests = 0;
	let stopped = false;

	const gather = () => {
		grown = false;
		scopes = outermost(allIn([document], names.scope));
		const places = scopes.length > 0 ? scopes : isNear && !stormed ? [document] : [];
		const before = new Set(roots);
		roots = findRoots(places, frame.shadowRootOf);
		for (const root of roots) if (root.mode === 'closed' && !before.has(root)) frame.heed(root);
	};

	const tell = (facts: DesktopFacts) => {
		const current = JSON.stringify(facts);
		fruitless = current === last ? fruitless + 1 : 0;
		lastFacts = facts;
		// The first word of a frame that shows nothing comes late: most such frames do not live long.
		if (current === last || (last === null && !shows(facts) && rests < 1)) return;
		last = current;
		frame.report(facts);
	};

	const read = (): boolean => {
		const places: readonly Place[] = [...(scopes.length > 0 ? scopes : [document]), ...roots];
		if (!isNear && firstIn([document], names.anything) === null) {
			tell(nothingShown);
			return false;
		}
		const { facts, waiting, ...next } = readFacts(
			{
				document,
				places,
				packs,
				names,
				inWorkspace: inWorkspace || scopes.length > 0,
				hash: location.hash,
				finishPresses,
				tokensOf,
				now: frame.now(),
			},
			memory,
		);
		({ memory } = next);
		tell(facts);
		return waiting;
	};

	const observe = () => {
		const panel = memory.panel?.found.element ?? null;
		const found = scopes.length > 0 || panel !== null;
		const everywhere = !found && isNear && !stormed;
		observation.arrange({ scopes: found || everywhere ? [...scopes, ...roots] : [], panel, everywhere });
	};

	const look = () => {
		if (stopped) return;
		lookedAt = frame.now();
		if (grown) gather();
		const waiting = read();
		observe();
		if (waiting) frame.later(look, redrawn);
		else
			frame.later(lookAnew, shows(lastFacts) ? calm.shown : Math.min(1000 * 2 ** rests, isNear ? calm.near : calm.far));
	};
	/** A look that trusts nothing it knew: containers and roots may have come unseen. */
	const lookAnew = () => {
		rests += 1;
		grown = true;
		look();
	};

	const lookSoon = () => {
		const distance = fruitless <= patient ? 0 : shows(lastFacts) ? 120 : 1000;
		const left = lookedAt + distance - frame.now();
		if (left > 0) frame.later(look, left);
		else frame.soon(look);
	};

	const observation = createObservation(document, frame.createObserver, {
		changed: (more) => {
			grown ||= more;
			lookSoon();
		},
		ticked: () => {
			const { panel } = memory;
			if (panel === null) return;
			memory = { ...memory, panel: { ...panel, ...readClockOf(panel.found, panel) } };
			const before = lastFacts.wrapUpPanel;
			const after = panelFacts(memory.panel ?? panel, finishPresses);
			if (before?.clock !== after.clock || before.atZero !== after.atZero) lookSoon();
		},
		stormed: () => {
			stormed = true;
		},
	});

	frame.soon(look);
	return {
		wake: (certain) => {
			if (!certain && frame.now() - lookedAt < 1000) return;
			grown = true;
			rests = 0;
			frame.soon(look);
		},
		press: (path) => {
			if (memory.panel === null) return;
			look();
			const button = memory.panel?.applyButton ?? null;
			if (button === null || !path.includes(button) || lastFacts.wrapUpPanel?.applyEnabled !== true) return;
			finishPresses += 1;
			frame.soon(look);
		},
		use: (policy) => {
			const text = JSON.stringify(policy);
			if (text === given) return;
			given = text;
			packs = packsFor(document, location.pathname, policy);
			names = joined(packs);
			memory = nothingRemembered;
			grown = true;
			frame.soon(look);
		},
		leave: () => {
			if (last !== null) frame.report(nothingShown);
			last = null;
		},
		stop: () => {
			stopped = true;
			observation.stop();
		},
	};
}
