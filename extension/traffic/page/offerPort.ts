import { handoverTime } from '../handoverTime.ts';

/**
 * Offers a port to our script in the isolated world and gives our own end. The two worlds share the document, so an event
 * on it can hand a port over; it happens before the page's first script runs, and after a second nobody listens any more.
 * Either script may be first: an offer is made at once, and again when the other one says hello, by an event without a
 * port. Nothing of it carries a name.
 */
export function offerPort(view: Window & typeof globalThis): MessagePort {
	const { port1, port2 } = new MessageChannel();
	const { document } = view;
	const offer = (event?: Event) => {
		if (event === undefined || !('ports' in event))
			document.dispatchEvent(new MessageEvent('message', { ports: [port2] }));
	};
	document.addEventListener('message', offer);
	view.setTimeout(() => document.removeEventListener('message', offer), handoverTime);
	offer();
	return port1;
}
