import { createHash, randomBytes } from 'node:crypto';
import type { Genesys } from '../genesys.ts';
import { afterwordClient } from '../oauthClient.ts';
import { type ApiAnswer, createApiClient } from './createApiClient.ts';

/** A PKCE pair as RFC 7636 makes it. */
export function createPkce(): { readonly verifier: string; readonly challenge: string } {
	const verifier = randomBytes(48).toString('base64url');
	return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/** The path of the authorize page for Afterword's own client; `change` adds or replaces parameters. */
export function authorizePath(challenge: string, change: Readonly<Record<string, string>> = {}): string {
	const query = new URLSearchParams({
		client_id: afterwordClient.id,
		redirect_uri: afterwordClient.redirectAddresses[0] ?? '',
		response_type: 'code',
		code_challenge: challenge,
		code_challenge_method: 'S256',
		state: 'some-state',
		...change,
	});
	return `/oauth/authorize?${query}`;
}

/** What a browser does at the authorize page: chooses an account (or denies) and sends the form. */
export function submitForm(
	genesys: Genesys,
	path: string,
	choice: { readonly account?: string; readonly decision?: 'allow' | 'deny' },
): Promise<ApiAnswer> {
	const body = new URLSearchParams({ decision: 'allow', ...choice }).toString();
	const headers = { 'content-type': 'application/x-www-form-urlencoded' };
	return createApiClient(genesys)({ path, method: 'POST', body, headers, host: `login.${genesys.domain}` });
}

/** The query of the address that an answer redirects to. */
export function redirectQuery(answer: ApiAnswer): Readonly<Record<string, string>> {
	return Object.fromEntries(new URL(answer.headers.location ?? 'https://nowhere.invalid/').searchParams);
}
