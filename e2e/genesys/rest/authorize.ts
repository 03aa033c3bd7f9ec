import type { Grant } from '../createTokens.ts';
import type { SimulatedAgent } from '../world/simulatedAgent.ts';
import type { Platform } from './platform.ts';
import { PlatformError } from './platformError.ts';
import type { Route } from './route.ts';

/** Whose request it is. */
export type Caller = { readonly grant: Grant; readonly agent: SimulatedAgent };

/** Finds the caller behind the bearer token. A token is good in the org's own region only. Throws the platform's 401. */
export function authenticate(platform: Platform, authorization: string | undefined, domain: string): Caller {
	const [, token] = /^bearer (\S+)$/i.exec(authorization ?? '') ?? [];
	if (token === undefined) throw new PlatformError('authentication.required');
	const grant = domain === platform.domain ? platform.tokens.find(token) : undefined;
	const agent = platform.world.agents.find((candidate) => candidate.id === grant?.agentId);
	if (grant === undefined || agent === undefined) throw new PlatformError('bad.credentials');
	return { grant, agent };
}

/** Checks scope, then permission, as the route's operation asks. Throws the platform's 403. */
export function authorize(platform: Platform, route: Route, { grant, agent }: Caller): void {
	const inScope = route.scopes.some((scope) => grant.scopes.includes(scope));
	if (platform.world.switches.scopeEnforcement && !inScope) {
		throw new PlatformError('app.not.authorized.for.scope', { params: { scopes: `[${route.scopes.join(', ')}]` } });
	}
	const missing = route.permissions.filter((right) => !agent.permissions.includes(right));
	const allowed = route.needs === 'all' ? missing.length === 0 : missing.length < route.permissions.length;
	if (!allowed && route.permissions.length > 0) {
		throw new PlatformError(route.needs === 'all' ? 'missing.permissions' : 'missing.any.permissions', {
			params: { permissions: `[${route.permissions.join(', ')}]` },
		});
	}
}
