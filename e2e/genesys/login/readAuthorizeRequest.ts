import type { OAuthClient } from '../oauthClient.ts';

/** An authorize request that names a known client and one of its addresses. */
export type AuthorizeRequest = {
	readonly client: OAuthClient;
	readonly redirectUri: string;
	readonly state: string | undefined;
	readonly challenge: string;
	readonly prompt: string | undefined;
};

/**
 * What became of the query: good; not to be trusted with a redirect at all (unknown client, foreign address), which is
 * told to the person; or wrong in a way that the client learns by `error` at its own address.
 */
export type ReadAuthorizeRequest =
	| { readonly kind: 'good'; readonly request: AuthorizeRequest }
	| { readonly kind: 'untrusted'; readonly problem: string }
	| { readonly kind: 'wrong'; readonly redirect: string };

/** An address with an OAuth answer added to its query; `state` is echoed when there was one. */
export function redirectWith(
	redirectUri: string,
	answer: Readonly<Record<string, string>>,
	state: string | undefined,
): string {
	const url = new URL(redirectUri);
	for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
	if (state !== undefined) url.searchParams.set('state', state);
	return url.href;
}

function problemOf(query: URLSearchParams): Readonly<Record<string, string>> | undefined {
	if (query.get('response_type') !== 'code') return { error: 'unsupported_response_type' };
	const invalid = (error_description: string) => ({ error: 'invalid_request', error_description });
	if (query.get('code_challenge_method') !== 'S256') return invalid('Only the challenge method S256 is supported.');
	if (!/^[\w-]{43}$/.test(query.get('code_challenge') ?? ''))
		return invalid('The code challenge is missing or malformed.');
	return undefined;
}

/** Reads the query of the authorize page. Addresses must match a registered one to the letter. */
export function readAuthorizeRequest(clients: readonly OAuthClient[], query: URLSearchParams): ReadAuthorizeRequest {
	const clientId = query.get('client_id') ?? '';
	const client = clients.find((candidate) => candidate.id === clientId);
	if (client === undefined) {
		return { kind: 'untrusted', problem: `There is no OAuth client "${clientId}" in this organization or region.` };
	}
	const redirectUri = query.get('redirect_uri') ?? '';
	if (!client.redirectAddresses.includes(redirectUri)) {
		return { kind: 'untrusted', problem: `The address "${redirectUri}" is not registered with the OAuth client.` };
	}
	const state = query.get('state') ?? undefined;
	const problem = problemOf(query);
	if (problem !== undefined) return { kind: 'wrong', redirect: redirectWith(redirectUri, problem, state) };
	const challenge = query.get('code_challenge') ?? '';
	const prompt = query.get('prompt') ?? undefined;
	return { kind: 'good', request: { client, redirectUri, state, challenge, prompt } };
}
