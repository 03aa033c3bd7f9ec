import { describe, expect, it } from 'vitest';
import { createSimulatedTime } from '../genesys/testing/simulatedTime.ts';
import { createPresence } from './createPresence.ts';

const minute = 60_000;

function open(world = { time: createSimulatedTime(), kept: [] as number[] }) {
	const changes: boolean[] = [];
	const policy = { minutes: 10 };
	const presence = createPresence({
		clock: world.time.clock,
		idleAfter: () => policy.minutes * minute,
		kept: {
			read: () => Promise.resolve(world.kept.at(-1) ?? null),
			write: async (at) => void world.kept.push(at),
		},
		onChange: () => changes.push(presence.isResting()),
		onTrouble: (error) => {
			throw error;
		},
	});
	return { world, presence, changes, policy, ...world };
}

describe('a desk without a sign of the agent', () => {
	it('rests after ten minutes, says so once, and is back with the next sign', async () => {
		const { presence, time, changes } = open();
		presence.sign();
		await time.advance(10 * minute - 1);
		expect(presence.isResting()).toBe(false);
		await time.advance(1);
		expect(presence.isResting()).toBe(true);
		await time.advance(60 * minute);
		expect(changes).toEqual([true]);
		presence.sign();
		expect(changes).toEqual([true, false]);
	});

	it('does not rest while signs come', async () => {
		const { presence, time, changes, kept } = open();
		for (let sign = 0; sign < 100; sign += 1) {
			presence.sign();
			await time.advance(9 * minute);
		}
		expect(changes).toEqual([]);
		expect(kept).toHaveLength(100);
	});

	it('follows the policy that is in force', async () => {
		const { presence, time, policy, changes } = open();
		presence.sign();
		await time.advance(minute / 2);
		policy.minutes = 1;
		await time.advance(minute / 2);
		expect(changes).toEqual([true]);
	});

	it('writes the last sign down twice a minute at most', async () => {
		const { presence, time, kept } = open();
		for (let second = 0; second < 60; second += 1) {
			presence.sign();
			await time.advance(1000);
		}
		expect(kept).toHaveLength(2);
	});
});

describe('another life of the worker', () => {
	it('goes on counting from the last sign of the former', async () => {
		const first = open();
		first.presence.sign();
		await first.time.advance(11 * minute);
		const { presence } = open(first.world);
		await presence.restore();
		expect(presence.isResting()).toBe(true);
	});

	it('counts as a sign itself where none is known, as after a start of the browser', async () => {
		const { presence, time, changes } = open();
		await presence.restore();
		expect(presence.isResting()).toBe(false);
		await time.advance(10 * minute);
		expect(changes).toEqual([true]);
	});
});
