import type { authorize, OpenWindow } from '../../src/genesys/authorize.ts';
import type { Client } from '../../src/genesys/client.ts';
import { describeFailure, type Failure } from '../../src/genesys/failure.ts';
import { findRegion, regionHosts } from '../../src/genesys/hosts.ts';
import { getMe, type Me, revokeToken } from '../../src/genesys/me.ts';
import type { OAuthClient, OAuthFailure, OAuthPorts } from '../../src/genesys/oauth.ts';
import type { SignInProblem } from '../../src/protocol/snapshot.ts';
import { type Areas, readItem, removeItem, writeItem } from '../../src/storage/item.ts';
import { type StoredSession, sessionItem, signedInBeforeItem } from '../../src/storage/items.ts';
import { isOfOrganisation, type WantedSession } from './isOwnSession.ts';
import type { signInProblem } from './signInProblem.ts';

/** Who is signed in, and where; the token itself never leaves this module but to the client. */
export type SignedIn = { readonly me: Me; readonly region: string; readonly clientId: string };

/** Where signing in stands; `problem` is what the agent is told of the last try. */
export type SessionState =
	| { readonly kind: 'signedOut'; readonly problem: SignInProblem | null }
	| { readonly kind: 'signingIn' }
	| ({ readonly kind: 'signedIn' } & SignedIn);

/** What a sign-in takes; it is asked for when there is one, so that its code can come then. */
export type SignInWork = {
	readonly authorize: typeof authorize;
	readonly openSignInWindow: OpenWindow;
	readonly signInProblem: typeof signInProblem;
};

/** What the session needs from outside. */
export type SessionPorts = {
	readonly areas: Areas;
	readonly oauth: OAuthPorts;
	readonly signIn: () => Promise<SignInWork>;
	/** Where the window must end, e.g. `https://<id>.chromiumapp.org/`. */
	readonly redirect: () => string;
	/** What is in force; null while region or client id is missing. */
	readonly configuration: () => WantedSession | null;
	/** Domain of a desktop that is open right now, to tell a wrong region from other trouble. */
	readonly seenDomain: () => string | null;
	/** A client that uses exactly this token and keeps nothing. */
	readonly clientWith: (token: string, region: string) => Client;
	/**
	 * Whether a token may be renewed without the agent: false after a spell without a sign of them, because an extension
	 * must not keep a session alive that the organisation wants to end.
	 */
	readonly mayRenew: () => boolean;
	readonly onChange: () => void;
	/** A renewal ahead of time that failed in a way nobody waits to hear of. */
	readonly onTrouble: (error: unknown) => void;
};

/** How long before its end a token is renewed, in milliseconds. */
const renewAhead = 120_000;

/** How long after a renewal the next early one may begin, in milliseconds. */
const renewAgain = 30_000;

/** A sign-in that came to nothing. `passing`: it may go well in a moment, without the agent. */
type Refusal = { readonly problem: SignInProblem; readonly passing: boolean };

/** Whether the platform may answer better in a moment. */
const isPassing = (failure: Failure): boolean =>
	failure.kind === 'network' || (failure.kind === 'http' && (failure.status === 429 || failure.status >= 500));

/** The session: signing in, renewing silently, signing out. The only module that reads the token. */
export function createSession(ports: SessionPorts) {
	const { areas, oauth } = ports;
	let stored: StoredSession | null = null;
	let state: SessionState = { kind: 'signedOut', problem: null };
	/** The tokens of the agent who is signed in: what one of them was refused for may be asked with the latest. */
	const own = new Set<string>();
	let renewal: Promise<Refusal | null> | null = null;
	let signingIn: Promise<void> | null = null;
	let resumed = false;
	/** Counts the agent's sign-outs: a sign-in that began before one must not undo it. */
	let signOuts = 0;
	let renewedAt = Number.NEGATIVE_INFINITY;
	/** Region and client of the last try. */
	let tried = '';

	const set = (next: SessionState) => {
		state = next;
		ports.onChange();
	};

	const hold = (session: StoredSession) => {
		const { me, region, clientId, accessToken } = session;
		if (stored?.me.userId !== me.userId) own.clear();
		own.add(accessToken);
		stored = session;
		set({ kind: 'signedIn', me, region, clientId });
	};

	const keep = async (session: StoredSession) => {
		// Both begun before anybody is told, so that a sign-out that follows removes them and not the other way round.
		const written = [writeItem(areas, sessionItem, session), writeItem(areas, signedInBeforeItem, true)];
		hold(session);
		await Promise.all(written);
	};

	const drop = async (problem: SignInProblem | null) => {
		stored = null;
		const removed = removeItem(areas, sessionItem);
		set({ kind: 'signedOut', problem });
		await removed;
	};

	const configured = () => JSON.stringify(ports.configuration());

	/** Signs in and keeps the session; null when it went well. */
	const attempt = async (interactive: boolean): Promise<Refusal | null> => {
		const begun = signOuts;
		tried = configured();
		const configuration = ports.configuration();
		const region = configuration === null ? undefined : findRegion(configuration.region);
		if (configuration === null || region === undefined) return { problem: { kind: 'expired' }, passing: false };
		const { clientId, orgId = '' } = configuration;
		const { login, api } = regionHosts(region.domain);
		const work = await ports.signIn();
		const refusal = (failure: OAuthFailure, host: string, passing = failure.kind === 'unreachable') => {
			const place = { region: region.id, clientId, host, seenDomain: ports.seenDomain() };
			return { problem: work.signInProblem(failure, place), passing };
		};
		const client: OAuthClient = { loginHost: login, clientId, redirect: ports.redirect() };
		const token = await work.authorize(client, { ...oauth, openWindow: work.openSignInWindow }, interactive);
		if (token.kind === 'failed') return refusal(token.failure, login);
		const fresh = ports.clientWith(token.value.accessToken, region.id);
		const me = await getMe(fresh);
		if (begun !== signOuts) {
			await revokeToken(fresh);
			return { problem: { kind: 'cancelled' }, passing: false };
		}
		if (me.kind === 'failed') {
			const detail = describeFailure(me.failure);
			return refusal({ kind: 'failed', detail }, api, isPassing(me.failure));
		}
		if (!isOfOrganisation(me.value, orgId)) {
			await revokeToken(fresh);
			return { problem: { kind: 'otherOrganisation' }, passing: false };
		}
		await keep({ ...token.value, region: region.id, clientId, me: me.value });
		return null;
	};

	/** One renewal at a time; everybody who needs a token meanwhile waits for the same. */
	const renew = (): Promise<Refusal | null> => {
		renewal ??= attempt(false).finally(() => {
			renewedAt = oauth.clock.now();
			renewal = null;
		});
		return renewal;
	};

	/** What a silent sign-in that failed for good tells the agent. */
	const endedFor = ({ problem }: Refusal): SignInProblem =>
		problem.kind === 'wrongRegion' || problem.kind === 'otherOrganisation' ? problem : { kind: 'expired' };

	/**
	 * A token in place of one that is over; null when the agent is needed, and when the login host has somebody else signed
	 * in by now: what was asked for one agent is not asked as another. Rejects when there was no answer: the session is
	 * kept then, and the next request tries again.
	 */
	const replace = async (before: StoredSession): Promise<string | null> => {
		const refusal = await renew();
		if (refusal !== null && stored === before) {
			if (refusal.passing) throw new TypeError('The token could not be renewed: there was no answer.');
			await drop(endedFor(refusal));
		}
		return stored?.me.userId === before.me.userId ? stored.accessToken : null;
	};

	return {
		state: () => state,
		/** Takes up the session of the worker's former life. */
		restore: async () => {
			const session = await readItem(areas, sessionItem);
			if (session !== null) hold(session);
		},
		/**
		 * The token for a request, renewed when it is over or the platform refused it; null when the agent has to sign in.
		 * Near its end it is renewed beside the request, so that nobody waits. A refused token of another agent than the one
		 * who is signed in gets none. Rejects when it has to be renewed and nobody answers.
		 */
		token: async (refused: string | null): Promise<string | null> => {
			if (stored === null || (refused !== null && !own.has(refused))) return null;
			const now = oauth.clock.now();
			const left = stored.expiresAt - now;
			if (refused === stored.accessToken || left <= 0) return ports.mayRenew() ? await replace(stored) : null;
			if (left < renewAhead && now - renewedAt >= renewAgain && ports.mayRenew()) void renew().catch(ports.onTrouble);
			return stored.accessToken;
		},
		/** The settings may have changed: what was wrong with another region or client is wrong no more. */
		forgetProblem: () => {
			const isStale = state.kind === 'signedOut' && state.problem !== null && tried !== configured();
			if (isStale) set({ kind: 'signedOut', problem: null });
		},
		/** When the token should be renewed, milliseconds since 1970; null without one, and while it may not be. */
		renewAt: () => (stored === null || !ports.mayRenew() ? null : stored.expiresAt - renewAhead),
		/**
		 * Once in the worker's life, for an agent who was signed in when the browser closed or the extension was updated:
		 * the session in memory is gone then, the one at the login host may not be. Shows no window.
		 */
		resume: async (): Promise<void> => {
			if (resumed || stored !== null || state.kind === 'signingIn' || !ports.mayRenew()) return;
			resumed = true;
			if (!(await readItem(areas, signedInBeforeItem))) return;
			const refusal = await renew();
			if (refusal === null || stored !== null) return;
			resumed = !refusal.passing;
			await drop(refusal.passing ? refusal.problem : endedFor(refusal));
		},
		/** Opens the sign-in window. A second call while it is open changes nothing. */
		signIn: (): Promise<void> => {
			signingIn ??= (async () => {
				const begun = signOuts;
				set({ kind: 'signingIn' });
				const refusal = await attempt(true);
				if (refusal === null || begun !== signOuts) return;
				if (stored === null) await drop(refusal.problem);
				else hold(stored);
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

/** See {@link createSession}. */
export type Session = ReturnType<typeof createSession>;
