import { handoverTime } from '../handoverTime.ts';

/**
 * Takes the port that our script in the page's world offers; see `offerPort`. Calls `onPort` with it, or with null where
 * the page was open before us, so that no script of ours is in its world.
 */
export function takePort(view: Window & typeof globalThis, onPort: (port: MessagePort | null) => void): void {
	const { document } = view;
	const end = (port: MessagePort | null) => {
		view.clearTimeout(timer);
		document.removeEventListener('message', take);
		onPort(port);
	};
	const take = (event: Event) => {
		const [port] = 'ports' in event ? (event as MessageEvent).ports : [];
		if (port === undefined) return;
		event.stopImmediatePropagation();
		end(port);
	};
	const timer = view.setTimeout(() => end(null), handoverTime);
	document.addEventListener('message', take);
	document.dispatchEvent(new Event('message'));
}
