import type { WrapUpPanelFacts } from './facts.ts';
import type { FoundPanel } from './findPanel.ts';
import type { SelectorPack } from './packs/selectorPack.ts';
import { allIn, firstIn, innermost } from './places.ts';
import { type ClockReading, findClock, nextClock, noClock, secondsIn } from './readClock.ts';

/** The wrap-up tool of a frame as it was read last: its parts are kept, so that a tick of its clock costs next to nothing. */
export type PanelReading = {
	readonly found: FoundPanel;
	/** The button that finishes; null where it is not clear which one it is. */
	readonly applyButton: Element | null;
	readonly clockElement: Element | null;
	readonly clock: ClockReading;
};

/** A component of the library may say only inside its root that it is disabled. */
const inner = (button: Element) => button.shadowRoot?.querySelector('button') ?? button;

const canBePressed = (button: Element) =>
	!button.hasAttribute('disabled') && button.getAttribute('aria-disabled') !== 'true';

function isEnabled(button: Element | null, { enabledButton }: SelectorPack): boolean {
	if (button === null || !(canBePressed(button) && canBePressed(inner(button)))) return false;
	return enabledButton === '' || button.matches(enabledButton);
}

/** Reads the clock of a tool once more. Its digits are the only text that is looked at, and they stay in the frame. */
export function readClockOf(
	found: FoundPanel,
	before: PanelReading | null,
): Pick<PanelReading, 'clock' | 'clockElement'> {
	const same = before?.found.element === found.element ? before : null;
	const known = same?.clockElement;
	const clockElement =
		known?.isConnected === true && secondsIn(known.textContent) !== null
			? known
			: findClock(found.element, found.pack.clock);
	return { clockElement, clock: nextClock(same?.clock ?? noClock, secondsIn(clockElement?.textContent ?? null)) };
}

/** Reads the parts of a wrap-up tool. `before` is what was read last, of this tool or another. */
export function readPanel(found: FoundPanel, before: PanelReading | null): PanelReading {
	const buttons = innermost(allIn([found.element], found.pack.applyButton));
	return { found, applyButton: buttons.length === 1 ? (buttons[0] ?? null) : null, ...readClockOf(found, before) };
}

/** What of a reading may leave the frame. */
export function panelFacts({ found, applyButton, clock }: PanelReading, finishPresses: number): WrapUpPanelFacts {
	const { element, pack, visible } = found;
	return {
		visible,
		applyEnabled: visible && isEnabled(applyButton, pack),
		codeSelected: firstIn([element], pack.selectedOption) !== null,
		clock: clock.direction,
		atZero: clock.direction === 'down' && clock.seconds === 0,
		finishPresses,
	};
}
