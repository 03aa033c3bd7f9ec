/** How often this page's own monitoring saw its functions called. */
type TrafficSeen = { fetch: number; requests: number; sockets: number };

declare global {
	interface Window {
		deskTraffic?: TrafficSeen;
	}
}

/**
 * Wraps the page's network functions as monitoring scripts of customers do, on top of whoever wrapped them before. The
 * page goes on through its own wrappers, so somebody else's hook that breaks under another one breaks the page.
 */
export function wrapTraffic(view: Window & typeof globalThis): TrafficSeen {
	const seen: TrafficSeen = { fetch: 0, requests: 0, sockets: 0 };
	view.deskTraffic = seen;
	const fetchBefore = view.fetch.bind(view);
	view.fetch = (...parts) => {
		seen.fetch += 1;
		return fetchBefore(...parts);
	};
	const requestBefore = view.XMLHttpRequest;
	view.XMLHttpRequest = class extends requestBefore {
		override send(body?: Document | XMLHttpRequestBodyInit | null): void {
			seen.requests += 1;
			super.send(body);
		}
	};
	view.WebSocket = new Proxy(view.WebSocket, {
		construct: (target, parts) => {
			seen.sockets += 1;
			return Reflect.construct(target, parts) as WebSocket;
		},
	});
	return seen;
}
