import { createSaltedId } from '../../../src/desktop/traffic/createSaltedId.ts';
import { createTrafficReducer, type TrafficReducer } from '../../../src/desktop/traffic/createTrafficReducer.ts';
import type { TrafficReport } from '../../../src/desktop/traffic/trafficReport.ts';
import { failedMessage } from '../failedMessage.ts';

type Realm = Pick<typeof globalThis, 'Date' | 'EventTarget' | 'JSON' | 'MessageEvent' | 'Promise' | 'URL'> & {
	readonly Request: typeof Request;
	readonly Response: typeof Response;
	readonly crypto: Pick<Crypto, 'getRandomValues'>;
};

/** The page's realm, as far as its traffic goes. The last three are those of the page that may be replaced. */
export type PageRealm = Realm & {
	fetch: (...parts: never[]) => unknown;
	WebSocket: new (address: string) => object;
	XMLHttpRequest: new () => object;
};

/** The one reducer of a page, with the guard that keeps every error of ours out of the page. */
export type PageLayer = {
	/** Runs a task of ours; an error in it ends the layer for this page and goes nowhere. Null once it has ended. */
	guard<Value>(task: (reducer: TrafficReducer) => Value): Value | null;
	/** Hands on what is new. */
	tell(reports: readonly TrafficReport[]): void;
	/** From now on the hooks only pass through. */
	stop(): void;
};

/** Builds the layer on functions of the page as they are now, before its own scripts may change them. */
export function createPageLayer(realm: PageRealm, post: (message: string) => void): PageLayer {
	const { stringify } = realm.JSON;
	const { now } = realm.Date;
	const reducer = createTrafficReducer({
		saltedId: createSaltedId(realm.crypto.getRandomValues(new Uint8Array(16))),
		now,
	});
	let active = true;
	return {
		guard: (task) => {
			if (!active) return null;
			try {
				return task(reducer);
			} catch {
				// Whatever it was, the page must not meet it. Its functions go on without us.
				active = false;
				post(failedMessage);
				return null;
			}
		},
		tell: (reports) => {
			for (const report of reports) post(stringify(report));
		},
		stop: () => {
			active = false;
		},
	};
}
