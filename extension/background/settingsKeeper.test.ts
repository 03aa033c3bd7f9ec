import { describe, expect, it } from 'vitest';
import { createSimulatedTime } from '../../src/genesys/testing/simulatedTime.ts';
import type { Area } from '../../src/storage/item.ts';
import { createSettingsKeeper } from './settingsKeeper.ts';

function memoryArea(): Area {
	const values = new Map<string, unknown>();
	return {
		get: async (key) => values.get(key),
		set: async (key, value) => void values.set(key, value),
		remove: async (key) => void values.delete(key),
	};
}

/** A browser whose policy a test sets; `life` starts the background anew, with the storage of the life before. */
function browserWithPolicy(first: Record<string, unknown>) {
	const time = createSimulatedTime();
	const areas = { session: memoryArea(), local: memoryArea() };
	const listeners: (() => void)[] = [];
	const state = { policy: first, changes: 0 };
	const troubles: unknown[] = [];
	const life = () =>
		createSettingsKeeper({
			areas,
			clock: time.clock,
			managed: { read: async () => state.policy, onChanged: (listener) => void listeners.push(listener) },
			onChange: () => {
				state.changes += 1;
			},
			onTrouble: (error) => troubles.push(error),
		});
	const change = async (policy: Record<string, unknown>) => {
		state.policy = policy;
		for (const listener of listeners) listener();
		await time.settle();
	};
	return { time, areas, state, life, change, troubles };
}

describe('the policy', () => {
	it('is in force from the first read when it is there', async () => {
		const { life } = browserWithPolicy({ region: 'eu-central-1' });
		const keeper = life();
		await keeper.load();
		expect(keeper.settled()).toBe(true);
		expect(keeper.current().values.region).toBe('eu-central-1');
	});

	it('may be late: an empty first read settles nothing, and the late one is taken', async () => {
		const { life, time, state } = browserWithPolicy({});
		const keeper = life();
		await keeper.load();
		expect(keeper.settled()).toBe(false);
		state.policy = { region: 'eu-central-1' };
		await time.advance(5000);
		expect(keeper.settled()).toBe(true);
		expect(keeper.current().values.region).toBe('eu-central-1');
	});

	it('of the last life holds while the browser still shows none', async () => {
		const first = browserWithPolicy({ undoSeconds: 7 });
		await first.life().load();
		first.state.policy = {};
		const keeper = first.life();
		await keeper.load();
		expect(keeper.current().values.undoSeconds).toBe(7);
		await first.time.advance(5000);
		expect(keeper.current().values.undoSeconds).toBe(2);
	});

	it('is waited for once in a session of the browser', async () => {
		const { life, time } = browserWithPolicy({});
		await life().load();
		await time.advance(5000);
		const next = life();
		await next.load();
		expect(next.settled()).toBe(true);
	});

	it('that changes, or goes, is followed at once and the value of the user survives it', async () => {
		const { life, change, state } = browserWithPolicy({ undoSeconds: 7 });
		const keeper = life();
		await keeper.load();
		expect(await keeper.save('undoSeconds', 4)).toBeNull();
		expect(keeper.current().values.undoSeconds).toBe(7);
		const before = state.changes;
		await change({ undoSeconds: 9 });
		expect(keeper.current().values.undoSeconds).toBe(9);
		expect(state.changes).toBe(before + 1);
		await change({});
		expect(keeper.current().values.undoSeconds).toBe(4);
	});
});

describe('the value of a user', () => {
	it('is judged, stored, and taken back to the default', async () => {
		const { life } = browserWithPolicy({});
		const keeper = life();
		await keeper.load();
		expect(await keeper.save('undoSeconds', 99)).toBe('settingInvalid_undoSeconds');
		expect(await keeper.save('undoSeconds', 4)).toBeNull();
		const next = life();
		await next.load();
		expect(next.current().values.undoSeconds).toBe(4);
		await next.save('undoSeconds', null);
		expect(next.current().values.undoSeconds).toBe(2);
	});
});
