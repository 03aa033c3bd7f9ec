import type { WrapUpPanelFacts } from './facts.ts';
import type { FoundPanel } from './findPanel.ts';
import { allIn, isIn } from './places.ts';
import { type ClockReading, nextClock, noClock, readClock } from './readClock.ts';

/** The wrap-up tool of a frame as it was read last. */
export type PanelReading = {
	readonly element: Element;
	/** The button that finishes, where it can be pressed. */
	readonly button: Element | null;
	readonly clock: ClockReading;
	readonly facts: Omit<WrapUpPanelFacts, 'finishPresses'>;
};

/** Reads the parts of a wrap-up tool. `before` is what was read last, of this tool or another. */
export function readPanel({ element, pack, visible }: FoundPanel, before: PanelReading | null): PanelReading {
	const [button = null, ...others] = allIn([element], pack.applyButton);
	const applyEnabled =
		visible &&
		button !== null &&
		others.length === 0 &&
		button.matches(pack.enabledButton || '*') &&
		// A component of the library may say only inside its root that it is disabled.
		!button.shadowRoot?.querySelector('[disabled]');
	const clock = nextClock(before?.element === element ? before.clock : noClock, readClock(element, pack.clock));
	return {
		element,
		button: applyEnabled ? button : null,
		clock,
		facts: {
			visible,
			applyEnabled,
			codeSelected: isIn([element], pack.selectedOption),
			clock: clock.direction,
			atZero: clock.direction === 'down' && clock.seconds === 0,
		},
	};
}
