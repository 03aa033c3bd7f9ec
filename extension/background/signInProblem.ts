import { findRegion } from '../../src/genesys/hosts.ts';
import type { OAuthFailure } from '../../src/genesys/oauth.ts';
import type { SignInProblem } from '../../src/protocol/snapshot.ts';

/** Where a sign-in was tried, and where the agent's desktop runs. */
export type SignInPlace = {
	/** Id of the region, e.g. `eu-central-1`. */
	readonly region: string;
	readonly clientId: string;
	/** The host that was asked when it went wrong. */
	readonly host: string;
	/** Domain of a desktop that is open right now; null for none. */
	readonly seenDomain: string | null;
};

/** The sentence for a failure. A desktop of another region in front of the agent explains most of them. */
export function signInProblem(failure: OAuthFailure, place: SignInPlace): SignInProblem {
	const { region, clientId, host, seenDomain } = place;
	const elsewhere = seenDomain === null ? undefined : findRegion(seenDomain);
	if (elsewhere !== undefined && elsewhere.id !== region && failure.kind !== 'denied') {
		return { kind: 'wrongRegion', configured: region, seen: elsewhere.id };
	}
	switch (failure.kind) {
		case 'cancelled':
		case 'denied':
			return failure;
		case 'loginRequired':
			return { kind: 'expired' };
		case 'unknownClient':
			return { kind: 'unknownClient', region, clientId };
		case 'unreachable':
			return { kind: 'unreachable', host };
		case 'forged':
			return { kind: 'failed', detail: 'the answer of the login server did not belong to this sign-in' };
		case 'failed':
			return { kind: 'failed', detail: failure.detail };
	}
}
