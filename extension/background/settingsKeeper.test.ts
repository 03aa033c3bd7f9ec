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
	const state = { policy: first, changes: 0, read: async () => state.policy };
	const troubles: unknown[] = [];
	const life = () =>
		createSettingsKeeper({
			areas,
			clock: time.clock,
			managed: { read: () => state.read(), onChanged: (listener) => void listeners.push(listener) },
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
	return { time, areas, state, life, change, troubles, listeners };
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

	it('that comes late settles what is in force the moment it comes', async () => {
		const { change, life } = browserWithPolicy({});
		const keeper = life();
		await keeper.load();
		await change({ region: 'eu-central-1' });
		expect(keeper.settled()).toBe(true);
		expect(keeper.current().values.region).toBe('eu-central-1');
	});

	it('is in force although the disk does not take it', async () => {
		const { areas, change, life, troubles } = browserWithPolicy({ undoSeconds: 7 });
		const keeper = life();
		await keeper.load();
		Object.assign(areas.local, { set: () => Promise.reject(new Error('full')) });
		await change({ undoSeconds: 9 });
		expect(keeper.current().values.undoSeconds).toBe(9);
		expect(troubles).toHaveLength(1);
	});

	it('that changes twice at once is the later one, whichever answer comes first', async () => {
		const { life, listeners, state, time } = browserWithPolicy({ undoSeconds: 7 });
		const keeper = life();
		await keeper.load();
		const answers: ((policy: Record<string, unknown>) => void)[] = [];
		state.read = () => new Promise((resolve) => answers.push(resolve));
		for (const listener of [...listeners, ...listeners]) listener();
		answers[1]?.({ undoSeconds: 9 });
		await time.settle();
		answers[0]?.({ undoSeconds: 8 });
		await time.settle();
		expect(keeper.current().values.undoSeconds).toBe(9);
	});

	it('with bad entries in a list has the good ones in force, and tells the places of the others', async () => {
		const good = { queue: 'Billing', codes: ['Refund'] };
		const { life } = browserWithPolicy({
			pinnedCodes: [{ queue: 7 }, good, 'x'],
			disabledFeatures: ['pill', 'colour'],
		});
		const keeper = life();
		await keeper.load();
		const { problems, values } = keeper.current();
		expect(values).toMatchObject({ pinnedCodes: [good], disabledFeatures: ['pill'] });
		expect(problems).toEqual([
			{ key: 'pinnedCodes', source: 'enforced', problem: 'settingInvalid_pinnedCodes', entries: [1, 3] },
			{ key: 'disabledFeatures', source: 'enforced', problem: 'settingInvalid_disabledFeatures', entries: [2] },
		]);
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
	it('is refused, and not looked at, where policy alone decides; and so are lists with a bad entry', async () => {
		const { areas, life } = browserWithPolicy({});
		const keeper = life();
		await keeper.load();
		expect(await keeper.save('autoApply', { enabled: true })).toBe('settingByPolicy');
		expect(await keeper.save('ownSnippets', [{ name: '', text: 'x' }])).toBe('settingInvalid_ownSnippets');
		await areas.local.set('settings', { version: 1, value: { autoApply: { enabled: true }, minimumVersion: '9.9.9' } });
		const next = life();
		await next.load();
		expect(next.current().values).toMatchObject({ autoApply: { enabled: false }, minimumVersion: '' });
	});

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
