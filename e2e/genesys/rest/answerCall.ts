import type { Exchange } from '../site.ts';
import { authorize, type Caller } from './authorize.ts';
import type { RateLimit } from './createRateLimit.ts';
import { matchRoute } from './matchRoute.ts';
import type { Platform } from './platform.ts';
import { PlatformError } from './platformError.ts';
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

async function readBody({ request, body }: Exchange): Promise<unknown> {
	const text = await body();
	if (text === '') return undefined;
	if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
		throw new PlatformError('unsupported.media.type');
	}
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw Object.assign(new PlatformError('bad.request'), { cause });
	}
}

/** Takes an authenticated request through rate limit, route, scope, permission and body to its handler. */
export async function answerCall(
	platform: Platform,
	tools: { readonly routes: readonly Route[]; readonly rateLimit: RateLimit },
	exchange: Exchange,
	caller: Caller,
	call: { readonly path: string; readonly dropWrite: boolean },
): Promise<Answer> {
	checkRate(platform, tools.rateLimit, caller);
	const match = matchRoute(tools.routes, exchange.request.method ?? 'GET', call.path);
	if (match === undefined) throw new PlatformError('not.found');
	const { route, parameters } = match;
	authorize(platform, route, caller);
	const body = await readBody(exchange);
	const parameter = (name: string): string => {
		const value = parameters.get(name);
		if (value === undefined) throw new Error(`The route ${route.path} has no place {${name}}.`);
		return value;
	};
	return route.handle({
		platform,
		route,
		...caller,
		query: exchange.url.searchParams,
		body,
		ifMatch: exchange.request.headers['if-match'],
		dropWrite: call.dropWrite,
		parameter,
	});
}
