import type { Exchange } from '../site.ts';
import type { Caller } from './authorize.ts';
import type { Platform } from './platform.ts';

const kept = ['if-match', 'content-type', 'origin', 'user-agent'] as const;

/** Puts an answered request into the log. The token itself is never kept. */
export async function logRequest(
	platform: Platform,
	exchange: Exchange,
	outcome: { readonly path: string; readonly status: number; readonly caller: Caller | undefined },
): Promise<void> {
	const { request, hostname, url, body } = exchange;
	const headers = kept.flatMap((name) => {
		const value = request.headers[name];
		return value === undefined ? [] : [[name, value] as const];
	});
	const { caller } = outcome;
	platform.requests.add({
		at: platform.world.now(),
		method: request.method ?? 'GET',
		host: hostname,
		path: outcome.path,
		query: url.search,
		status: outcome.status,
		...(caller === undefined ? {} : { userId: caller.agent.id, clientId: caller.grant.clientId }),
		requestHeaders: Object.fromEntries(headers),
		body: await body(),
	});
}
