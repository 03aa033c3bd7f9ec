import type { Caller } from './authorize.ts';
import type { Platform } from './platform.ts';
import type { RestRequest } from './restRequest.ts';

const kept = ['if-match', 'content-type', 'origin', 'user-agent'] as const;

/** Puts an answered request into the log. The token itself is never kept. */
export function logRequest(
	platform: Platform,
	{ method, hostname, query, headers, body }: RestRequest,
	outcome: {
		readonly path: string;
		readonly status: number;
		readonly caller: Caller | undefined;
		readonly correlationId: string;
	},
): void {
	const requestHeaders = kept.flatMap((name) => {
		const value = headers[name];
		return value === undefined ? [] : [[name, value] as const];
	});
	const { caller } = outcome;
	platform.requests.add({
		at: platform.world.now(),
		method,
		host: hostname,
		path: outcome.path,
		query,
		status: outcome.status,
		correlationId: outcome.correlationId,
		...(caller === undefined ? {} : { userId: caller.agent.id, clientId: caller.grant.clientId }),
		requestHeaders: Object.fromEntries(requestHeaders),
		body,
	});
}
