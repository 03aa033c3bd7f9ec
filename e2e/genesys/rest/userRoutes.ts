import { conversationSummary } from '../shapes/conversationSummary.ts';
import { present } from '../shapes/isoTimes.ts';
import type { SimulatedAgent } from '../world/simulatedAgent.ts';
import { PlatformError } from './platformError.ts';
import { type Answer, type Call, type Route, readScopes } from './route.ts';

function tokenInfo(call: Call): Record<string, unknown> {
	const { world, clients } = call.platform;
	const client = clients.find((candidate) => candidate.id === call.grant.clientId);
	return {
		organization: world.organization,
		homeOrganization: world.organization,
		authorizedScope: call.grant.scopes,
		OAuthClient: { id: call.grant.clientId, name: client?.name ?? '' },
	};
}

function routingStatus(agent: SimulatedAgent): Record<string, unknown> {
	const startTime = new Date(agent.routingStatusSince).toISOString();
	return { userId: agent.id, status: agent.routingStatus, startTime };
}

const expansions: Readonly<Record<string, (call: Call) => unknown>> = {
	organization: ({ platform }) => platform.world.organization,
	token: tokenInfo,
	routingStatus: ({ agent }) => routingStatus(agent),
	authorization: ({ agent }) => ({ roles: [], permissions: agent.permissions }),
	languagePreference: () => 'en-us',
	conversationSummary: ({ platform, agent }) =>
		conversationSummary(platform.world.openConversations(agent.id), agent.id),
};

function me(call: Call): Answer {
	const { id, name, email } = call.agent;
	const wanted = call.query.getAll('expand').flatMap((names) => names.split(','));
	const expanded = wanted.map((expansion) => [expansion, expansions[expansion]?.(call)] as const);
	return {
		status: 200,
		body: {
			id,
			name,
			division: { id: '*', name: '', selfUri: '/api/v2/authorization/divisions/*' },
			email,
			username: email,
			state: 'active',
			version: 1,
			acdAutoAnswer: false,
			selfUri: `/api/v2/users/${id}`,
			...present(Object.fromEntries(expanded)),
		},
	};
}

function statusOfUser(call: Call): Answer {
	const agent = call.platform.world.agents.find((candidate) => candidate.id === call.parameter('userId'));
	if (agent === undefined) throw new PlatformError('not.found');
	return { status: 200, body: routingStatus(agent) };
}

function revoke(call: Call): Answer {
	call.platform.tokens.revoke(call.grant.token);
	return { status: 200 };
}

const token = { path: '/tokens/me', scopes: ['user-basic-info'], permissions: [] } as const;

/** The caller, the caller's token, and what a user does for routing. */
export const userRoutes: readonly Route[] = [
	{ method: 'GET', path: '/users/me', scopes: ['user-basic-info'], permissions: [], handle: me },
	{
		method: 'GET',
		path: '/users/{userId}/routingstatus',
		scopes: readScopes('users'),
		permissions: [],
		handle: statusOfUser,
	},
	{ ...token, method: 'GET', handle: (call) => ({ status: 200, body: tokenInfo(call) }) },
	{ ...token, method: 'HEAD', handle: () => ({ status: 200 }) },
	{ ...token, method: 'DELETE', handle: revoke },
];
