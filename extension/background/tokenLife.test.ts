import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createSessionWorld, hour, openSession as open, problemOf } from './testing/sessionWorld.ts';

const work = { method: 'get', path: 'conversations', schema: v.unknown() } as const;
const write = { ...work, method: 'post' } as const;
const signedOut = { kind: 'failed', failure: { kind: 'signedOut' } };
const noAnswer = { kind: 'failed', failure: { kind: 'network' } };

describe('a renewal ahead of expiry', () => {
	it('shows no window, and nobody waits for it', async () => {
		const { signIn, time, client, world, token } = open();
		await signIn();
		await time.advance(hour - 60_000);
		const begun = time.now();
		expect(await time.run(client(work))).toMatchObject({ kind: 'ok' });
		expect(time.now()).toBe(begun);
		await time.advance(1000);
		expect(await token()).toBe('token-2');
		expect(world.windows).toEqual(['shown', 'silent']);
	});

	it('is due two minutes before the end', async () => {
		const { signIn, session, time } = open();
		expect(session.renewAt()).toBeNull();
		await signIn();
		expect(session.renewAt()).toBe(time.now() + hour - 120_000);
	});

	it.each([
		['the network is down', { down: ['https://'] }],
		['the login host asks for something', { window: 'error=login_required' }],
		['the platform does not say who it is', { meStatus: 503 }],
	])('that fails because %s costs nothing: the old token is good to its end', async (_, change) => {
		const { signIn, time, token, world, session } = open();
		await signIn();
		await time.advance(hour - 60_000);
		Object.assign(world, change);
		expect(await token()).toBe('token-1');
		await time.advance(1000);
		expect(await token()).toBe('token-1');
		expect(session.state().kind).toBe('signedIn');
	});

	it('is not begun again at once where tokens live shorter than it is ahead', async () => {
		const { signIn, time, token, world } = open();
		await signIn();
		await time.advance(hour - 100_000);
		world.window = 'code=x';
		for (let request = 0; request < 8; request += 1) {
			await token();
			await time.advance(5000);
		}
		expect(world.windows).toEqual(['shown', 'silent', 'silent']);
	});
});

describe('a renewal and a submit at the same moment', () => {
	it.each([
		['ahead of the end', hour - 60_000],
		['after the end', hour + 1000],
	])('make one renewal, %s', async (_, after) => {
		const { signIn, time, client, world, session } = open();
		await signIn();
		await time.advance(after);
		const answers = await time.run(Promise.all([session.token(null), client(write), client(work), client(write)]));
		expect(answers.slice(1)).toMatchObject(Array(3).fill({ kind: 'ok' }));
		await time.advance(1000);
		expect(world.windows).toEqual(['shown', 'silent']);
		expect(world.tokens).toBe(2);
	});

	it('make one renewal when the token is refused to both', async () => {
		const { signIn, time, client, world, revokeAll } = open();
		await signIn();
		revokeAll();
		expect(await time.run(Promise.all([client(write), client(work)]))).toMatchObject([{ kind: 'ok' }, { kind: 'ok' }]);
		expect([world.refused, world.tokens]).toEqual([['token-1', 'token-1'], 2]);
	});

	it('end the session when the login host refuses, although the renewal had begun ahead of the end', async () => {
		const scene = open();
		const { signIn, time, session, world, revokeAll, client } = scene;
		await signIn();
		await time.advance(hour - 60_000);
		world.window = 'error=login_required';
		await session.token(null);
		revokeAll();
		expect(await time.run(client(write))).toEqual(signedOut);
		expect(problemOf(scene)).toEqual({ kind: 'expired' });
		expect(world.windows).toEqual(['shown', 'silent']);
	});
});

describe('a token that was revoked', () => {
	it('is renewed once in silence, and the request repeated', async () => {
		const { signIn, time, client, world, revokeAll } = open();
		await signIn();
		revokeAll();
		expect(await time.run(client(write))).toMatchObject({ kind: 'ok' });
		expect(world.windows).toEqual(['shown', 'silent']);
	});

	it('without a session at the login host, as after an idle time-out of the organisation, ends in a sentence', async () => {
		const scene = open();
		const { signIn, time, client, world, revokeAll, states, kept } = scene;
		await signIn();
		revokeAll();
		world.window = 'error=login_required';
		expect(await time.run(Promise.all([client(write), client(work)]))).toEqual([signedOut, signedOut]);
		expect(problemOf(scene)).toEqual({ kind: 'expired' });
		expect(states).toEqual(['signingIn', 'signedIn', 'signedOut']);
		expect(kept.has('session')).toBe(false);
		expect(await time.run(client(write))).toEqual(signedOut);
		expect(world.windows).toEqual(['shown', 'silent']);
		expect(world.served).toEqual([]);
	});

	it('while the login page is in another region, names both regions', async () => {
		const scene = open();
		const { signIn, time, client, world, revokeAll } = scene;
		await signIn();
		revokeAll();
		Object.assign(world, { window: 'error=login_required', seen: 'mypurecloud.ie' });
		expect(await time.run(client(write))).toEqual(signedOut);
		expect(problemOf(scene)).toEqual({ kind: 'wrongRegion', configured: 'eu-central-1', seen: 'eu-west-1' });
	});
});

describe('a token that ends while nobody answers', () => {
	it.each([
		['the network is down', { down: ['https://'] }],
		['the login host is down', { down: ['login.'] }],
		['the platform does not say who it is', { meStatus: 503 }],
	])('keeps the session when %s, and is renewed by the next request', async (_, change) => {
		const { signIn, time, client, world, session } = open();
		await signIn();
		await time.advance(hour + 1000);
		Object.assign(world, change);
		expect(await time.run(client(write))).toMatchObject(noAnswer);
		expect(session.state().kind).toBe('signedIn');
		Object.assign(world, { down: [], meStatus: 200 });
		expect(await time.run(client(write))).toMatchObject({ kind: 'ok' });
		expect(world.served).toEqual(['agent-1']);
	});
});

describe('another user at the login host', () => {
	it.each(['was revoked', 'has ended'])('gets nothing of the first one whose token %s', async (how) => {
		const { signIn, time, client, world, session, revokeAll, token } = open();
		await signIn();
		if (how === 'was revoked') revokeAll();
		else await time.advance(hour + 1000);
		world.user = 'agent-2';
		const answers = await time.run(Promise.all([client(write), client(work), client(write)]));
		expect(answers).toEqual([signedOut, signedOut, signedOut]);
		expect(world.served).toEqual([]);
		expect(session.state()).toMatchObject({ kind: 'signedIn', me: { userId: 'agent-2' } });
		expect(await token('token-1')).toBeNull();
		await time.run(client(work));
		expect(world.served).toEqual(['agent-2']);
	});

	it('does not get what was refused to the first one, who has signed out meanwhile', async () => {
		const { signIn, time, world, session, token } = open();
		await signIn();
		await time.run(session.signOut());
		world.user = 'agent-2';
		await signIn();
		expect(await token('token-1')).toBeNull();
		expect(await token()).toBe('token-2');
	});

	it('is told apart from the same one with an older token', async () => {
		const { signIn, time, token } = open();
		await signIn();
		expect(await token('token-1')).toBe('token-2');
		expect(await token('token-2')).toBe('token-3');
		await time.advance(1000);
		expect(await token('token-1')).toBe('token-3');
	});
});

describe('two browsers with the same user', () => {
	const openTwo = async () => {
		const scene = createSessionWorld();
		const [one, other] = [scene.openBrowser(), scene.openBrowser()];
		await one.signIn();
		await other.signIn();
		return { ...scene, one, other };
	};

	it('have a token each, and one that signs out leaves the other at work', async () => {
		const { one, other, time, world } = await openTwo();
		await time.run(one.session.signOut());
		expect(world.revoked).toEqual(['token-1']);
		expect(await time.run(one.client(work))).toEqual(signedOut);
		expect(await time.run(other.client(work))).toMatchObject({ kind: 'ok' });
		expect([world.refused, world.tokens]).toEqual([[], 2]);
	});

	it('renew each for itself when the platform ends both', async () => {
		const { one, other, time, world, revokeAll } = await openTwo();
		revokeAll();
		expect(await time.run(Promise.all([one.client(write), other.client(write)]))).toMatchObject([
			{ kind: 'ok' },
			{ kind: 'ok' },
		]);
		expect([world.refused.sort(), world.tokens]).toEqual([['token-1', 'token-2'], 4]);
	});
});

describe('while nothing has been seen of the agent', () => {
	it('nothing is renewed ahead of the end', async () => {
		const { signIn, time, token, world, session } = open();
		await signIn();
		await time.advance(hour - 60_000);
		world.mayRenew = false;
		expect(session.renewAt()).toBeNull();
		expect(await token()).toBe('token-1');
		await time.advance(1000);
		expect(world.windows).toEqual(['shown']);
	});

	it('nothing is sent once the token is over, and the first request of their return renews it', async () => {
		const { signIn, time, client, world, session } = open();
		await signIn();
		await time.advance(hour + 1000);
		world.mayRenew = false;
		expect(await time.run(client(work))).toEqual(signedOut);
		expect([world.windows, world.served, world.refused]).toEqual([['shown'], [], []]);
		expect(session.state().kind).toBe('signedIn');
		world.mayRenew = true;
		expect(await time.run(client(work))).toMatchObject({ kind: 'ok' });
		expect(world.windows).toEqual(['shown', 'silent']);
	});

	it('a refused token is not renewed', async () => {
		const { signIn, time, client, world, revokeAll } = open();
		await signIn();
		revokeAll();
		world.mayRenew = false;
		expect(await time.run(client(work))).toEqual(signedOut);
		expect(world.windows).toEqual(['shown']);
	});

	it('nothing is resumed, and their return resumes it', async () => {
		const { signIn, create, time, kept, world } = open();
		await signIn();
		kept.delete('session');
		const next = create();
		world.mayRenew = false;
		await time.run(next.resume());
		expect(world.windows).toEqual(['shown']);
		world.mayRenew = true;
		await time.run(next.resume());
		expect(next.state().kind).toBe('signedIn');
	});
});

describe('resuming', () => {
	it.each([
		['the login host has nobody', { window: 'error=login_required' }, { kind: 'expired' }, 1],
		['there is no answer', { down: ['login.'] }, { kind: 'unreachable', host: 'login.mypurecloud.de' }, 2],
	])('is told and repeated as it should when %s', async (_, change, problem, tries) => {
		const { signIn, create, time, kept, world } = open();
		await signIn();
		kept.delete('session');
		const next = create();
		Object.assign(world, change);
		await time.run(next.resume());
		expect(problemOf({ session: next })).toEqual(problem);
		await time.run(next.resume());
		expect(world.windows.filter((kind) => kind === 'silent')).toHaveLength(tries);
	});
});
