import { describe, expect, it } from 'vitest';
import { provisionalDelay } from './createProvisional.ts';
import { createDeskWorld, openDesk } from './testing/openDesk.ts';
import type { Leg } from './testing/wirePlatform.ts';

/** A desk with a call that goes on; drafts are kept unless the settings say otherwise. */
async function talk(settings: { readonly provisional?: boolean; readonly writeRoute?: 'participant' } = {}) {
	const desk = openDesk(createDeskWorld());
	Object.assign(desk.settings, { provisional: true, ...settings });
	const leg: Leg = desk.platform.call('c1');
	await desk.time.run(desk.desk.book.look());
	await desk.time.settle();
	const talking = () => desk.desk.talking()[0];
	const posts = () => desk.platform.requests.filter((request) => request.startsWith('post'));
	return { ...desk, leg, talking, posts };
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
		'is not shown with %o',
		async (settings) => {
			const { desk, talking, key, posts, time } = await talk(settings);
			expect(talking()).toBeUndefined();
			await desk.saveDraft(key('c1'), 'ticket 4711');
			expect(await desk.saveProvisional(key('c1'), { codeId: 'refund', notes: '' })).toEqual({
				kind: 'rejected',
				reason: 'gone',
			});
			await time.advance(60_000);
			expect(posts()).toEqual([]);
		},
	);

	it('has its notes and the code in mind saved as a draft, which is no choice and no conflict', async () => {
		const { desk, talking, key, posts, time, leg, platform, disk, entry, choose } = await talk();
		await desk.saveDraft(key('c1'), 'ticket 4711');
		await desk.saveProvisional(key('c1'), { codeId: 'complaint', notes: 'ticket 4711' });
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
		await desk.saveProvisional(key('c1'), { codeId: 'complaint', notes: '' });
		await time.advance(provisionalDelay + 1000);
		platform.hangUp(leg);
		const next = openDesk(world);
		await time.run(next.desk.start());
		await time.settle();
		expect(next.entry()).toMatchObject({ tentative: { id: 'complaint' }, stored: null });
	});

	it('takes no code that is not valid for it', async () => {
		const { desk, key, posts, time } = await talk();
		expect(await desk.saveProvisional(key('c1'), { codeId: 'made up', notes: '' })).toEqual({
			kind: 'rejected',
			reason: 'unknownCode',
		});
		await time.advance(60_000);
		expect(posts()).toEqual([]);
	});
});

describe('after-call work on request', () => {
	it('is asked for at the communication, and shown as the platform made it', async () => {
		const { desk, key, talking, platform, leg, time } = await talk({ provisional: false });
		expect(talking()).toBeUndefined();
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
