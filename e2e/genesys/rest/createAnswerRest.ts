import { randomUUID } from 'node:crypto';
import { regionHosts } from '../../../src/genesys/hosts.ts';
import { regions } from '../../../src/genesys/regions.ts';
import type { Fault } from '../createFaults.ts';
import type { Scheduler } from '../world/scheduler.ts';
import { answerCall } from './answerCall.ts';
import { authenticate, type Caller } from './authorize.ts';
import { corsHeaders } from './corsHeaders.ts';
import { createRateLimit } from './createRateLimit.ts';
import { logRequest } from './logRequest.ts';
import type { Platform } from './platform.ts';
import { errorBody, PlatformError } from './platformError.ts';
import { playFaults } from './playFaults.ts';
import type { AnswerRest, RestRequest } from './restRequest.ts';
import type { Answer } from './route.ts';
import { routesOf } from './routes.ts';
import { writtenAnswer } from './writtenAnswer.ts';

type RestHost = { readonly domain: string; readonly prefix: string };

const restHosts = new Map(
	regions.flatMap(({ domain }): (readonly [string, RestHost])[] => {
		const { api, apps } = regionHosts(domain);
		return [
			[api, { domain, prefix: '/api/v2' }],
			[apps, { domain, prefix: '/platform/api/v2' }],
		];
	}),
);

/** The region and the path after `/api/v2` of a REST request; the desktop's own host carries the API as well. */
function restTarget({ hostname, path }: RestRequest): { readonly domain: string; readonly path: string } | undefined {
	const host = restHosts.get(hostname);
	if (host === undefined || !path.startsWith(`${host.prefix}/`)) return undefined;
	return { domain: host.domain, path: path.slice(host.prefix.length) };
}

function refusal(error: unknown, contextId: string): Answer {
	const known = error instanceof PlatformError ? error : new PlatformError('internal.server.error');
	if (known !== error) console.error('The stand-in failed:', error);
	return { status: known.status, body: errorBody(known, contextId), headers: known.headers };
}

type Reached = { readonly caller: Caller | undefined; readonly denied: PlatformError | undefined };

function reach(platform: Platform, authorization: string | undefined, domain: string): Reached {
	try {
		return { caller: authenticate(platform, authorization, domain), denied: undefined };
	} catch (error) {
		if (error instanceof PlatformError) return { caller: undefined, denied: error };
		throw error;
	}
}

/** The REST API on `api.` and below `/platform` on `apps.`: authentication, faults, the operation, the log. */
export function createAnswerRest(platform: Platform, scheduler: Scheduler): AnswerRest {
	const tools = { routes: routesOf(platform.dialect), rateLimit: createRateLimit(() => platform.world.now()) };

	const operate = (request: RestRequest, reached: Reached, path: string, faults: readonly Fault[]): Answer => {
		if (reached.caller === undefined) throw reached.denied ?? new PlatformError('bad.credentials');
		const dropWrite = faults.some((fault) => fault.kind === 'dropWrite');
		return answerCall(platform, tools, request, reached.caller, { path, dropWrite });
	};

	return async (request) => {
		const target = restTarget(request);
		if (target === undefined) return undefined;
		const contextId = randomUUID();
		const headers = {
			'inin-correlation-id': contextId,
			date: new Date(platform.world.now()).toUTCString(),
			...corsHeaders(request.headers['origin'], platform.world.switches.exposeRetryAfter),
		};
		if (request.method === 'OPTIONS') return writtenAnswer({ status: 204 }, headers);
		const reached = reach(platform, request.headers['authorization'], target.domain);
		const { caller } = reached;
		const path = `/api/v2${target.path}`;
		const faults = platform.faults.take({
			method: request.method,
			path,
			clientId: caller?.grant.clientId,
			userId: caller?.agent.id,
		});
		const answer = await playFaults(faults, { scheduler, headers, contextId }, () => {
			try {
				return Promise.resolve(operate(request, reached, target.path, faults));
			} catch (error) {
				return Promise.resolve(refusal(error, contextId));
			}
		});
		const status = answer.kind === 'cut' ? 0 : answer.status;
		logRequest(platform, request, { path, status, caller, correlationId: contextId });
		return answer;
	};
}
