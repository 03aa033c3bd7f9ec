import type { Clock } from '../../src/genesys/clock.ts';
import type { Log } from './createLog.ts';

type Fetch = typeof globalThis.fetch;

/** The path of an address without its ids and without its query: which operation it is, and nobody's conversation. */
export function operationIn(address: string): string {
	return new URL(address).pathname.replaceAll(/\/[^/]*\d[^/]*(?=\/|$)/g, (part) =>
		/^\/v\d+$/.test(part) ? part : '/{id}',
	);
}

/** A fetch that tells the log of every request: its operation, the status, and how long it took. */
export function loggedFetch(fetch: Fetch, log: Log, clock: Pick<Clock, 'now'>): Fetch {
	return async (input, init) => {
		const request = new Request(input, init);
		const { method, url } = request;
		const begun = clock.now();
		const tell = (outcome: string, level: 'debug' | 'warn') =>
			log[level](`${method} ${operationIn(url)}: ${outcome} after ${clock.now() - begun} ms`);
		try {
			const response = await fetch(request);
			tell(`${response.status}`, response.ok ? 'debug' : 'warn');
			return response;
		} catch (error) {
			tell('no answer', 'warn');
			throw error;
		}
	};
}
