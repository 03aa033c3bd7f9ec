import type { WrapUpPanelFacts } from './facts.ts';
import { allIn } from './places.ts';

/** Two readings of the panel's clock tell which way it runs. In whole seconds; null when there was none. */
export type ClockReading = { readonly seconds: number | null; readonly direction: WrapUpPanelFacts['clock'] };

/** Before the first reading. */
export const noClock: ClockReading = { seconds: null, direction: 'none' };

const pattern = /^\s*(?:(\d+):)?(\d{1,3}):(\d{2})\s*$/;

/** The seconds of a text that is nothing but minutes and seconds, with hours before them or not; else null. */
export function secondsIn(text: string | null): number | null {
	const match = pattern.exec(text ?? '');
	if (match === null) return null;
	const [, hours = '0', minutes = '0', seconds = '0'] = match;
	return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** Finds the element whose text is a clock. Where no selector is given or none of its matches is one, all texts are asked. */
export function findClock(panel: Element, selector: string): Element | null {
	const hooked = allIn([panel], selector).find((element) => secondsIn(element.textContent) !== null);
	if (hooked !== undefined) return hooked;
	// 4 shows texts alone.
	const texts = panel.ownerDocument.createTreeWalker(panel, 4);
	for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
		if (secondsIn(text.nodeValue) !== null) return text.parentElement;
	}
	return null;
}

/** The direction of the clock after one more reading; a standing clock keeps what was known. */
export function nextClock(before: ClockReading, seconds: number | null): ClockReading {
	if (seconds === null) return { seconds, direction: 'none' };
	if (before.seconds === null) return { seconds, direction: 'unknown' };
	if (seconds === before.seconds) return before;
	return { seconds, direction: seconds > before.seconds ? 'up' : 'down' };
}
