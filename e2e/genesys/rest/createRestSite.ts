import { randomUUID } from 'node:crypto';
import { regionHosts } from '../../../src/genesys/hosts.ts';
import { regions } from '../../../src/genesys/regions.ts';
import type { Fault } from '../createFaults.ts';
import type { Exchange, Site } from '../site.ts';
import type { Scheduler } from '../world/scheduler.ts';
import { answerCall } from './answerCall.ts';
import { authenticate, type Caller } from './authorize.ts';
import { corsHeaders } from './corsHeaders.ts';
import { createRateLimit } from './createRateLimit.ts';
import { logRequest } from './logRequest.ts';
import type { Platform } from './platform.ts';
import { errorBody, PlatformError } from './platformError.ts';
import { playFaults } from './playFaults.ts';
import type { Answer } from './route.ts';
import { routesOf } from './routes.ts';
import { sendAnswer } from './sendAnswer.ts';

/** The region and the path after `/api/v2` of a REST request; the desktop's own host carries the API as well. */
function restTarget({ hostname, url }: Exchange): { readonly domain: string; readonly path: string } | undefined {
	for (const { domain } of regions) {
		const { api, apps } = regionHosts(domain);
		const prefix = hostname === api ? '/api/v2' : hostname === apps ? '/platform/api/v2' : undefined;
		if (prefix !== undefined && url.pathname.startsWith(`${prefix}/`)) {
			return { domain, path: url.pathname.slice(prefix.length) };
		}
	}
	return undefined;
}

function refusal(error: unknown, contextId: string): Answer {
	const known = error instanceof PlatformError ? error : new PlatformError('internal.server.error');
	if (known !== error) console.error('The stand-in failed:', error);
	return { status: known.status, body: errorBody(known, contextId), headers: known.headers };
}

type Reached = { readonly caller: Caller | undefined; readonly denied: PlatformError | undefined };

function reach(platform: Platform, exchange: Exchange, domain: string): Reached {
	try {
		return { caller: authenticate(platform, exchange.request, domain), denied: undefined };
	} catch (error) {
		if (error instanceof PlatformError) return { caller: undefined, denied: error };
		throw error;
	}
}

/** The REST API on `api.` and below `/platform` on `apps.`: authentication, faults, the operation, the log. */
export function createRestSite(platform: Platform, scheduler: Scheduler): Site {
	const tools = { routes: routesOf(platform.dialect), rateLimit: createRateLimit(() => platform.world.now()) };

	const answer = async (
		exchange: Exchange,
		reached: Reached,
		path: string,
		faults: readonly Fault[],
	): Promise<Answer> => {
		if (reached.caller === undefined) throw reached.denied ?? new PlatformError('bad.credentials');
		const dropWrite = faults.some((fault) => fault.kind === 'dropWrite');
		return answerCall(platform, tools, exchange, reached.caller, { path, dropWrite });
	};

	const handle = async (exchange: Exchange): Promise<boolean> => {
		const target = restTarget(exchange);
		if (target === undefined) return false;
		const { request, response } = exchange;
		const contextId = randomUUID();
		const headers = {
			'inin-correlation-id': contextId,
			...corsHeaders(request.headers.origin, platform.world.switches.exposeRetryAfter),
		};
		if (request.method === 'OPTIONS') {
			sendAnswer(response, { status: 204 }, headers);
			return true;
		}
		await exchange.body();
		const reached = reach(platform, exchange, target.domain);
		const { caller } = reached;
		const faults = platform.faults.take({
			method: request.method ?? 'GET',
			path: `/api/v2${target.path}`,
			clientId: caller?.grant.clientId,
			userId: caller?.agent.id,
		});
		const status = await playFaults(faults, exchange, { scheduler, headers, contextId }, async () => {
			try {
				return await answer(exchange, reached, target.path, faults);
			} catch (error) {
				return refusal(error, contextId);
			}
		});
		await logRequest(platform, exchange, { path: `/api/v2${target.path}`, status, caller });
		return true;
	};
	return { owns: (hostname) => hostname.startsWith('api.') || hostname.startsWith('apps.'), handle };
}
