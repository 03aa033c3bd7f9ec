import { describe, expect, it } from 'vitest';
import type { AutoApply } from '../policy/settingSchemas.ts';
import type { Adviser } from '../suggest/adviser.ts';
import { createIdleAdviser } from '../suggest/testing/idleAdviser.ts';
import { mortalDesk } from './testing/mortalDesk.ts';
import { createDeskWorld, openDesk } from './testing/openDesk.ts';
import type { BookEntry } from './wrapUpBook.ts';

const autoApply: AutoApply = { enabled: true, minConfidence: 0.9, secondsBeforeDeadline: 10 };

/** An adviser that is sure of the refund, and allowed to apply it. */
function sureAdviser() {
	const idle = createIdleAdviser();
	const reason = { kind: 'name', args: [] } as const;
	const first = { codeId: 'refund', probability: 0.97, confidence: 'veryLikely', reason, more: [] } as const;
	const advise: Adviser['advise'] = () => ({ suggestions: [first], heldOut: false, silent: false, mayApply: true });
	return { confirmed: idle.confirmed, adviser: { ...idle.adviser, advise } };
}

/** A desk that has started, in this world, with an adviser that is sure and policy that lets it apply. */
async function startDesk(world = createDeskWorld(), panel = true, known: readonly BookEntry[] = []) {
	const { adviser, confirmed } = sureAdviser();
	const opened = openDesk(world, world.platform.client, { adviser });
	Object.assign(opened.settings, { autoApply });
	if (panel) opened.desk.panelOpened();
	opened.desk.book.restore(known);
	await opened.time.run(opened.desk.start());
	const posts = () => world.platform.requests.filter((request) => request.startsWith('post'));
	const lines = () => [...world.disk.journal.values()];
	return { ...opened, confirmed, posts, lines };
}

/** A call in a time box of half a minute that has just ended, and the code of a first look. */
async function owe(opened: Awaited<ReturnType<typeof startDesk>>, box = 30_000) {
	const leg = opened.platform.call('c1');
	Object.assign(leg, { prompt: 'timeout', timeout: box });
	opened.platform.hangUp(leg);
	await opened.time.run(opened.desk.book.look());
	await opened.time.settle();
	return leg;
}

describe('a sure suggestion', () => {
	it('is applied by itself shortly before the end, journalled as automatic, and teaches nothing', async () => {
		const desk = await startDesk();
		const leg = await owe(desk);
		await desk.time.advance(19_500);
		expect(desk.entry()?.progress).toMatchObject({ kind: 'choosing' });
		await desk.time.advance(1000);
		expect(desk.entry()?.progress).toMatchObject({ kind: 'held', by: 'automatic', code: { id: 'refund' } });
		expect(desk.posts()).toEqual([]);
		await desk.time.advance(9000);
		expect(leg.stored).toMatchObject({ code: 'refund' });
		expect(desk.entry()?.progress).toMatchObject({ kind: 'ended', by: 'automatic', outcome: { kind: 'applied' } });
		expect(desk.lines()).toMatchObject([{ by: 'automatic', rank: 1, outcome: 'applied' }]);
		expect(desk.confirmed).toEqual([]);
	});

	it('that is taken back stays back, and what the agent chooses then goes its own way', async () => {
		const desk = await startDesk();
		await owe(desk);
		await desk.time.advance(20_500);
		const progress = desk.entry()?.progress;
		if (progress?.kind !== 'held') throw new Error('Nothing is held.');
		expect(await desk.desk.outbox.withdraw(progress.intentId)).toBe(true);
		await desk.time.advance(2000);
		expect(desk.entry()?.progress).toMatchObject({ kind: 'choosing', previous: { outcome: { kind: 'withdrawn' } } });
		await desk.choose('c1', { codeId: 'complaint' });
		await desk.time.advance(10_000);
		expect(desk.lines().map(({ outcome, by, code }) => [outcome, by, code?.id])).toEqual([
			['withdrawn', 'automatic', 'refund'],
			['applied', undefined, 'complaint'],
		]);
	});

	it('that was taken back stays back in the next life, though what is kept of its wrap-up is older', async () => {
		const world = createDeskWorld();
		const desk = await startDesk(world);
		await owe(desk);
		const older = desk.desk.book.entries();
		await desk.time.advance(20_500);
		expect(await desk.desk.outbox.withdraw(`automatic ${desk.key('c1')}`)).toBe(true);
		const next = openDesk(world, world.platform.client, { adviser: sureAdviser().adviser });
		Object.assign(next.settings, { autoApply });
		next.desk.book.restore(older);
		next.desk.panelOpened();
		await next.time.settle();
		await next.time.run(next.desk.start());
		await next.time.advance(20_000);
		expect(desk.posts()).toEqual([]);
	});

	it('is left alone where no panel is open, and where the panel closes while it counts down', async () => {
		const without = await startDesk(createDeskWorld(), false);
		await owe(without);
		await without.time.advance(40_000);
		expect(without.posts()).toEqual([]);
		const closing = await startDesk();
		await owe(closing);
		await closing.time.advance(20_500);
		closing.desk.panelClosed();
		await closing.time.advance(20_000);
		expect(closing.posts()).toEqual([]);
		expect(closing.lines()[0]).toMatchObject({ outcome: 'withdrawn', by: 'automatic' });
	});

	it('is taken back when policy turns it off while it counts down', async () => {
		const desk = await startDesk();
		await owe(desk);
		await desk.time.advance(20_500);
		expect(desk.entry()?.progress).toMatchObject({ kind: 'held', by: 'automatic' });
		Object.assign(desk.settings, { autoApply: { ...autoApply, enabled: false } });
		desk.desk.followSettings();
		await desk.time.advance(20_000);
		expect(desk.posts()).toEqual([]);
		expect(desk.lines()[0]).toMatchObject({ outcome: 'withdrawn', by: 'automatic' });
	});

	it('is applied where the panel opens in time', async () => {
		const desk = await startDesk(createDeskWorld(), false);
		const leg = await owe(desk);
		await desk.time.advance(22_000);
		desk.desk.panelOpened();
		await desk.time.advance(500);
		expect(desk.entry()?.progress).toMatchObject({ kind: 'held', by: 'automatic' });
		await desk.time.advance(7000);
		expect(leg.stored).toMatchObject({ code: 'refund' });
	});

	it('waits for nothing where the agent has chosen, or policy wants notes with it or hides it', async () => {
		const named = [{ queue: 'Billing', codes: ['Refund'] }];
		for (const more of [{ requiredNotesCodes: named }, { hiddenCodes: named }]) {
			const desk = await startDesk();
			Object.assign(desk.settings, more);
			await owe(desk);
			await desk.time.advance(31_000);
			expect(desk.posts()).toEqual([]);
		}
		const chosen = await startDesk();
		await owe(chosen);
		await chosen.choose('c1', { codeId: 'complaint' });
		await chosen.time.advance(30_000);
		expect(chosen.lines()).toMatchObject([{ code: { id: 'complaint' } }]);
	});

	it.each(Array.from({ length: 12 }, (_, place) => place + 1))(
		'is applied once at most, and never unseen, whatever dies after %d steps of its countdown',
		async (instructions) => {
			const world = createDeskWorld();
			const first = mortalDesk(world, { adviser: sureAdviser().adviser });
			Object.assign(first.settings, { autoApply });
			first.desk.panelOpened();
			await first.time.run(first.desk.start());
			const leg = world.platform.call('c1');
			Object.assign(leg, { prompt: 'timeout', timeout: 30_000 });
			world.platform.hangUp(leg);
			await first.time.run(first.desk.book.look());
			await first.time.settle();
			await first.time.advance(19_000);
			first.life.instructions = instructions;
			await first.time.advance(3000);
			first.life.alive = false;
			const second = await startDesk(world, true, first.desk.book.entries());
			await second.time.advance(20_000);
			expect(world.platform.requests.filter((request) => request.startsWith('post')).length).toBeLessThan(2);
			expect(leg.stored).toMatchObject({ code: 'refund' });
			expect(second.lines()).toMatchObject([{ by: 'automatic', outcome: 'applied' }]);
		},
	);
});

/** A desk with a call that goes on and a code chosen early. */
async function armEarly(codeId = 'refund', world = createDeskWorld()) {
	const opened = openDesk(world);
	opened.desk.panelOpened();
	await opened.time.run(opened.desk.start());
	const leg = world.platform.call('c1');
	await opened.time.run(opened.desk.book.look());
	await opened.time.run(opened.desk.readCodes(opened.key('c1')));
	expect(await opened.desk.arm(opened.key('c1'), { codeId, notes: 'ticket 4711' })).toEqual({ kind: 'done' });
	const end = async (desk = opened) => {
		world.platform.hangUp(leg);
		await desk.time.run(desk.desk.book.look());
		await desk.time.settle();
	};
	const lines = () => [...world.disk.journal.values()];
	return { ...opened, world, leg, end, lines };
}

describe('a code chosen early', () => {
	it('is sent when the wrap-up opens, with the notes and three seconds to take it back', async () => {
		const desk = await armEarly();
		expect(desk.desk.talking()[0]).toMatchObject({ armed: { id: 'refund' }, draft: 'ticket 4711' });
		await desk.time.advance(60_000);
		expect(desk.leg.stored).toBeNull();
		await desk.end();
		expect(desk.entry()?.progress).toMatchObject({ kind: 'held', by: 'armed', code: { id: 'refund' } });
		await desk.time.advance(2900);
		expect(desk.entry()?.progress).toMatchObject({ kind: 'held' });
		await desk.time.advance(5000);
		expect(desk.leg.stored).toMatchObject({ code: 'refund', notes: 'ticket 4711' });
		expect(desk.lines()).toMatchObject([{ by: 'armed', outcome: 'applied' }]);
		expect(desk.confirmed).toHaveLength(1);
	});

	it('can be changed and taken back before', async () => {
		const desk = await armEarly();
		await desk.desk.arm(desk.key('c1'), { codeId: 'complaint', notes: 'ticket 4711' });
		expect(desk.desk.talking()[0]).toMatchObject({ armed: { id: 'complaint' } });
		await desk.desk.arm(desk.key('c1'), { codeId: null, notes: 'ticket 4711' });
		expect(desk.desk.talking()[0]?.armed).toBeUndefined();
		await desk.end();
		await desk.time.advance(20_000);
		expect(desk.entry()).toMatchObject({ draft: 'ticket 4711', progress: { kind: 'choosing', previous: null } });
		expect(desk.leg.stored).toBeNull();
	});

	it('that is taken back in its undo time is not sent again', async () => {
		const desk = await armEarly();
		await desk.end();
		expect(await desk.desk.outbox.withdraw(`armed ${desk.key('c1')}`)).toBe(true);
		await desk.time.advance(20_000);
		expect(desk.leg.stored).toBeNull();
		expect(desk.entry()).toMatchObject({
			progress: { kind: 'choosing', previous: { outcome: { kind: 'withdrawn' } } },
		});
	});

	it('waits in mind where policy wants notes that are not there', async () => {
		const desk = await armEarly();
		Object.assign(desk.settings, { requiredNotesCodes: [{ queue: '', codes: ['Refund'] }] });
		await desk.desk.saveDraft(desk.key('c1'), ' ');
		await desk.end();
		await desk.time.advance(20_000);
		expect(desk.leg.stored).toBeNull();
		expect(desk.entry()).toMatchObject({
			tentative: { id: 'refund' },
			needsNotes: ['refund'],
			progress: { kind: 'choosing' },
		});
	});

	it('becomes a conflict where another code is stored by then', async () => {
		const desk = await armEarly();
		desk.platform.store(desk.leg, { code: 'complaint', notes: '' });
		desk.world.platform.hangUp(desk.leg);
		Object.assign(desk.leg, { prompt: 'forcedTimeout', timeout: 60_000 });
		await desk.time.run(desk.desk.book.look());
		await desk.time.advance(8000);
		expect(desk.leg.stored).toMatchObject({ code: 'complaint' });
	});

	it('outlives the worker, and is sent once', async () => {
		const first = await armEarly();
		const second = openDesk(first.world);
		second.desk.panelOpened();
		await second.time.run(second.desk.start());
		await first.end(second);
		await second.time.advance(10_000);
		expect(first.leg.stored).toMatchObject({ code: 'refund', notes: 'ticket 4711' });
		const third = openDesk(first.world);
		await third.time.run(third.desk.start());
		await third.time.advance(10_000);
		expect(first.world.platform.requests.filter((request) => request.startsWith('post'))).toHaveLength(1);
		expect(first.lines()).toHaveLength(1);
	});

	it('is not taken for a conversation that is over, nor a code that is not valid', async () => {
		const desk = await armEarly();
		const unknown = await desk.desk.arm(desk.key('c1'), { codeId: 'made up', notes: '' });
		expect(unknown).toEqual({ kind: 'rejected', reason: 'unknownCode' });
		const gone = await desk.desk.arm(desk.key('c2'), { codeId: 'refund', notes: '' });
		expect(gone).toEqual({ kind: 'rejected', reason: 'gone' });
	});
});
