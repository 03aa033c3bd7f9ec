import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { hour, openSession } from './testing/sessionWorld.ts';

/** What may happen to a session, each with the time that passes before it, in milliseconds. */
const happening = fc.record({
	after: fc.constantFrom(0, 100, 100, 300, 300, 3000, 60_000, hour),
	kind: fc.constantFrom(
		...Array.from({ length: 4 }, () => 'request' as const),
		...Array.from({ length: 3 }, () => 'signIn' as const),
		...Array.from({ length: 2 }, () => 'signOut' as const),
		'otherUser',
		...Array.from({ length: 2 }, () => 'shiftChange' as const),
		'revoked',
		'loginDown',
		'loginUp',
		'loginForgets',
		'loginKnows',
		'agentLeaves',
		'agentReturns',
	),
});

type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never;

/** Plays what happens, without waiting for any of it to end, and checks every request against who had asked for it. */
async function play(happenings: readonly Happening[]): Promise<void> {
	const { time, world, session, client, kept, revokeAll } = openSession();
	const askedBy = new Map<string, string | null>();
	const running: Promise<unknown>[] = [];
	let silentAtRest = 0;
	let lastOrder: Happening['kind'] = 'signIn';
	// Longer than a sign-in takes, so that one agent's request may arrive when another one is signed in.
	world.travels = (url) => (url.includes('/work/') ? 2000 : 40);

	const who = () => {
		const state = session.state();
		return state.kind === 'signedIn' ? state.me.userId : null;
	};
	const request = () => {
		const path = `work/${askedBy.size}`;
		askedBy.set(`/api/v2/${path}`, who());
		return client({ method: 'post', path, schema: v.unknown() });
	};
	const changes = (): Partial<Record<Happening['kind'], Partial<typeof world>>> => ({
		otherUser: { user: world.user === 'agent-1' ? 'agent-2' : 'agent-1' },
		loginDown: { down: ['login.'] },
		loginUp: { down: [] },
		loginForgets: { window: 'error=login_required' },
		loginKnows: { window: 'code=c' },
		agentLeaves: { mayRenew: false },
		agentReturns: { mayRenew: true },
	});
	const tasks: Partial<Record<Happening['kind'], () => Promise<unknown>>> = {
		request,
		signIn: () => (session.state().kind === 'signedOut' ? session.signIn() : Promise.resolve()),
		signOut: session.signOut,
		shiftChange: () => {
			const signedOut = session.signOut();
			Object.assign(world, changes().otherUser);
			return Promise.all([signedOut, session.signIn()]);
		},
	};
	/** Bodies and hashes take turns of the real event loop, which time must not overtake. */
	const settle = async () => {
		for (let turn = 0; turn < 5; turn += 1) await time.settle();
	};

	for (const { kind, after } of happenings) {
		await settle();
		await time.advance(after);
		const silentBefore = world.windows.filter((window) => window === 'silent').length;
		Object.assign(world, changes()[kind]);
		if (kind === 'revoked') revokeAll();
		const task = tasks[kind];
		if (task !== undefined) running.push(task());
		if (kind === 'signIn' || kind === 'shiftChange' || kind === 'signOut') lastOrder = kind;
		await settle();
		const silent = world.windows.filter((window) => window === 'silent').length - silentBefore;
		if (!world.mayRenew) silentAtRest += silent;
		if (lastOrder === 'signOut') expect(session.state().kind).toBe('signedOut');
	}
	await time.advance(hour);
	const ended = await time.run(Promise.allSettled(running));

	expect(ended.filter(({ status }) => status === 'rejected')).toEqual([]);
	for (const [path, user] of world.servedAs) expect([path, user]).toEqual([path, askedBy.get(path)]);
	expect(silentAtRest).toBe(0);
	expect(kept.has('session')).toBe(session.state().kind === 'signedIn');
	const shown = world.windows.filter((window) => window === 'shown').length;
	expect(shown).toBeLessThanOrEqual(
		happenings.filter(({ kind }) => kind === 'signIn' || kind === 'shiftChange').length,
	);
}

it('whatever happens to a session, no request of one agent is ever served as another, and nothing renews at rest', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 40 }), (happenings) =>
			play([{ kind: 'signIn', after: 0 }, ...happenings]),
		),
		{ numRuns: 100 },
	);
}, 30_000);
