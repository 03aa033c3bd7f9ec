import { describe, expect, it } from 'vitest';
import { isOwnSession } from './isOwnSession.ts';
import { hour, openSession as open, problemOf } from './testing/sessionWorld.ts';

describe('signing in', () => {
	it('ends signed in, with the token at hand', async () => {
		const { signIn, states, session, token } = open();
		await signIn();
		expect(states).toEqual(['signingIn', 'signedIn']);
		expect(session.state()).toMatchObject({
			kind: 'signedIn',
			region: 'eu-central-1',
			clientId: 'client-1',
			me: { userId: 'agent-1', name: 'Ada' },
		});
		expect(JSON.stringify(session.state())).not.toContain('token-1');
		expect(await token()).toBe('token-1');
	});

	it('opens one window however often it is asked for', async () => {
		const { time, session, world } = open();
		await time.run(Promise.all([session.signIn(), session.signIn()]));
		expect(world.windows).toEqual(['shown']);
	});

	it.each<[string, (world: ReturnType<typeof open>['world']) => void, object]>([
		[
			'the agent closes the window',
			(world) => Object.assign(world, { window: { kind: 'cancelled' } }),
			{ kind: 'cancelled' },
		],
		['consent is denied', (world) => Object.assign(world, { window: 'error=access_denied' }), { kind: 'denied' }],
		[
			'the client is not known',
			(world) => Object.assign(world, { configuration: { region: 'eu-central-1', clientId: 'other' } }),
			{ kind: 'unknownClient', region: 'eu-central-1', clientId: 'other' },
		],
		[
			'the login host is out of reach',
			(world) => Object.assign(world, { down: ['https://'] }),
			{ kind: 'unreachable', host: 'login.mypurecloud.de' },
		],
		['the code is not taken', (world) => Object.assign(world, { window: 'code=x' }), { kind: 'failed', detail: '400' }],
		[
			'the answer is to another question',
			(world) => Object.assign(world, { window: 'code=c&state=other' }),
			{ kind: 'failed' },
		],
		[
			'the desktop is of another region',
			(world) => Object.assign(world, { down: ['https://'], seen: 'mypurecloud.ie' }),
			{ kind: 'wrongRegion', configured: 'eu-central-1', seen: 'eu-west-1' },
		],
		[
			'the agent is of another organisation than the policy allows',
			(world) =>
				Object.assign(world, { configuration: { region: 'eu-central-1', clientId: 'client-1', orgId: 'another' } }),
			{ kind: 'otherOrganisation' },
		],
		[
			'consent is denied, whatever the desktop',
			(world) => Object.assign(world, { window: 'error=access_denied', seen: 'mypurecloud.ie' }),
			{ kind: 'denied' },
		],
		[
			'a desktop of the same region explains nothing',
			(world) => Object.assign(world, { window: { kind: 'cancelled' }, seen: 'mypurecloud.de' }),
			{ kind: 'cancelled' },
		],
	])('has a sentence of its own when %s', async (_, change, problem) => {
		const scene = open();
		change(scene.world);
		await scene.signIn();
		expect(problemOf(scene)).toMatchObject(problem);
		expect(scene.kept.has('session')).toBe(false);
		expect(await scene.token()).toBeNull();
	});
});

describe('the one organisation that the policy allows', () => {
	it('lets its agents in, however the id is written', async () => {
		const { signIn, session, world } = open();
		world.configuration = { region: 'eu-central-1', clientId: 'client-1', orgId: 'API.EU-central-1' };
		await signIn();
		expect(session.state().kind).toBe('signedIn');
		expect(world.revoked).toEqual([]);
	});

	it('keeps nothing of another: the token is given back at once', async () => {
		const { kept, session, signIn, world } = open();
		world.configuration = { region: 'eu-central-1', clientId: 'client-1', orgId: 'another' };
		await signIn();
		expect(world.revoked).toEqual(['token-1']);
		expect([...kept.keys()]).toEqual([]);
		expect(isOwnSession(session.state(), world.configuration)).toBe(true);
	});

	it('is told again where the silent sign-in of the next life meets it', async () => {
		const { create, signIn, time, world } = open();
		await signIn();
		world.configuration = { region: 'eu-central-1', clientId: 'client-1', orgId: 'another' };
		const next = create();
		await time.run(next.resume());
		expect(next.state()).toEqual({ kind: 'signedOut', problem: { kind: 'otherOrganisation' } });
	});

	it('makes a session of another one no session of ours', async () => {
		const { session, signIn } = open();
		await signIn();
		const wanted = { region: 'eu-central-1', clientId: 'client-1' };
		expect(isOwnSession(session.state(), wanted)).toBe(true);
		expect(isOwnSession(session.state(), { ...wanted, orgId: 'another' })).toBe(false);
		expect(isOwnSession(session.state(), { ...wanted, region: 'eu-west-1' })).toBe(false);
		expect(isOwnSession(session.state(), { ...wanted, clientId: 'client-2' })).toBe(false);
	});
});

describe('the token', () => {
	it('is renewed beside a request shortly before its end', async () => {
		const { signIn, time, token, world } = open();
		await signIn();
		await time.advance(hour - 121_000);
		expect(await token()).toBe('token-1');
		expect(world.windows).toEqual(['shown']);
		await time.advance(60_000);
		expect(await token()).toBe('token-1');
		await time.advance(1000);
		expect(await token()).toBe('token-2');
		expect(world.windows).toEqual(['shown', 'silent']);
	});

	it('that the disk does not keep is used all the same, and the trouble is told', async () => {
		const { signIn, time, token, world } = open();
		await signIn();
		await time.advance(hour - 100_000);
		world.diskError = new Error('full');
		expect(await token()).toBe('token-1');
		await time.advance(1000);
		expect(world.troubles).toEqual([world.diskError]);
		expect(await token()).toBe('token-2');
	});

	it('is waited for once it is over', async () => {
		const { signIn, time, token } = open();
		await signIn();
		await time.advance(hour + 1000);
		expect(await token()).toBe('token-2');
	});

	it('that the platform refused is renewed once for all who ask', async () => {
		const { signIn, time, session, world } = open();
		await signIn();
		expect(await time.run(Promise.all([session.token('token-1'), session.token('token-1')]))).toEqual([
			'token-2',
			'token-2',
		]);
		expect(await time.run(session.token('token-1'))).toBe('token-2');
		expect(world.windows).toEqual(['shown', 'silent']);
	});

	it('that cannot be renewed in time is used to its end, without a window for every request', async () => {
		const scene = open();
		const { signIn, time, token, world, session } = scene;
		await signIn();
		world.window = 'error=login_required';
		await time.advance(hour - 100_000);
		for (let request = 0; request < 5; request += 1) {
			expect(await token()).toBe('token-1');
			await time.advance(1000);
		}
		expect(world.windows).toEqual(['shown', 'silent']);
		expect(session.state().kind).toBe('signedIn');
		await time.advance(hour);
		expect(await token()).toBeNull();
		expect(problemOf(scene)).toEqual({ kind: 'expired' });
	});

	it('of another agent who signed in at the login host is not used for what this one asked', async () => {
		const { signIn, token, world, session } = open();
		await signIn();
		world.user = 'agent-2';
		expect(await token('token-1')).toBeNull();
		expect(session.state()).toMatchObject({ kind: 'signedIn', me: { userId: 'agent-2' } });
		expect(await token()).toBe('token-2');
	});
});

describe('another life', () => {
	it('takes the session up', async () => {
		const { signIn, create, time } = open();
		await signIn();
		const next = create();
		await time.run(next.restore());
		expect(next.state().kind).toBe('signedIn');
		expect(await time.run(next.token(null))).toBe('token-1');
		expect(next.renewAt()).not.toBeNull();
	});

	it('tries once silently after the browser was closed, for an agent who was signed in', async () => {
		const { signIn, create, time, kept, world } = open();
		await signIn();
		kept.delete('session');
		const next = create();
		await time.run(next.restore());
		await time.run(next.resume());
		expect(next.state().kind).toBe('signedIn');
		expect(world.windows).toEqual(['shown', 'silent']);
		await time.run(next.resume());
		expect(world.windows).toHaveLength(2);
	});

	it('tries nothing for one who was not', async () => {
		const { session, time, world } = open();
		await time.run(session.resume());
		expect(world.windows).toEqual([]);
	});
});

describe('signing out', () => {
	it('revokes the token and forgets it', async () => {
		const { signIn, session, time, kept, world, token } = open();
		await signIn();
		await time.run(session.signOut());
		expect(world.revoked).toEqual(['token-1']);
		expect([...kept.keys()]).toEqual([]);
		expect(await token()).toBeNull();
		await time.run(session.resume());
		expect(world.windows).toEqual(['shown']);
	});

	it('forgets it also when the platform is out of reach', async () => {
		const { signIn, session, time, kept, world } = open();
		await signIn();
		world.down = ['https://'];
		await time.run(session.signOut());
		expect([...kept.keys()]).toEqual([]);
		expect(session.state()).toEqual({ kind: 'signedOut', problem: null });
	});

	it.each(['renewal', 'sign-in'])('is not undone by a %s that was on its way', async (kind) => {
		const { signIn, session, time, kept, world } = open();
		await signIn();
		const running: Promise<unknown> = kind === 'renewal' ? session.token('token-1') : session.signIn();
		await time.settle();
		await session.signOut();
		await time.run(running);
		expect(session.state()).toEqual({ kind: 'signedOut', problem: null });
		expect(kept.has('session')).toBe(false);
		expect(world.revoked).toEqual(['token-1', 'token-2']);
	});
});

describe('what was wrong with a sign-in', () => {
	it('is told until region or client are others, whatever else changes in the settings', async () => {
		const scene = open();
		scene.world.window = { kind: 'cancelled' };
		await scene.signIn();
		scene.session.forgetProblem();
		expect(problemOf(scene)).toEqual({ kind: 'cancelled' });
		scene.world.configuration = { region: 'eu-central-1', clientId: 'client-2' };
		scene.session.forgetProblem();
		expect(problemOf(scene)).toBeNull();
		expect(scene.states).toEqual(['signingIn', 'signedOut', 'signedOut']);
	});
});

describe('a sign-in by hand', () => {
	it('that is cancelled leaves a session that came up meanwhile', async () => {
		const { signIn, session, time, world, token } = open();
		await signIn();
		world.window = { kind: 'cancelled' };
		await time.run(session.signIn());
		expect(session.state()).toMatchObject({ kind: 'signedIn', me: { userId: 'agent-1' } });
		expect(await token()).toBe('token-1');
	});

	it('that is undone the moment it is told leaves nothing to be resumed', async () => {
		const { session, signIn, hooks, time, kept, world } = open();
		let signingOut = Promise.resolve();
		hooks.onState = (state) => {
			if (state === 'signedIn') signingOut = session.signOut();
		};
		await signIn();
		await time.run(signingOut);
		expect([...kept.keys()]).toEqual([]);
		expect(session.state()).toEqual({ kind: 'signedOut', problem: null });
		expect(world.revoked).toEqual(['token-1']);
	});
});
