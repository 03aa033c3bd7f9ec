import { createHash } from 'node:crypto';
import type { WindowResult } from '../../../src/genesys/authorize.ts';
import { authorize, type OpenWindow } from '../../../src/genesys/authorize.ts';
import { createClient } from '../../../src/genesys/client.ts';
import { json, type SentRequest } from '../../../src/genesys/testing/fakeFetch.ts';
import { createSimulatedTime } from '../../../src/genesys/testing/simulatedTime.ts';
import type { Areas } from '../../../src/storage/item.ts';
import type { WantedSession } from '../isOwnSession.ts';
import { createSession } from '../session.ts';
import { signInProblem } from '../signInProblem.ts';

/** How long a token of this world lives, in milliseconds. */
export const hour = 3_600_000;

type Grant = { readonly user: string; readonly expiresAt: number };

/**
 * A login host and a platform that know one OAuth client, in simulated time. Tests say in `world` what the agent does at
 * the sign-in window and what does not work.
 */
export function createSessionWorld() {
	const time = createSimulatedTime();
	const world = {
		configuration: { region: 'eu-central-1', clientId: 'client-1' } as WantedSession | null,
		seen: null as string | null,
		/** Who is signed in at the login host, and so whom the next token is for. */
		user: 'agent-1',
		/** Parts of addresses that give no answer. */
		down: [] as string[],
		/** How long a request is on its way before it arrives, in milliseconds, by its address. */
		travels: (_url: string): number => 0,
		/** Status of `GET /users/me`. */
		meStatus: 200,
		/** What the window comes to: the query of the redirect, or another end. */
		window: 'code=c' as string | WindowResult,
		windowTakes: 100,
		mayRenew: true,
		tokens: 0,
		windows: [] as ('silent' | 'shown')[],
		revoked: [] as string[],
		troubles: [] as unknown[],
		/** What the disk answers a write with; null while it takes everything. */
		diskError: null as Error | null,
		/** Requests of the work itself that the platform took: as whom. */
		served: [] as string[],
		/** The same by path, for tests that ask for many things. */
		servedAs: new Map<string, string>(),
		/** Requests that it answered 401 to. */
		refused: [] as string[],
	};
	const grants = new Map<string, Grant>();

	const issue = (): string => {
		world.tokens += 1;
		const token = `token-${world.tokens}`;
		grants.set(token, { user: world.user, expiresAt: time.now() + hour });
		return token;
	};

	const answerAs = (token: string, { user }: Grant, { url, method }: SentRequest): Response => {
		const { host, pathname } = new URL(url);
		if (method === 'DELETE') {
			world.revoked.push(token);
			grants.delete(token);
			return new Response('');
		}
		if (pathname.endsWith('/users/me')) {
			return json({ id: user, name: 'Ada', organization: { id: host } }, world.meStatus);
		}
		world.served.push(user);
		world.servedAs.set(pathname, user);
		return json({});
	};

	const answer = (request: SentRequest): Response => {
		const { pathname } = new URL(request.url);
		if (pathname === '/oauth/authorize') {
			return new Response(null, { status: request.url.includes('client-1') ? 302 : 400 });
		}
		if (pathname === '/oauth/token') {
			return request.body.includes('code=c') ? json({ access_token: issue(), expires_in: hour / 1000 }) : json({}, 400);
		}
		const token = request.headers.get('authorization')?.replace('Bearer ', '') ?? '';
		const grant = grants.get(token);
		if (grant !== undefined && grant.expiresAt > time.now()) return answerAs(token, grant, request);
		world.refused.push(token);
		return json({ code: 'bad.credentials' }, 401);
	};

	const network: typeof globalThis.fetch = async (input, init) => {
		const request = new Request(input, init);
		const { url, method, headers, redirect, signal } = request;
		const milliseconds = world.travels(url);
		if (milliseconds > 0) await time.clock.sleep(milliseconds);
		if (world.down.some((part) => url.includes(part))) throw new TypeError('down');
		return answer({ url, method, headers, redirect, signal, body: await request.text() });
	};

	/** One browser's storage, and the session of one life of its worker after another. */
	const openBrowser = () => {
		const kept = new Map<string, unknown>();
		const area = {
			get: (key: string) => Promise.resolve(kept.get(key)),
			set: async (key: string, value: unknown) => {
				if (world.diskError !== null) throw world.diskError;
				kept.set(key, value);
			},
			remove: async (key: string) => void kept.delete(key),
		};
		const areas: Areas = { session: area, local: area };
		const states: string[] = [];
		const hooks = { onState: (_state: string): void => undefined };
		const openSignInWindow: OpenWindow = async (address, interactive) => {
			world.windows.push(interactive ? 'shown' : 'silent');
			await time.clock.sleep(world.windowTakes);
			if (typeof world.window !== 'string') return world.window;
			const state = new URL(address).searchParams.get('state') ?? '';
			return { kind: 'address', address: `https://x.chromiumapp.org/?${world.window}&state=${state}` };
		};
		const create = () => {
			const session = createSession({
				areas,
				oauth: {
					fetch: network,
					clock: time.clock,
					randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
					sha256: (bytes) => Promise.resolve(Uint8Array.from(createHash('sha256').update(bytes).digest()).buffer),
				},
				signIn: async () => ({ authorize, signInProblem, openSignInWindow }),
				redirect: () => 'https://x.chromiumapp.org/',
				configuration: () => world.configuration,
				seenDomain: () => world.seen,
				clientWith: (token, region) =>
					createClient({
						fetch: network,
						clock: time.clock,
						address: () => `https://api.${region}`,
						token: (refused) => Promise.resolve(refused === null ? token : null),
					}),
				mayRenew: () => world.mayRenew,
				onTrouble: (error) => world.troubles.push(error),
				onChange: () => {
					states.push(session.state().kind);
					hooks.onState(session.state().kind);
				},
			});
			return session;
		};
		const session = create();
		return {
			kept,
			/** Every state that was told, in order. */
			states,
			/** What happens right when a state is told. */
			hooks,
			session,
			create,
			/** The client of the work itself, with the session's token. */
			client: createClient({
				fetch: network,
				clock: time.clock,
				address: () => 'https://api.mypurecloud.de',
				token: session.token,
			}),
			signIn: () => time.run(session.signIn()),
			token: (refused: string | null = null) => time.run(session.token(refused)),
		};
	};

	return {
		time,
		world,
		openBrowser,
		/** Ends every token at the platform, as an admin does, or the organisation's idle time-out. */
		revokeAll: () => grants.clear(),
	};
}

/** A world with one browser in it. */
export function openSession() {
	const world = createSessionWorld();
	return { ...world, ...world.openBrowser() };
}

/** What the panel would say about sign-in: the problem, or the state where there is none. */
export function problemOf({ session }: Pick<ReturnType<typeof openSession>, 'session'>) {
	const state = session.state();
	return state.kind === 'signedOut' ? state.problem : state.kind;
}
