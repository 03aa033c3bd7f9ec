import type { DesktopFacts, WrapUpPanelFacts } from './facts.ts';
import { isShown } from './isShown.ts';
import type { SelectorPack } from './packs/selectorPack.ts';

/** A document or a shadow root: a place of its own to search and to observe. */
export type Place = Document | ShadowRoot;

/** Two readings of the panel's clock tell which way it runs. In whole seconds; null when there was none. */
export type ClockReading = { readonly seconds: number | null; readonly direction: WrapUpPanelFacts['clock'] };

const clockPattern = /^\s*(?:(\d+):)?(\d{1,3}):(\d{2})\s*$/;

function readClock(text: string | null): number | null {
	const match = clockPattern.exec(text ?? '');
	if (match === null) return null;
	const [, hours = '0', minutes = '0', seconds = '0'] = match;
	return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** The direction of the clock after one more reading; a standing clock keeps what was known. */
export function nextClock(before: ClockReading, seconds: number | null): ClockReading {
	if (seconds === null) return { seconds, direction: 'none' };
	if (before.seconds === null) return { seconds, direction: 'unknown' };
	if (seconds === before.seconds) return before;
	return { seconds, direction: seconds > before.seconds ? 'up' : 'down' };
}

function first(places: readonly Place[], selector: string): Element | null {
	for (const place of places) {
		const found = place.querySelector(selector);
		if (found !== null) return found;
	}
	return null;
}

const all = (places: readonly Place[], selector: string) =>
	places.flatMap((place) => [...place.querySelectorAll(selector)]);

const isEnabled = (button: Element | null) =>
	button !== null && !button.hasAttribute('disabled') && button.getAttribute('aria-disabled') !== 'true';

function readPanel(root: Element, pack: SelectorPack, clock: ClockReading): WrapUpPanelFacts {
	const visible = isShown(root);
	return {
		visible,
		applyEnabled: visible && isEnabled(root.querySelector(pack.applyButton)),
		codeSelected: root.querySelector(pack.selectedOption) !== null,
		clock: clock.direction,
		atZero: clock.direction === 'down' && clock.seconds === 0,
		finishPresses: 0,
	};
}

/**
 * Reads the facts of one frame. The clock's digits are the only text looked at, and only their direction leaves.
 * `before` is the last reading of the clock; the new one comes back beside the facts.
 */
export function readFacts(
	places: readonly Place[],
	pack: SelectorPack,
	before: ClockReading,
): { readonly facts: DesktopFacts; readonly clock: ClockReading } {
	const cards = all(places, pack.rosterCard);
	const panel = first(places, pack.wrapUpPanel);
	const shell = first(places, pack.shell) !== null;
	const clock = nextClock(before, readClock(panel?.querySelector(pack.clock)?.textContent ?? null));
	const endButton = first(places, pack.endButton);
	return {
		facts: {
			generation: shell || panel !== null ? pack.generation : 'none',
			packVersion: shell || panel !== null ? pack.version : 0,
			shell,
			cards: cards.slice(0, 20).map((card, token) => ({
				token,
				selected: card.closest(pack.selectedCard) !== null,
				conversationId: null,
			})),
			endButton: endButton !== null,
			ringing: first(places, pack.ringing) !== null,
			sessionInvalid: first(places, pack.sessionInvalid) !== null,
			wrapUpPanel: panel === null ? null : readPanel(panel, pack, clock),
			popOutId: null,
		},
		clock,
	};
}
