import type { MintOptions } from './genesys.ts';
import { afterwordClient } from './oauthClient.ts';
import type { Platform } from './rest/platform.ts';

/** A live token without the sign-in page. Throws when the agent or the OAuth client is unknown. */
export function mintToken(platform: Platform, agentId: string, options: MintOptions): string {
	const clientId = options.clientId ?? afterwordClient.id;
	const client = platform.clients.find((candidate) => candidate.id === clientId);
	if (client === undefined) throw new Error(`No OAuth client ${clientId} is registered with this stand-in.`);
	if (!platform.world.agents.some((agent) => agent.id === agentId)) {
		throw new Error(`No agent ${agentId} in this world.`);
	}
	const scopes = options.scopes ?? client.scopes;
	const seconds = options.seconds ?? client.tokenSeconds;
	return platform.tokens.issue({ agentId, clientId, scopes, seconds }).token;
}
