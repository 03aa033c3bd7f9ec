import * as v from 'valibot';
import type { Clock } from './clock.ts';

/** Randomness and hashing, injected. */
export type OAuthPorts = {
	readonly fetch: typeof globalThis.fetch;
	readonly clock: Clock;
	readonly randomBytes: (count: number) => Uint8Array<ArrayBuffer>;
	readonly sha256: (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;
};

/** One login host and the org's OAuth client there. */
export type OAuthClient = {
	/** Host without scheme, e.g. `login.mypurecloud.de`. */
	readonly loginHost: string;
	readonly clientId: string;
	/** Registered with the client to the letter. */
	readonly redirect: string;
};

/** A sign-in that has begun: what must be kept until the redirect comes back. */
export type Authorization = { readonly address: string; readonly state: string; readonly verifier: string };

/** A token and when it ends on our clock, milliseconds since 1970. */
export type Token = { readonly accessToken: string; readonly expiresAt: number };

/** How a step of the sign-in went wrong. */
export type OAuthFailure =
	/** The agent closed the window. */
	| { readonly kind: 'cancelled' }
	| { readonly kind: 'denied' }
	/** Silent sign-in without a session at the login host. */
	| { readonly kind: 'loginRequired' }
	| { readonly kind: 'unknownClient' }
	| { readonly kind: 'unreachable' }
	/** The answer is not to our question: state missing or another one. */
	| { readonly kind: 'forged' }
	| { readonly kind: 'failed'; readonly detail: string };

/** What a step of the sign-in came to. */
export type OAuthResult<Value> =
	| { readonly kind: 'ok'; readonly value: Value }
	| { readonly kind: 'failed'; readonly failure: OAuthFailure };

const fail = (failure: OAuthFailure) => ({ kind: 'failed', failure }) as const;

function base64Url(bytes: Uint8Array): string {
	return btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');
}

/**
 * Begins a sign-in with PKCE. No scope is asked for: scopes come from the OAuth client's configuration.
 * `silent` adds `prompt=none`, so that no window may ask for anything. Source: the SDK's PKCE request, RFC 7636 (S256).
 */
export async function beginAuthorization(
	client: OAuthClient,
	ports: OAuthPorts,
	silent: boolean,
): Promise<Authorization> {
	const verifier = base64Url(ports.randomBytes(64));
	const state = base64Url(ports.randomBytes(24));
	const challenge = await ports.sha256(new TextEncoder().encode(verifier));
	const parameters = new URLSearchParams({
		client_id: client.clientId,
		response_type: 'code',
		redirect_uri: client.redirect,
		code_challenge: base64Url(new Uint8Array(challenge)),
		code_challenge_method: 'S256',
		state,
		...(silent ? { prompt: 'none' } : {}),
	});
	return { address: `https://${client.loginHost}/oauth/authorize?${parameters}`, state, verifier };
}

/**
 * Asks the login host about the client before a window opens, so that a wrong client id or region is a sentence of ours
 * and not an error page that the agent has to close. Without cookies, and a redirect is not followed.
 * A host that answers anything but a client error is left to the window.
 */
export async function probeAuthorization(address: string, ports: OAuthPorts): Promise<OAuthResult<null>> {
	try {
		const response = await ports.fetch(address, { redirect: 'manual', credentials: 'omit', cache: 'no-store' });
		const known = response.type === 'opaqueredirect' || response.status < 400 || response.status >= 500;
		return known ? { kind: 'ok', value: null } : fail({ kind: 'unknownClient' });
	} catch {
		return fail({ kind: 'unreachable' });
	}
}

/**
 * Reads the address the login host redirected to. A silent attempt without a session comes back here as a normal
 * redirect with `error=login_required`, so an address alone is no success. Source: RFC 6749 section 4.1.2.
 */
export function readRedirect(address: string, expectedState: string): OAuthResult<string> {
	const parameters = new URL(address).searchParams;
	if (parameters.get('state') !== expectedState) {
		// Some servers leave the state out of an error; an error is never acted upon beyond its own sentence.
		if (parameters.get('error') === null || parameters.get('state') !== null) return fail({ kind: 'forged' });
	}
	const error = parameters.get('error');
	if (error === 'access_denied') return fail({ kind: 'denied' });
	if (error === 'login_required' || error === 'interaction_required') return fail({ kind: 'loginRequired' });
	if (error === 'unauthorized_client' || error === 'invalid_client') return fail({ kind: 'unknownClient' });
	const code = parameters.get('code');
	if (error !== null || code === null) {
		return fail({ kind: 'failed', detail: parameters.get('error_description') ?? error ?? 'no code' });
	}
	return { kind: 'ok', value: code };
}

const tokenSchema = v.object({ access_token: v.string(), expires_in: v.number() });
const tokenErrorSchema = v.object({
	error: v.nullish(v.string()),
	error_description: v.nullish(v.string()),
	description: v.nullish(v.string()),
});

/**
 * Exchanges the code for a token: form-encoded, with the verifier, without a secret. `expires_in` is in seconds.
 * A refresh token is neither asked for nor kept: the platform documents none for PKCE clients.
 */
export async function exchangeCode(
	client: OAuthClient,
	exchange: { readonly code: string; readonly verifier: string },
	ports: OAuthPorts,
): Promise<OAuthResult<Token>> {
	const asked = ports.clock.now();
	try {
		const response = await ports.fetch(`https://${client.loginHost}/oauth/token`, {
			method: 'POST',
			redirect: 'error',
			credentials: 'omit',
			body: new URLSearchParams({
				grant_type: 'authorization_code',
				code: exchange.code,
				code_verifier: exchange.verifier,
				client_id: client.clientId,
				redirect_uri: client.redirect,
			}),
		});
		const body: unknown = await response.json().catch(() => null);
		const token = v.safeParse(tokenSchema, body);
		if (response.ok && token.success) {
			const { access_token: accessToken, expires_in: seconds } = token.output;
			return { kind: 'ok', value: { accessToken, expiresAt: asked + seconds * 1000 } };
		}
		return fail(tokenFailure(body, response.status));
	} catch {
		return fail({ kind: 'unreachable' });
	}
}

function tokenFailure(body: unknown, status: number): OAuthFailure {
	// The login host is there and cannot say: to the agent, and to a renewal, that is no answer.
	if (status === 429 || status >= 500) return { kind: 'unreachable' };
	const parsed = v.safeParse(tokenErrorSchema, body);
	const error = parsed.success ? parsed.output : {};
	if (error.error === 'invalid_client' || error.error === 'unauthorized_client') return { kind: 'unknownClient' };
	return { kind: 'failed', detail: error.error_description ?? error.description ?? error.error ?? String(status) };
}
