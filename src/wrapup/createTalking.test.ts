import { describe, expect, it } from 'vitest';
import { provisionalDelay } from './createProvisional.ts';
import { draftLimit } from './saveDraftWithinLimit.ts';
import { createDeskWorld, openDesk } from './testing/openDesk.ts';
import { createSlowWay } from './testing/slowWay.ts';
import type { Leg } from './testing/wirePlatform.ts';

/** A desk with a call that goes on; drafts are kept unless the settings say otherwise. */
async function talk(settings: { readonly provisional?: boolean; readonly writeRoute?: 'participant' } = {}) {
	const world = createDeskWorld();
	const way = createSlowWay(world.time, world.platform.client);
	const desk = openDesk(world, way.client);
	Object.assign(desk.settings, { provisional: true, ...settings });
	const leg: Leg = desk.platform.call('c1');
	await desk.time.run(desk.desk.book.look());
	await desk.time.settle();
	const talking = () => desk.desk.talking()[0];
	const posts = () => desk.platform.requests.filter((request) => request.startsWith('post'));
	return { ...desk, way, leg, talking, posts };
}

describe('a conversation that goes on', () => {
	it('is shown with its codes and none of the wrap-up’s time where drafts are kept', async () => {
		const { desk, talking, platform } = await talk();
		expect(talking()).toMatchObject({
			codes: { kind: 'ready' },
			progress: { kind: 'talking', provisional: 'nothing', requestedWork: null },
		});
		expect(desk.entries()).toEqual([]);
		await desk.book.look();
		expect(platform.requests.filter((request) => request.endsWith('wrapupcodes'))).toHaveLength(1);
	});

	it.each([{ provisional: false }, { writeRoute: 'participant' } as const])(
		'has nothing saved at the platform, and its codes read only when the agent wants to choose early, with %o',
		async (settings) => {
			const { desk, talking, key, posts, time, platform } = await talk(settings);
			expect(talking()).toMatchObject({ codes: { kind: 'loading' }, progress: { provisional: 'off' } });
			await desk.saveDraft(key('c1'), 'ticket 4711');
			await time.advance(10_000);
			expect(platform.requests.filter((request) => request.endsWith('wrapupcodes'))).toEqual([]);
			expect(await desk.readCodes(key('c1'))).toEqual({ kind: 'done' });
			await desk.readCodes(key('c1'));
			expect(talking()).toMatchObject({ codes: { kind: 'ready' } });
			expect(platform.requests.filter((request) => request.endsWith('wrapupcodes'))).toHaveLength(1);
			expect(await desk.arm(key('c1'), { codeId: 'refund', notes: 'ticket 4711' })).toEqual({ kind: 'done' });
			await time.advance(60_000);
			expect(posts()).toEqual([]);
		},
	);

	it('has its notes and the code in mind saved as a draft, which is no choice and no conflict', async () => {
		const { desk, talking, key, posts, time, leg, platform, disk, entry, choose } = await talk();
		await desk.saveDraft(key('c1'), 'ticket 4711');
		await desk.arm(key('c1'), { codeId: 'complaint', notes: 'ticket 4711' });
		await time.advance(provisionalDelay + 1000);
		expect(posts()).toEqual(['post conversations/calls/c1/participants/c1-agent/communications/c1-leg/wrapup']);
		expect(leg.stored).toEqual({ code: 'complaint', notes: 'ticket 4711', provisional: true });
		expect(talking()?.progress).toMatchObject({ provisional: 'saved' });
		expect(talking()).toMatchObject({ tentative: { id: 'complaint' }, stored: null, draft: 'ticket 4711' });
		expect([...disk.journal.values()]).toEqual([]);

		platform.hangUp(leg);
		await time.run(desk.book.look());
		expect(desk.talking()).toEqual([]);
		expect(entry()).toMatchObject({ tentative: { id: 'complaint' }, stored: null, progress: { kind: 'choosing' } });
		await choose('c1', { codeId: 'refund' });
		await time.advance(10_000);
		expect(entry()?.progress).toMatchObject({ kind: 'ended', outcome: { kind: 'applied' } });
		expect(leg.stored).toMatchObject({ code: 'refund' });
		expect(posts()).toHaveLength(2);
	});

	it('that ends before the draft was due leaves it unsaved; the notes are in the wrap-up', async () => {
		const { desk, key, posts, time, leg, platform, entry } = await talk();
		await desk.saveDraft(key('c1'), 'ticket 4711');
		platform.hangUp(leg);
		await time.run(desk.book.look());
		await time.advance(60_000);
		expect(posts()).toEqual([]);
		expect(entry()?.draft).toBe('ticket 4711');
	});

	it('knows the code in mind in the worker’s next life from the platform', async () => {
		const { desk, key, time, leg, platform, world } = await talk();
		await desk.arm(key('c1'), { codeId: 'complaint', notes: '' });
		await time.advance(provisionalDelay + 1000);
		platform.hangUp(leg);
		const next = openDesk(world);
		await time.run(next.desk.start());
		await time.settle();
		expect(next.entry()).toMatchObject({ tentative: { id: 'complaint' }, stored: null });
	});

	it('takes no code that is not valid for it', async () => {
		const { desk, key, posts, time } = await talk();
		expect(await desk.arm(key('c1'), { codeId: 'made up', notes: '' })).toEqual({
			kind: 'rejected',
			reason: 'unknownCode',
		});
		await time.advance(60_000);
		expect(posts()).toEqual([]);
	});
});

/** A conversation with a time box of 15 s and a draft that is about to leave; the choice is sent at once. */
async function talkInABox() {
	const begun = await talk();
	const { desk, settings, leg, time, platform, key, choose, entry } = begun;
	Object.assign(settings, { undoSeconds: 0 });
	Object.assign(leg, { prompt: 'timeout', timeout: 15_000 });
	await desk.saveDraft(key('c1'), 'draft');
	return {
		...begun,
		/** Hangs up, is noticed, and is wrapped up at once. */
		hangUpAndChoose: async () => {
			platform.hangUp(leg);
			await time.run(desk.book.look());
			expect(await choose('c1')).toEqual({ kind: 'done' });
		},
		outcome: () => {
			const progress = entry()?.progress;
			return progress?.kind === 'ended' ? progress.outcome.kind : progress?.kind;
		},
	};
}

describe('a choice that comes while a draft is on its way', () => {
	const final = { code: 'refund', notes: 'ticket 4711' };

	it('does not wait for the rate budget with it, and the draft is not sent later', async () => {
		const { way, time, hangUpAndChoose, outcome, posts, leg } = await talkInABox();
		way.budget.close(60);
		await time.advance(provisionalDelay);
		await hangUpAndChoose();
		await time.advance(1000);
		expect([outcome(), leg.stored]).toEqual(['applied', final]);
		await time.advance(120_000);
		expect(posts()).toHaveLength(1);
	});

	it('follows the draft where that arrives soon', async () => {
		const { way, time, hangUpAndChoose, outcome, posts, leg, platform } = await talkInABox();
		const atFinal: number[] = [];
		platform.followers.add(() => atFinal.push(posts().length));
		way.takes.request = draftLimit - 1000;
		await time.advance(provisionalDelay);
		way.takes.request = 0;
		await hangUpAndChoose();
		await time.advance(draftLimit - 1001);
		expect(posts()).toEqual([]);
		await time.advance(1000);
		expect([outcome(), leg.stored, atFinal]).toEqual(['applied', final, [2]]);
	});

	it('waits no longer than the limit for a draft without an answer, whose late arrival changes nothing', async () => {
		const { way, time, hangUpAndChoose, outcome, posts, leg } = await talkInABox();
		way.takes.request = 20_000;
		await time.advance(provisionalDelay);
		way.takes.request = 0;
		await hangUpAndChoose();
		await time.advance(draftLimit + 1000);
		expect([outcome(), leg.stored, posts().length]).toEqual(['applied', final, 1]);
		await time.advance(20_000);
		expect([outcome(), leg.stored, posts().length]).toEqual(['applied', final, 2]);
	});

	it.each([1000, 30_000])('comes before a draft that waits %d ms for a token: that is not sent', async (wait) => {
		const { way, time, hangUpAndChoose, outcome, posts, leg } = await talkInABox();
		way.takes.token = wait;
		await time.advance(provisionalDelay);
		way.takes.token = 0;
		await hangUpAndChoose();
		await time.advance(draftLimit + 1000);
		expect([outcome(), leg.stored]).toEqual(['applied', final]);
		await time.advance(60_000);
		expect(posts()).toHaveLength(1);
	});
});

describe('a draft that waits for a token', () => {
	/** Waits until a draft is at the point of leaving, and gives what is posted after `meanwhile`. */
	const postsAfter = async (meanwhile: (talk: Awaited<ReturnType<typeof talkInABox>>) => unknown) => {
		const talking = await talkInABox();
		talking.way.takes.token = 1000;
		await talking.time.advance(provisionalDelay);
		talking.way.takes.token = 0;
		await meanwhile(talking);
		await talking.time.advance(60_000);
		return talking.posts().length;
	};

	it('is sent where nothing happens meanwhile', async () => {
		expect(await postsAfter(() => undefined)).toBe(1);
	});

	it('is given up at the limit, and never sent without the lock', async () => {
		const { way, time, talking, posts } = await talkInABox();
		way.takes.token = 30_000;
		await time.advance(provisionalDelay + draftLimit);
		expect(talking()?.progress).toMatchObject({ provisional: 'failed' });
		await time.advance(60_000);
		expect(posts()).toEqual([]);
	});

	it('gives way to a newer one', async () => {
		expect(await postsAfter(({ desk, key }) => desk.saveDraft(key('c1'), 'draft, longer'))).toBe(1);
	});

	it('is not sent after its conversation, nor after a sign-out, nor once drafts are not wanted', async () => {
		expect(
			await postsAfter(({ desk, platform, leg, time }) => {
				platform.hangUp(leg);
				return time.run(desk.book.look());
			}),
		).toBe(0);
		expect(await postsAfter(({ desk }) => desk.clear())).toBe(0);
		expect(await postsAfter(({ settings }) => Object.assign(settings, { provisional: false }))).toBe(0);
	});
});

describe('a draft while the rate budget is closed', () => {
	it('is said to be unsaved at once, and goes with the next word', async () => {
		const { way, time, talking, posts, desk, key, leg } = await talkInABox();
		way.budget.close(10);
		await time.advance(provisionalDelay + 1);
		expect(talking()?.progress).toMatchObject({ provisional: 'failed' });
		await time.advance(10_000);
		expect(posts()).toEqual([]);
		await desk.saveDraft(key('c1'), 'draft');
		await time.advance(provisionalDelay + 1000);
		expect(talking()?.progress).toMatchObject({ provisional: 'saved' });
		expect(leg.stored).toMatchObject({ notes: 'draft' });
	});
});

describe('after-call work on request', () => {
	it('is asked for at the communication, and shown as the platform made it', async () => {
		const { desk, key, talking, platform, leg, time } = await talk({ provisional: false });
		expect(talking()?.progress).toMatchObject({ requestedWork: null });
		leg.prompt = 'agentRequested';
		await time.run(desk.book.look());
		expect(talking()?.progress).toEqual({
			kind: 'talking',
			provisional: 'off',
			requestedWork: { requested: false, order: 'none' },
		});
		const answer = desk.requestWork(key('c1'), true);
		expect(talking()?.progress).toMatchObject({ requestedWork: { requested: false, order: 'asking' } });
		await time.run(answer);
		expect(talking()?.progress).toMatchObject({ requestedWork: { requested: true, order: 'none' } });
		expect(platform.requests.at(-1)).toBe(
			'patch conversations/aftercallwork/c1/participants/c1-agent/communications/c1-leg',
		);
	});

	it('says softly that it was refused', async () => {
		const { desk, key, talking, platform, leg, time } = await talk({ provisional: false });
		leg.prompt = 'agentRequested';
		await time.run(desk.book.look());
		platform.failures.set('patch', { kind: 'network', message: 'offline' });
		expect(await time.run(desk.requestWork(key('c1'), true))).toEqual({ kind: 'done' });
		expect(talking()?.progress).toMatchObject({ requestedWork: { requested: false, order: 'failed' } });
	});

	it('is gone with the conversation', async () => {
		const { desk, key, platform, leg, time } = await talk({ provisional: false });
		leg.prompt = 'agentRequested';
		platform.hangUp(leg);
		await time.run(desk.book.look());
		expect(await desk.requestWork(key('c1'), true)).toEqual({ kind: 'rejected', reason: 'gone' });
	});
});
