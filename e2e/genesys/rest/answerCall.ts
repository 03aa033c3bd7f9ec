import { authorize, type Caller } from './authorize.ts';
import { conditional } from './conditional.ts';
import type { RateLimit } from './createRateLimit.ts';
import { matchRoute } from './matchRoute.ts';
import type { Platform } from './platform.ts';
import { PlatformError } from './platformError.ts';
import type { RestRequest } from './restRequest.ts';
import type { Answer, Route } from './route.ts';

function checkRate(platform: Platform, rateLimit: RateLimit, { agent, grant }: Caller): void {
	const { rateLimitPerMinute, userRateLimitPerMinute } = platform.world.switches;
	const inClient = rateLimit.count(`${agent.id} ${grant.clientId}`, rateLimitPerMinute);
	const inAll = rateLimit.count(agent.id, userRateLimitPerMinute);
	const seconds = inClient ?? inAll;
	if (seconds === undefined) return;
	throw new PlatformError('too.many.requests.retry.after', {
		params: { seconds: String(seconds) },
		headers: { 'retry-after': String(seconds) },
	});
}

function readBody({ headers, body }: RestRequest): unknown {
	if (body === '') return undefined;
	if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) throw new PlatformError('unsupported.media.type');
	try {
		return JSON.parse(body);
	} catch (cause) {
		throw Object.assign(new PlatformError('bad.request'), { cause });
	}
}

/** Takes an authenticated request through rate limit, route, scope, permission and body to its handler. */
export function answerCall(
	platform: Platform,
	tools: { readonly routes: readonly Route[]; readonly rateLimit: RateLimit },
	request: RestRequest,
	caller: Caller,
	call: { readonly path: string; readonly dropWrite: boolean },
): Answer {
	checkRate(platform, tools.rateLimit, caller);
	const match = matchRoute(tools.routes, request.method, call.path);
	if (match === undefined) throw new PlatformError('not.found');
	const { route, parameters } = match;
	authorize(platform, route, caller);
	const body = readBody(request);
	const parameter = (name: string): string => {
		const value = parameters.get(name);
		if (value === undefined) throw new Error(`The route ${route.path} has no place {${name}}.`);
		return value;
	};
	const answer = route.handle({
		platform,
		route,
		...caller,
		query: new URLSearchParams(request.query),
		body,
		ifMatch: request.headers['if-match'],
		dropWrite: call.dropWrite,
		parameter,
	});
	return conditional(request, answer);
}
