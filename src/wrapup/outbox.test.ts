import { describe, expect, it } from 'vitest';
import { createWorld, endOf, held, liveOutbox, sending, writes } from './testing/liveOutbox.ts';
import { storedAs } from './testing/platformModel.ts';

describe('a choice in the outbox', () => {
	it('is on disk before the first request, and ends once with its notes emptied and its requests counted', async () => {
		const world = createWorld();
		const { outbox, told } = liveOutbox(world);
		const adding = outbox.add(sending(world.time));
		expect(world.model.calls).toEqual([]);
		await adding;
		expect(world.memory.disk.size).toBe(1);
		await world.time.advance(10_000);
		expect(told).toEqual(['sending', 'accepted', 'applied']);
		expect(world.memory.disk.get('intent-1')).toMatchObject({
			notes: '',
			requests: 5,
			attempts: 1,
			stage: { kind: 'ended', outcome: { kind: 'applied' } },
		});
	});

	it('waits out the undo time, then goes', async () => {
		const world = createWorld();
		const { outbox, told } = liveOutbox(world);
		await outbox.add(held(world.time));
		await world.time.advance(1999);
		expect(world.model.calls).toEqual([]);
		await world.time.advance(5000);
		expect(told).toEqual(['held', 'sending', 'accepted', 'applied']);
	});

	it('goes at once by "send now", once', async () => {
		const world = createWorld();
		const { outbox } = liveOutbox(world);
		await outbox.add(held(world.time));
		expect(outbox.sendNow('intent-1')).toBe(true);
		await world.time.advance(1000);
		expect(outbox.sendNow('intent-1')).toBe(false);
		await world.time.advance(5000);
		expect(writes(world.model)).toBe(1);
	});

	it('can be taken back while it is held, and then never leaves', async () => {
		const world = createWorld();
		const { outbox } = liveOutbox(world);
		await outbox.add(held(world.time));
		expect(await outbox.withdraw('intent-1')).toBe(true);
		await world.time.advance(60_000);
		expect(world.model.calls).toEqual([]);
		expect(endOf(world)).toEqual({ kind: 'withdrawn' });
		expect(await outbox.withdraw('intent-1')).toBe(true);
	});

	it('cannot be taken back once it has left', async () => {
		const world = createWorld();
		const { outbox } = liveOutbox(world);
		await outbox.add(sending(world.time));
		expect(await outbox.withdraw('intent-1')).toBe(false);
	});

	it('is sent once however often it is started', async () => {
		const world = createWorld();
		const { outbox } = liveOutbox(world);
		await outbox.add(sending(world.time));
		await Promise.all([outbox.resume(), outbox.resume()]);
		await world.time.advance(10_000);
		await outbox.resume();
		await world.time.advance(10_000);
		expect(writes(world.model)).toBe(1);
	});

	it('is forgotten on request', async () => {
		const world = createWorld();
		const { outbox } = liveOutbox(world);
		await outbox.add(sending(world.time));
		await world.time.advance(10_000);
		await outbox.forget('intent-1');
		expect(outbox.live()).toEqual([]);
		expect(world.memory.disk.size).toBe(0);
	});
});

describe('a conflict', () => {
	async function conflicted() {
		const world = createWorld();
		world.model.store(storedAs('complaint'));
		const life = liveOutbox(world);
		await life.outbox.add(sending(world.time));
		await world.time.advance(1000);
		expect(world.memory.disk.get('intent-1')?.stage).toEqual({
			kind: 'conflict',
			found: { id: 'complaint', name: 'complaint' },
			foundAt: null,
			foundNotes: false,
		});
		return { world, ...life };
	}

	it('waits for the agent, across lives, without a request', async () => {
		const { world, die } = await conflicted();
		die();
		await liveOutbox(world).outbox.resume();
		await world.time.advance(60_000);
		expect(world.model.calls).toEqual(['read']);
	});

	it('ends withdrawn when the agent keeps what is there', async () => {
		const { world, outbox } = await conflicted();
		expect(await outbox.settle('intent-1', 'keep')).toBe(true);
		expect(endOf(world)).toEqual({ kind: 'withdrawn' });
		expect(await outbox.settle('intent-1', 'replace')).toBe(false);
	});

	it('replaces exactly the code the agent has seen', async () => {
		const { world, outbox } = await conflicted();
		world.model.store(storedAs('other'));
		await outbox.settle('intent-1', 'replace');
		await world.time.advance(1000);
		expect(world.memory.disk.get('intent-1')?.stage).toMatchObject({ kind: 'conflict', found: { id: 'other' } });
		await outbox.settle('intent-1', 'replace');
		await world.time.advance(10_000);
		expect(endOf(world)).toEqual({ kind: 'applied' });
	});

	it('goes on when it is settled before anybody was told of it', async () => {
		const world = createWorld();
		world.model.store(storedAs('complaint'));
		const { outbox } = liveOutbox(world);
		const { put } = world.memory.store;
		world.memory.store.put = async (intent) => {
			await put(intent);
			if (intent.stage.kind === 'conflict') await outbox.settle('intent-1', 'replace');
		};
		await outbox.add(sending(world.time));
		await world.time.advance(10_000);
		expect(endOf(world)).toEqual({ kind: 'applied' });
	});
});

describe('two choices for one participant', () => {
	it('go one after the other', async () => {
		const world = createWorld();
		const { outbox } = liveOutbox(world);
		await Promise.all([outbox.add(sending(world.time)), outbox.add({ ...sending(world.time), id: 'intent-2' })]);
		await world.time.advance(10_000);
		expect(world.model.calls).toEqual(['read', 'write', 'confirm', 'read']);
	});
});
