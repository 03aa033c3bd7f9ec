import { clockText } from './clockText.ts';
import { element } from './element.ts';

/** A clock that counts from a moment (epoch milliseconds) and stops once it has left the document; empty without one. */
export function tickingClock(since: number | null): HTMLElement {
	const clock = element('span', { class: 'ticking-clock' });
	if (since === null) return clock;
	clock.textContent = clockText(Date.now() - since);
	let wasShown = false;
	const timer = setInterval(() => {
		if (wasShown && !clock.isConnected) clearInterval(timer);
		wasShown ||= clock.isConnected;
		clock.textContent = clockText(Date.now() - since);
	}, 1000);
	return clock;
}
