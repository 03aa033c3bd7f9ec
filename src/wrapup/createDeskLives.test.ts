import { describe, expect, it } from 'vitest';
import { openDesk } from './testing/openDesk.ts';

describe('another life', () => {
	it('takes up a choice that was held, and lets no second one beside it', async () => {
		const first = openDesk();
		await first.owe('c1');
		await first.choose('c1');
		const { world } = first;
		first.who.owner = null;
		await world.time.advance(3000);
		const kept = first.desk.book
			.entries()
			.map((entry) => ({ ...entry, wrapUp: { ...entry.wrapUp, phase: { kind: 'wrapping' as const } } }));
		const second = openDesk(world);
		second.desk.book.restore(kept);
		const starting = second.desk.start();
		await world.time.settle();
		expect(await second.choose('c1')).toEqual({ kind: 'rejected', reason: 'alreadyChosen' });
		await world.time.run(starting);
		await world.time.advance(10_000);
		expect([...world.disk.journal.values()].map(({ outcome }) => outcome)).toEqual(['applied']);
		expect(world.platform.requests.filter((request) => request.startsWith('post'))).toHaveLength(1);
	});

	it('writes the line that a dead worker owed, learns the choice once, and hides it in time', async () => {
		const first = openDesk();
		await first.owe('c1');
		await first.choose('c1');
		const { world } = first;
		await world.time.advance(10_000);
		world.disk.journal.clear();
		const second = openDesk(world);
		second.desk.book.restore(
			first.desk.book.entries().map((entry) => ({
				...entry,
				wrapUp: { ...entry.wrapUp, phase: { kind: 'submitting', intentId: 'intent-1' } },
			})),
		);
		await world.time.run(second.desk.start());
		expect([...world.disk.journal.keys()]).toEqual(['intent-1']);
		expect(second.confirmed).toMatchObject([{ codeId: 'refund' }]);
		expect(second.desk.book.find(second.key('c1'))?.wrapUp.phase.kind).toBe('applied');
		await world.time.advance(31_000);
		expect(second.desk.entries()).toEqual([]);
	});

	it('takes the same order again, and as one choice: from a panel whose worker died before it answered', async () => {
		const first = openDesk();
		await first.owe('c1');
		const key = first.key('c1');
		const order = { codeId: 'refund', notes: '', seenCodeId: null, rank: 1 };
		first.disk.intents.state.brokenPuts = true;
		const marked = first.desk.choose(key, order, 'panel-1');
		const phase = () => first.desk.book.entries()[0]?.wrapUp.phase.kind;
		while (phase() !== 'submitting') await Promise.resolve();
		const kept = first.desk.book.entries();
		await marked;
		first.disk.intents.state.brokenPuts = false;
		const second = openDesk(first.world);
		second.desk.book.restore(kept);
		await second.time.run(second.desk.start());
		expect(await second.desk.choose(key, order, 'panel-1')).toEqual({ kind: 'done' });
		const third = openDesk(first.world);
		third.desk.book.restore(second.desk.book.entries());
		await third.time.run(third.desk.start());
		expect(await third.desk.choose(key, order, 'panel-1')).toEqual({ kind: 'done' });
		expect(third.desk.outbox.live()).toHaveLength(1);
		await third.time.advance(10_000);
		expect(third.entry()).toMatchObject({ progress: { kind: 'ended', outcome: { kind: 'applied' } } });
		expect([...third.disk.journal.keys()]).toEqual(['panel-1']);
	});

	it('misses a choice that the machine slept through, and says so in a card and one line', async () => {
		const first = openDesk();
		const leg = await first.owe('c1');
		await first.choose('c1');
		leg.work = 'complete';
		leg.listed = false;
		first.time.oversleep(60 * 60_000);
		await first.time.advance(60_000);
		expect(first.entry()).toMatchObject({ progress: { kind: 'ended', outcome: { kind: 'missed' } } });
		expect([...first.disk.journal.values()].map(({ outcome }) => outcome)).toEqual(['missed']);
		expect(first.platform.requests.filter((request) => request.startsWith('post'))).toEqual([]);
	});

	it('shows a conflict that waited, with no book kept', async () => {
		const first = openDesk();
		const leg = await first.owe('c1');
		await first.choose('c1');
		leg.stored = { code: 'complaint', notes: '' };
		await first.time.advance(5000);
		const second = openDesk(first.world);
		await first.time.run(second.desk.start());
		expect(second.entry()).toMatchObject({
			progress: { kind: 'conflict', found: { id: 'complaint' } },
			codes: { kind: 'ready' },
		});
	});

	it('brings back the notes', async () => {
		const first = openDesk();
		await first.owe('c1');
		await first.desk.saveDraft(first.key('c1'), 'half a sentence');
		const second = openDesk(first.world);
		await first.time.run(second.desk.start());
		expect(second.entry()?.draft).toBe('half a sentence');
	});

	it('forgets notes whose wrap-up ended while nobody was looking, but not when the platform is out of reach', async () => {
		const first = openDesk();
		const leg = await first.owe('c1');
		await first.desk.saveDraft(first.key('c1'), 'half a sentence');
		leg.work = 'complete';
		leg.listed = false;
		first.platform.failures.set('get conversations', { kind: 'network', message: 'TypeError' });
		await first.time.run(openDesk(first.world).desk.start());
		expect(first.disk.drafts.size).toBe(1);
		first.platform.failures.clear();
		await first.time.run(openDesk(first.world).desk.start());
		expect(first.disk.drafts.size).toBe(0);
	});
});
