import { createHash, randomBytes } from 'node:crypto';
import type { OAuthClient } from '../oauthClient.ts';
import type { Answer } from '../rest/route.ts';
import type { Exchange } from '../site.ts';
import type { LoginHost } from './loginHost.ts';

/** An answer of the token endpoint and, for the log, the client that asked. */
export type TokenAnswer = { readonly answer: Answer; readonly clientId: string | undefined };

function refused(error: string, error_description: string, status = 400): Answer {
	return { status, body: { error, error_description } };
}

function issue(host: LoginHost, client: OAuthClient, agentId: string): Answer {
	const { tokens, world } = host.platform;
	const { token } = tokens.issue({ agentId, clientId: client.id, scopes: client.scopes, seconds: client.tokenSeconds });
	const body = { access_token: token, token_type: 'bearer', expires_in: client.tokenSeconds };
	if (world.switches.refreshToken === 'never') return { status: 200, body };
	const refreshToken = randomBytes(48).toString('base64url');
	host.refreshTokens.set(refreshToken, { agentId, clientId: client.id });
	return { status: 200, body: { ...body, refresh_token: refreshToken } };
}

function exchangeCode(host: LoginHost, client: OAuthClient, form: URLSearchParams): Answer {
	const verifier = form.get('code_verifier') ?? '';
	const code = form.get('code') ?? '';
	if (code === '' || verifier === '') return refused('invalid_request', 'Code and code verifier are both needed.');
	const grant = host.codes.redeem(code);
	if (grant === undefined || grant.clientId !== client.id) {
		return refused('invalid_grant', 'The authorization code is unknown, used or too old.');
	}
	if (grant.redirectUri !== form.get('redirect_uri')) {
		return refused('invalid_grant', 'The redirect address is not the one of the authorize request.');
	}
	const wellFormed = /^[A-Za-z0-9\-._~]{43,128}$/.test(verifier);
	if (!wellFormed || createHash('sha256').update(verifier).digest('base64url') !== grant.challenge) {
		return refused('invalid_grant', 'The code verifier does not fit the challenge.');
	}
	return issue(host, client, grant.agentId);
}

function refresh(host: LoginHost, client: OAuthClient, form: URLSearchParams): Answer {
	const refreshToken = form.get('refresh_token') ?? '';
	const grant = host.refreshTokens.get(refreshToken);
	host.refreshTokens.delete(refreshToken);
	if (grant?.clientId !== client.id) return refused('invalid_grant', 'The refresh token is unknown or used.');
	return issue(host, client, grant.agentId);
}

/** `/oauth/token`: form-encoded; a code with its PKCE verifier becomes a token. Errors have the form of RFC 6749. */
export async function answerToken(host: LoginHost, exchange: Exchange): Promise<TokenAnswer> {
	const { request } = exchange;
	const typed = /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '');
	const form = new URLSearchParams(typed ? await exchange.body() : '');
	const clientId = form.get('client_id') ?? undefined;
	const client = host.platform.clients.find((candidate) => candidate.id === clientId);
	const decide = (): Answer => {
		if (request.method !== 'POST' || !typed) return refused('invalid_request', 'Post a form, URL-encoded.');
		if (client === undefined) return refused('invalid_client', 'There is no such OAuth client here.', 401);
		switch (form.get('grant_type')) {
			case 'authorization_code':
				return exchangeCode(host, client, form);
			case 'refresh_token':
				return refresh(host, client, form);
			default:
				return refused('unsupported_grant_type', 'Only authorization_code is supported.');
		}
	};
	return { answer: decide(), clientId };
}
