import { describe, expect, it } from 'vitest';
import { createWorld, endOf, liveOutbox, sending, writes } from './testing/liveOutbox.ts';
import type { Fault } from './testing/platformModel.ts';

/** A life that ends so many milliseconds after a choice began to leave; the next one begins at once. */
async function secondLife(moment: number, ...faults: readonly Fault[]) {
	const world = createWorld();
	world.model.faults.write.push(...faults);
	const first = liveOutbox(world);
	await first.outbox.add(sending(world.time));
	await world.time.advance(moment);
	first.die();
	const left = world.memory.disk.get('intent-1');
	const second = liveOutbox(world);
	await second.outbox.resume();
	return { world, left };
}

describe('a life that begins right after a death', () => {
	it('looks for an accepted write that is still on its way, and writes no second one', async () => {
		const { world, left } = await secondLife(500, { kind: 'slow', milliseconds: 6000 });
		expect(left).toMatchObject({ attempts: 1, stage: { kind: 'accepted' } });
		await world.time.advance(60_000);
		expect(endOf(world)).toEqual({ kind: 'applied' });
		expect(writes(world.model)).toBe(1);
		expect(world.model.effects()).toBe(1);
	});

	it('writes an accepted one that was dropped once more, and no third time', async () => {
		const { world } = await secondLife(500, { kind: 'dropped' }, { kind: 'dropped' });
		await world.time.advance(60_000);
		expect(endOf(world)).toMatchObject({ kind: 'refused', reason: 'neverApplied' });
		expect(writes(world.model)).toBe(2);
	});

	it('looks for a write without an answer that is still on its way, and writes no second one', async () => {
		const world = createWorld();
		const first = liveOutbox(world);
		const { write } = world.model.platform;
		world.model.faults.write.push({ kind: 'slow', milliseconds: 6000 });
		world.model.platform.write = (version, until) => {
			first.die();
			return write(version, until);
		};
		await first.outbox.add(sending(world.time));
		await world.time.settle();
		expect(world.memory.disk.get('intent-1')).toMatchObject({ attempts: 1, stage: { kind: 'sending' } });
		world.model.platform.write = write;
		await liveOutbox(world).outbox.resume();
		await world.time.advance(60_000);
		expect(endOf(world)).toEqual({ kind: 'applied' });
		expect(writes(world.model)).toBe(1);
	});

	it('writes at once what never left', async () => {
		const world = createWorld();
		const first = liveOutbox(world);
		world.model.platform.read = () => {
			first.die();
			return new Promise(() => undefined);
		};
		await first.outbox.add(sending(world.time));
		await world.time.settle();
		const again = createWorld();
		const left = world.memory.disk.get('intent-1');
		if (left === undefined) throw new Error('The choice is gone.');
		expect(left).toMatchObject({ attempts: 0, stage: { kind: 'sending' } });
		await again.memory.store.put(left);
		await liveOutbox(again).outbox.resume();
		await again.time.advance(1000);
		expect(endOf(again)).toEqual({ kind: 'applied' });
	});
});

describe('a choice that comes to its end while nobody runs', () => {
	it('is missed, with nothing sent, and lies there until it is acknowledged', async () => {
		const world = createWorld();
		await world.memory.store.put(sending(world.time));
		await world.time.advance(11 * 60_000);
		const first = liveOutbox(world);
		await first.outbox.resume();
		await world.time.advance(1000);
		expect(endOf(world)).toEqual({ kind: 'missed', reason: 'deadline' });
		expect(writes(world.model)).toBe(0);
		first.die();
		const second = liveOutbox(world);
		expect(await second.outbox.resume()).toHaveLength(1);
		await second.outbox.forget('intent-1');
		expect(world.memory.disk.size).toBe(0);
	});

	it('is looked for from then on where it may have landed, however long ago its deadline was', async () => {
		const { world } = await secondLife(0);
		const left = world.memory.disk.get('intent-1');
		if (left === undefined) throw new Error('The choice is gone.');
		const later = createWorld();
		await later.memory.store.put({ ...left, attempts: 1, deadline: later.time.now() - 3_600_000 });
		later.model.faults.read.push(...Array.from({ length: 5 }, () => ({ kind: 'answerLost' as const })));
		later.model.store({ codeId: 'refund', name: null, notes: 'ticket 4711', provisional: false, endedAt: null });
		await liveOutbox(later).outbox.resume();
		await later.time.advance(60_000);
		expect(endOf(later)).toEqual({ kind: 'applied' });
	});
});
