import { randomBytes } from 'node:crypto';

/** A token that the login host gave out. Times are epoch milliseconds. */
export type Grant = {
	readonly token: string;
	readonly agentId: string;
	readonly clientId: string;
	readonly scopes: readonly string[];
	readonly expires: number;
};

/** Everything that was issued and not revoked. */
export type Tokens = {
	issue(grant: { agentId: string; clientId: string; scopes: readonly string[]; seconds: number }): Grant;
	/** The live grant behind a token; `undefined` when it is unknown, revoked or past its time. */
	find(token: string): Grant | undefined;
	revoke(token: string): void;
};

/** Builds the store. Tokens are opaque and random in every run; they end by the given clock. */
export function createTokens(now: () => number): Tokens {
	const grants = new Map<string, Grant>();
	return {
		issue({ seconds, ...rest }) {
			const grant = { ...rest, token: randomBytes(48).toString('base64url'), expires: now() + seconds * 1000 };
			grants.set(grant.token, grant);
			return grant;
		},
		find(token) {
			const grant = grants.get(token);
			return grant !== undefined && grant.expires > now() ? grant : undefined;
		},
		revoke(token) {
			grants.delete(token);
		},
	};
}
