import { authorize, type OpenWindow } from '../../src/genesys/authorize.ts';
import type { Client } from '../../src/genesys/client.ts';
import { describeFailure } from '../../src/genesys/failure.ts';
import { findRegion, regionHosts } from '../../src/genesys/hosts.ts';
import { getMe, type Me, revokeToken } from '../../src/genesys/me.ts';
import type { OAuthClient, OAuthFailure, OAuthPorts } from '../../src/genesys/oauth.ts';
import type { SignInProblem } from '../../src/protocol/snapshot.ts';
import { type Areas, readItem, removeItem, writeItem } from '../../src/storage/item.ts';
import { type StoredSession, sessionItem, signedInBeforeItem } from '../../src/storage/items.ts';

/** Who is signed in, and where; the token itself never leaves this module but to the client. */
export type SignedIn = { readonly me: Me; readonly region: string; readonly clientId: string };

export type SessionState =
	| { readonly kind: 'signedOut'; readonly problem: SignInProblem | null }
	| { readonly kind: 'signingIn' }
	| ({ readonly kind: 'signedIn' } & SignedIn);

export type SessionPorts = {
	readonly areas: Areas;
	readonly oauth: OAuthPorts;
	readonly openWindow: OpenWindow;
	/** Where the window must end, e.g. `https://<id>.chromiumapp.org/`. */
	readonly redirect: () => string;
	/** Region id and client id in force; null while one is missing. */
	readonly configuration: () => { readonly region: string; readonly clientId: string } | null;
	/** Domain of a desktop that is open right now, to tell a wrong region from other trouble. */
	readonly seenDomain: () => string | null;
	/** A client that uses exactly this token and keeps nothing. */
	readonly clientWith: (token: string, region: string) => Client;
	readonly onChange: () => void;
};

/** How long before its end a token is renewed, in milliseconds. */
const renewAhead = 120_000;

/** How long after an early renewal that failed the next one may begin, in milliseconds. */
const renewAgain = 30_000;

/** The session: signing in, renewing silently, signing out. The only module that reads the token. */
export function createSession(ports: SessionPorts) {
	const { areas, oauth } = ports;
	let stored: StoredSession | null = null;
	let state: SessionState = { kind: 'signedOut', problem: null };
	let renewal: Promise<string | null> | null = null;
	let signingIn: Promise<void> | null = null;
	let resumed = false;
	/** Counts the agent's sign-outs: a sign-in that began before one must not undo it. */
	let signOuts = 0;
	let failedAt = Number.NEGATIVE_INFINITY;

	const set = (next: SessionState) => {
		state = next;
		ports.onChange();
	};

	const signedIn = ({ me, region, clientId }: StoredSession) => set({ kind: 'signedIn', me, region, clientId });

	const keep = async (session: StoredSession) => {
		await writeItem(areas, sessionItem, session);
		await writeItem(areas, signedInBeforeItem, true);
		stored = session;
		signedIn(session);
	};

	const drop = async (problem: SignInProblem | null) => {
		stored = null;
		await removeItem(areas, sessionItem);
		set({ kind: 'signedOut', problem });
	};

	/** The sentence for a failure. A desktop of another region in front of the agent explains most of them. */
	const problemOf = (failure: OAuthFailure, client: OAuthClient, region: string): SignInProblem => {
		const seen = ports.seenDomain();
		const elsewhere = seen === null ? undefined : findRegion(seen);
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
				return { kind: 'unknownClient', region, clientId: client.clientId };
			case 'unreachable':
				return { kind: 'unreachable', host: client.loginHost };
			case 'forged':
				return { kind: 'failed', detail: 'the answer of the login server did not belong to this sign-in' };
			case 'failed':
				return { kind: 'failed', detail: failure.detail };
		}
	};

	/** Signs in and keeps the session; null when it went well. */
	const attempt = async (interactive: boolean): Promise<SignInProblem | null> => {
		const begun = signOuts;
		const configuration = ports.configuration();
		const region = configuration === null ? undefined : findRegion(configuration.region);
		if (configuration === null || region === undefined) return { kind: 'expired' };
		const { clientId } = configuration;
		const client: OAuthClient = { loginHost: regionHosts(region.domain).login, clientId, redirect: ports.redirect() };
		const token = await authorize(client, { ...oauth, openWindow: ports.openWindow }, interactive);
		if (token.kind === 'failed') return problemOf(token.failure, client, region.id);
		const fresh = ports.clientWith(token.value.accessToken, region.id);
		const me = await getMe(fresh);
		if (begun !== signOuts) {
			await revokeToken(fresh);
			return { kind: 'cancelled' };
		}
		if (me.kind === 'failed') {
			return problemOf({ kind: 'failed', detail: describeFailure(me.failure) }, client, region.id);
		}
		await keep({ ...token.value, region: region.id, clientId, me: me.value });
		return null;
	};

	/**
	 * One renewal at a time; everybody who needs a token meanwhile waits for the same. Null when the agent is needed, and
	 * when the login host has somebody else signed in by now: what was asked for one agent is not asked as another.
	 * A renewal that fails early costs nothing: what we hold is good until its end, unless the platform refused it.
	 */
	const renew = (refused: boolean): Promise<string | null> => {
		renewal ??= renewOnce(refused).finally(() => {
			renewal = null;
		});
		return renewal;
	};

	const renewOnce = async (refused: boolean): Promise<string | null> => {
		const begun = signOuts;
		const before = stored?.me.userId;
		const problem = await attempt(false);
		if (begun !== signOuts) return null;
		if (problem !== null) return await unrenewed(problem, refused);
		const sameAgent = before === undefined || before === stored?.me.userId;
		return sameAgent ? (stored?.accessToken ?? null) : null;
	};

	const unrenewed = async (problem: SignInProblem, refused: boolean): Promise<string | null> => {
		failedAt = oauth.clock.now();
		if (!refused && stored !== null && stored.expiresAt > failedAt) return stored.accessToken;
		await drop(problem.kind === 'unreachable' ? problem : { kind: 'expired' });
		return null;
	};

	return {
		state: () => state,
		/** Takes up the session of the worker's former life. */
		restore: async () => {
			stored = await readItem(areas, sessionItem);
			if (stored !== null) signedIn(stored);
		},
		/**
		 * The token for a request, renewed when it is over or the platform refused it; null when the agent has to sign in.
		 * Near its end it is renewed beside the request, so that nobody waits.
		 */
		token: async (refused: string | null): Promise<string | null> => {
			if (stored === null) return null;
			const left = stored.expiresAt - oauth.clock.now();
			if (refused === stored.accessToken || left <= 0) return await renew(true);
			if (left < renewAhead && oauth.clock.now() - failedAt >= renewAgain) void renew(false);
			return stored.accessToken;
		},
		/** The settings have changed: what was wrong with the last sign-in may be wrong no more. */
		forgetProblem: () => {
			if (state.kind === 'signedOut' && state.problem !== null) set({ kind: 'signedOut', problem: null });
		},
		/** When the token should be renewed, milliseconds since 1970; null without one. */
		renewAt: () => (stored === null ? null : stored.expiresAt - renewAhead),
		/**
		 * Once in the worker's life, for an agent who was signed in when the browser closed or the extension was updated:
		 * the session in memory is gone then, the one at the login host may not be. Shows no window.
		 */
		resume: async (): Promise<void> => {
			if (resumed || stored !== null || state.kind === 'signingIn') return;
			resumed = true;
			if (await readItem(areas, signedInBeforeItem)) await renew(true);
		},
		/** Opens the sign-in window. A second call while it is open changes nothing. */
		signIn: (): Promise<void> => {
			signingIn ??= (async () => {
				const begun = signOuts;
				set({ kind: 'signingIn' });
				const problem = await attempt(true);
				if (problem !== null && begun === signOuts) await drop(problem);
			})().finally(() => {
				signingIn = null;
			});
			return signingIn;
		},
		/** Revokes the token at the platform and forgets it here; here it is gone even when the platform is out of reach. */
		signOut: async (): Promise<void> => {
			const old = stored;
			signOuts += 1;
			await drop(null);
			await removeItem(areas, signedInBeforeItem);
			if (old !== null) await revokeToken(ports.clientWith(old.accessToken, old.region));
		},
	};
}

export type Session = ReturnType<typeof createSession>;
