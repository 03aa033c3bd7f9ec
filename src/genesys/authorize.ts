import {
	beginAuthorization,
	exchangeCode,
	type OAuthClient,
	type OAuthPorts,
	type OAuthResult,
	probeAuthorization,
	readRedirect,
	type Token,
} from './oauth.ts';

/** What came of the browser's sign-in window. */
export type WindowResult =
	/** The address the login host redirected to; it may carry an error. */
	| { readonly kind: 'address'; readonly address: string }
	| { readonly kind: 'cancelled' }
	/** A silent attempt met a page that asks for something. */
	| { readonly kind: 'needsInteraction' }
	| { readonly kind: 'unreachable' };

/** Opens an address for signing in and follows it to its end; without `interactive` nothing is shown. Never rejects. */
export type OpenWindow = (address: string, interactive: boolean) => Promise<WindowResult>;

const failure = {
	cancelled: { kind: 'cancelled' },
	needsInteraction: { kind: 'loginRequired' },
	unreachable: { kind: 'unreachable' },
} as const;

/**
 * One whole sign-in: probe, window, redirect, exchange. A silent one shows nothing and fails with `loginRequired` where
 * the login host has no session. Never rejects.
 */
export async function authorize(
	client: OAuthClient,
	ports: OAuthPorts & { readonly openWindow: OpenWindow },
	interactive: boolean,
): Promise<OAuthResult<Token>> {
	const authorization = await beginAuthorization(client, ports, !interactive);
	if (interactive) {
		const probe = await probeAuthorization(authorization.address, ports);
		if (probe.kind === 'failed') return probe;
	}
	const result = await ports.openWindow(authorization.address, interactive);
	if (result.kind !== 'address') return { kind: 'failed', failure: failure[result.kind] };
	const code = readRedirect(result.address, authorization.state);
	if (code.kind === 'failed') return code;
	return exchangeCode(client, { code: code.value, verifier: authorization.verifier }, ports);
}
