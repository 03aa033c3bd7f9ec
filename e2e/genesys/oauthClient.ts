import { channels } from '../../tools/channels.ts';

/**
 * An OAuth client as an admin registers it (Code Authorization with PKCE). Scopes come from here alone: the authorize
 * request carries none. `tokenSeconds` is the life of a token (the platform allows 300 to 172 800).
 */
export type OAuthClient = {
	readonly id: string;
	readonly name: string;
	readonly redirectAddresses: readonly string[];
	readonly scopes: readonly string[];
	readonly tokenSeconds: number;
};

/** The client that an org registered for Afterword, with the smallest set of scopes. */
export const afterwordClient: OAuthClient = {
	id: '6f1e0a52-3c5b-4a0e-9d1f-5a2b7c8d9e10',
	name: 'Afterword',
	redirectAddresses: [...new Set(channels.map((channel) => channel.redirect))],
	scopes: ['user-basic-info', 'conversations', 'notifications'],
	tokenSeconds: 86_400,
};

/** The agent desktop's own client, so that its requests can be told from Afterword's. */
export const desktopClient: OAuthClient = {
	id: 'genesys-desktop',
	name: 'Genesys Cloud desktop',
	redirectAddresses: ['https://apps.mypurecloud.com/directory/'],
	scopes: ['user-basic-info', 'conversations', 'notifications', 'routing', 'users', 'presence'],
	tokenSeconds: 86_400,
};
