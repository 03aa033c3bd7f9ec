import { randomBytes } from 'node:crypto';

const lifeMs = 60_000;

/** What an authorization code stands for. */
export type CodeGrant = {
	readonly agentId: string;
	readonly clientId: string;
	readonly redirectUri: string;
	/** PKCE: unpadded base64url of the verifier's SHA-256. */
	readonly challenge: string;
};

/** Authorization codes: each lives 60 seconds and is good for one try. */
export type Codes = {
	issue(grant: CodeGrant): string;
	/** The grant of a live code, which is used up by this. */
	redeem(code: string): CodeGrant | undefined;
};

/** Builds the store of codes. */
export function createCodes(now: () => number): Codes {
	const codes = new Map<string, { grant: CodeGrant; expires: number }>();
	return {
		issue(grant) {
			const code = randomBytes(24).toString('base64url');
			codes.set(code, { grant, expires: now() + lifeMs });
			return code;
		},
		redeem(code) {
			const entry = codes.get(code);
			codes.delete(code);
			return entry !== undefined && entry.expires > now() ? entry.grant : undefined;
		},
	};
}
