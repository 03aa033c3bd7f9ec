import { redrawn } from './createCardTokens.ts';
import { createFrameReader, type FrameRead } from './createFrameReader.ts';
import { createObservation } from './createObservation.ts';
import type { DesktopFacts } from './facts.ts';
import { findRoots } from './findRoots.ts';
import type { FrameView } from './frameView.ts';
import { chainFrom, frameAround } from './isShown.ts';
import { g2 } from './packs/g2.ts';
import { packsFor } from './packs/packsFor.ts';
import type { PolicyPack, SelectorPack } from './packs/selectorPack.ts';
import { allIn, isIn, type Place } from './places.ts';

/** After these the page may show another thing, even where nothing of it is observed. */
const wakers = ['click', 'hashchange', 'pageshow'];

/** A clock that runs up has no more to tell. */
const ticks = (read: FrameRead | null) => read?.panel?.facts.clock !== 'up';

/** Changes within so many milliseconds are one. */
const together = 40;

/**
 * Watches one frame of the agent's desktop and reports its facts when they change, until the function it answers is
 * called. A frame that shows nothing of the desktop says so once, a second later, to be given the packs of the policy. It
 * is observed only where it is no part of another page of the desktop or lies in the agent's workspace; all others
 * are looked at, ever more rarely, for what the first pack names. Presses are seen on their way down, before the page can
 * take the tool away.
 *
 * `report` is called with the facts whenever they differ from the last ones. It answers the packs of the policy, to be tried
 * before ours; null when nobody will listen any more. `shadowRootOf` gives the root of an element, closed ones too where the
 * browser shows them to extensions.
 */
export function watchFrame(
	view: FrameView,
	report: (facts: DesktopFacts) => Promise<readonly PolicyPack[] | null>,
	shadowRootOf: (element: Element) => ShadowRoot | null | undefined,
): () => void {
	const { document } = view;
	const now = () => view.performance.now();
	const readFrame = createFrameReader(view);
	const end = new AbortController();
	const first = { capture: true, signal: end.signal };
	let packs = packsFor(view, []);
	const around = chainFrom(frameAround(document));
	const inWorkspace = packs.some(({ path }) => path) || around.some((element) => element.matches(g2.scope));
	const isNear = inWorkspace || !around.length;
	const patience = isNear ? 1000 : 4000;

	let read: FrameRead | null = null;
	let usable = packs;
	let scopes: readonly Element[] = [];
	let places: readonly Place[] = [];
	let roots: readonly ShadowRoot[] = [];
	let observed = 0;
	let last = '';
	let finishPresses = 0;
	let grown = true;
	let moved = true;
	let lookedAt = 0;
	let rests = 0;
	let restAt = 0;
	let dueAt = Number.POSITIVE_INFINITY;
	let timer = 0;

	/** Looks at this time, or before if that was settled. A hidden tab has its timers held back for up to a minute. */
	const lookAt = (time: number) => {
		if (document.hidden && time <= now() + together) view.queueMicrotask(look);
		else if (time < dueAt) {
			view.clearTimeout(timer);
			dueAt = time;
			timer = view.setTimeout(look, time - now());
		}
	};

	const readBy = (some: readonly SelectorPack[]) => readFrame([...places, ...roots], some, finishPresses);

	const tell = async (facts: DesktopFacts) => {
		const current = JSON.stringify(facts);
		// Most frames that show nothing do not live long.
		if (current === last || (!last && rests < 2 && facts.generation === 'none')) return;
		last = current;
		const policy = await report(facts);
		if (policy === null) stop();
		else if (policy.length > 0) {
			packs = packsFor(view, policy);
			grown = moved = true;
			lookAt(now());
		}
	};

	/**
	 * Now and then nothing is trusted that was known: containers and roots may have come unseen. Every minute is enough in
	 * the end, because whatever the agent does brings it forward; far from the workspace a search goes through a page that
	 * may be large.
	 */
	const rest = () => {
		// Timers go off some part of a millisecond early.
		if (lookedAt + together < restAt) return;
		grown = true;
		moved ||= scopes.length === 0;
		restAt = lookedAt + patience * 4 ** Math.min(rests, 3);
		rests += 1;
	};

	const gather = () => {
		const [{ scope, wrapUpPanel } = g2] = packs;
		const isHere = isNear || isIn([document], scope) || isIn([document], wrapUpPanel);
		scopes = isHere ? allIn([document], scope) : [];
		places = scopes.length > 0 ? scopes : [document];
		roots = isHere ? findRoots(places, shadowRootOf) : [];
		usable = inWorkspace || scopes.length > 0 ? packs : packs.slice(0, Number(isHere));
	};

	const look = () => {
		if (end.signal.aborted) return;
		dueAt = Number.POSITIVE_INFINITY;
		lookedAt = now();
		rest();
		if (grown) gather();
		const before = read?.panel;
		const ticked = ticks(read);
		read = readBy(usable);
		const { panel } = read;
		const found = [...scopes, ...roots];
		// To observe costs more than to look. Whatever has come or gone in what is observed was told.
		if (moved || found.length !== observed || panel?.element !== before?.element || ticks(read) !== ticked) {
			observed = found.length;
			observation.observe(found, panel?.element, isNear && scopes.length === 0, ticks(read));
		}
		grown = moved = false;
		void tell(read.facts);
		lookAt(read.waiting ? lookedAt + redrawn : restAt);
	};

	const observation = createObservation(view, (more, isStorm) => {
		moved ||= more && !isStorm;
		grown ||= more;
		lookAt(isNear ? now() + together : lookedAt + patience);
	});

	const wake = () => {
		// What comes of it takes a moment where all else is observed, and each look may cost the page a layout.
		rests = Number(isNear);
		restAt = (isNear ? now() : lookedAt) + patience;
		lookAt(restAt);
	};

	const finishButton = () => read?.panel?.button;

	const press = (event: Event) => {
		if (!read?.panel) return;
		look();
		const button = finishButton();
		if (!button || !event.composedPath().includes(button)) return;
		finishPresses += 1;
		lookAt(now());
	};
	const leave = () => {
		if (last) void tell(readBy([]).facts);
		last = '';
	};

	const stop = () => {
		end.abort();
		observation.stop();
	};

	view.addEventListener('click', press, first);
	view.addEventListener('pagehide', leave, first);
	for (const name of wakers) view.addEventListener(name, wake, first);
	// Firefox has it later than our oldest version; `pushState` is seen there when the document changes after it.
	view.navigation?.addEventListener('navigate', wake, first);
	look();
	return stop;
}
