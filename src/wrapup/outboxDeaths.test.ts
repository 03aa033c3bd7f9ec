import { describe, expect, it } from 'vitest';
import { createWorld, endKindOf, endOf, held, liveOutbox, owner, sending, writes } from './testing/liveOutbox.ts';
import { offline, storedAs } from './testing/platformModel.ts';

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

describe('a machine that sleeps through the deadline', () => {
	const hour = 60 * 60_000;
	const closed = { kind: 'missed', reason: 'closed' };
	const late = { kind: 'missed', reason: 'deadline' };

	it.each([
		['closed by then', 'closed', closed],
		['still open', 'open', late],
	] as const)('in the undo time, with the window %s: nothing is written', async (_, window, outcome) => {
		const world = createWorld();
		const { outbox, told } = liveOutbox(world);
		await outbox.add(held(world.time));
		world.model.state.window = window;
		world.time.oversleep(hour);
		await world.time.advance(60_000);
		expect(endOf(world)).toEqual(outcome);
		expect(told.at(-1)).toBe('missed');
		expect(writes(world.model)).toBe(0);
	});

	it('between the fresh read and the write: the read is too old to write by', async () => {
		const world = createWorld();
		const { read } = world.model.platform;
		world.model.platform.read = async () => {
			const answer = await read();
			world.time.oversleep(hour);
			return answer;
		};
		await liveOutbox(world).outbox.add(sending(world.time));
		await world.time.advance(60_000);
		expect(endOf(world)).toEqual(late);
		expect(writes(world.model)).toBe(0);
	});

	it('while it waits for the network', async () => {
		const world = createWorld();
		world.model.faults.read.push({ kind: 'fails', failure: offline }, { kind: 'fails', failure: offline });
		await liveOutbox(world).outbox.add(sending(world.time));
		await world.time.settle();
		world.time.oversleep(hour);
		await world.time.advance(60_000);
		expect(endOf(world)).toEqual(late);
		expect(writes(world.model)).toBe(0);
	});

	it('after the 202: what has landed is found, however late', async () => {
		const world = createWorld();
		world.model.faults.write.push({ kind: 'dropped' });
		await liveOutbox(world).outbox.add(sending(world.time));
		await world.time.advance(1000);
		world.model.store(storedAs('refund', 'ticket 4711'));
		world.time.oversleep(hour);
		await world.time.advance(60_000);
		expect(endOf(world)).toEqual({ kind: 'applied' });
		expect(writes(world.model)).toBe(1);
	});

	it('and loses its worker: the next one says so', async () => {
		const world = createWorld();
		const first = liveOutbox(world);
		await first.outbox.add(held(world.time));
		first.die();
		world.time.oversleep(hour);
		await liveOutbox(world).outbox.resume();
		await world.time.advance(60_000);
		expect(endOf(world)).toEqual(late);
		expect(writes(world.model)).toBe(0);
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
