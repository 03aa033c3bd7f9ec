import { describe, expect, it } from 'vitest';
import { createWorld, endKindOf, endOf, held, liveOutbox, owner, sending, writes } from './testing/liveOutbox.ts';

describe('a worker that dies', () => {
	it.each(Array.from({ length: 30 }, (_, step) => step * 100))(
		'after %i ms leaves a choice that lands exactly once',
		async (moment) => {
			const world = createWorld();
			const first = liveOutbox(world);
			await first.outbox.add(held(world.time, 1000));
			await world.time.advance(moment);
			first.die();
			await world.time.advance(30_000);
			const second = liveOutbox(world);
			await second.outbox.resume();
			await world.time.advance(60_000);
			expect(['applied', 'alreadyApplied']).toContain(endKindOf(world));
			expect(world.model.effects()).toBe(1);
			expect(world.model.state.stored).toMatchObject({ codeId: 'refund', notes: 'ticket 4711' });
		},
	);

	it('between a write and its answer leaves one that is found by reading', async () => {
		const world = createWorld();
		const first = liveOutbox(world);
		const { write } = world.model.platform;
		world.model.platform.write = (version, until) => {
			first.die();
			return write(version, until);
		};
		await first.outbox.add(sending(world.time));
		await world.time.advance(30_000);
		world.model.platform.write = write;
		await liveOutbox(world).outbox.resume();
		await world.time.advance(30_000);
		expect(endOf(world)).toEqual({ kind: 'applied' });
		expect(writes(world.model)).toBe(1);
	});
});

describe('another agent', () => {
	it('leaves a choice parked until its owner is back', async () => {
		const world = createWorld();
		await world.memory.store.put(sending(world.time));
		const { outbox, who } = liveOutbox(world);
		who.owner = { ...owner, userId: 'agent-2' };
		await outbox.resume();
		await world.time.advance(5000);
		expect(world.model.calls).toEqual([]);
		who.owner = owner;
		await outbox.resume();
		await world.time.advance(5000);
		expect(endOf(world)).toEqual({ kind: 'applied' });
	});

	it.each(['userId', 'organizationId', 'region'] as const)(
		'never carries a choice that is on its way: other %s',
		async (field) => {
			const world = createWorld();
			world.model.faults.read.push({ kind: 'fails', failure: { kind: 'signedOut' } });
			const { outbox, who } = liveOutbox(world);
			await outbox.add(sending(world.time));
			await world.time.settle();
			who.owner = { ...owner, [field]: 'other' };
			outbox.wake();
			await world.time.advance(60_000);
			expect(world.model.calls).toEqual(['read']);
			who.owner = owner;
			outbox.wake();
			await world.time.advance(60_000);
			expect(endOf(world)).toEqual({ kind: 'applied' });
		},
	);
});

describe('a disk that refuses', () => {
	it('rejects a new choice, and nothing leaves', async () => {
		const world = createWorld();
		const { outbox } = liveOutbox(world);
		world.memory.state.broken = true;
		await expect(outbox.add(sending(world.time))).rejects.toThrow('full');
		await world.time.advance(10_000);
		expect(world.model.calls).toEqual([]);
		expect(outbox.live()).toEqual([]);
	});

	it('does not keep the end from being told', async () => {
		const world = createWorld();
		const { outbox, told, troubles } = liveOutbox(world);
		const { put } = world.memory.store;
		world.memory.store.put = (intent) =>
			intent.stage.kind === 'ended' ? Promise.reject(new Error('full')) : put(intent);
		await outbox.add(sending(world.time));
		await world.time.advance(10_000);
		expect(told.at(-1)).toBe('applied');
		expect(troubles.length).toBeGreaterThan(0);
	});

	it('does not say that a choice is taken back before the disk knows it, however often it is asked', async () => {
		const world = createWorld();
		const { outbox } = liveOutbox(world);
		await outbox.add(held(world.time));
		world.memory.state.broken = true;
		const answers: boolean[] = [];
		const ask = () => outbox.withdraw('intent-1').then((taken) => answers.push(taken));
		const asked = [ask(), ask()];
		await world.time.settle();
		expect(answers).toEqual([]);
		world.memory.state.broken = false;
		await world.time.run(Promise.all(asked));
		expect(answers).toEqual([true, true]);
		expect(endOf(world)).toEqual({ kind: 'withdrawn' });
	});

	it('does not bring back what was taken back', async () => {
		const world = createWorld();
		const first = liveOutbox(world);
		await first.outbox.add(held(world.time));
		world.memory.state.brokenPuts = true;
		expect(await world.time.run(first.outbox.withdraw('intent-1'))).toBe(true);
		first.die();
		world.memory.state.brokenPuts = false;
		await liveOutbox(world).outbox.resume();
		await world.time.advance(60_000);
		expect(world.model.calls).toEqual([]);
	});

	it('does not stop a choice that lies there already', async () => {
		const world = createWorld();
		const { outbox, told, troubles } = liveOutbox(world);
		await outbox.add(held(world.time));
		world.memory.state.broken = true;
		await world.time.advance(10_000);
		expect(writes(world.model)).toBe(1);
		expect(told.at(-1)).toBe('applied');
		expect(troubles.length).toBeGreaterThan(0);
	});
});
