import type { WrapUpPanelFacts } from './facts.ts';

/** Two readings of the panel's clock tell which way it runs. In whole seconds; null when there was none. */
export type ClockReading = { readonly seconds: number | null; readonly direction: WrapUpPanelFacts['clock'] };

/** Before the first reading. */
export const noClock: ClockReading = { seconds: null, direction: 'none' };

const pattern = /^\s*(\d+:)?\d{1,3}:\d\d\s*$/;

/** Whether a place holds nothing but minutes and seconds, with hours before them or not. */
export const isClock = (place: Node & ParentNode) => !place.firstElementChild && pattern.test(place.textContent ?? '');

/** Elements that hold text alone; the codes to choose from are never asked. */
const texts = ':not(:has(*),option,[role=option])';

/**
 * Reads the clock in a wrap-up tool, in seconds: the first text that is nothing but minutes and seconds, with hours before
 * them or not. Where the selector matches such a text, that one. Its digits are the only text that is looked at.
 */
export function readClock(panel: Element, selector: string): number | null {
	for (const names of [selector || texts, texts]) {
		for (const { textContent } of panel.querySelectorAll(names)) {
			if (pattern.test(textContent)) return textContent.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
		}
	}
	return null;
}

/**
 * The direction of the clock after one more reading; a standing clock keeps what was known. One that turns is another
 * conversation's, whose direction is not known yet.
 */
export function nextClock(before: ClockReading, seconds: number | null): ClockReading {
	if (seconds === null) return noClock;
	if (seconds === before.seconds) return before;
	const direction = seconds > (before.seconds ?? seconds) ? 'up' : 'down';
	const isSure = before.direction === 'unknown' || before.direction === direction;
	return { seconds, direction: isSure ? direction : 'unknown' };
}
