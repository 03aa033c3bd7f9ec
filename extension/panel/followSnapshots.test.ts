import { describe, expect, it, vi } from 'vitest';
import type { Snapshot } from '../../src/protocol/snapshot.ts';
import type { SnapshotPort } from '../shared/extensionApi.ts';
import { followSnapshots } from './followSnapshots.ts';
import { sampleSnapshot } from './testing/sampleSnapshot.ts';

/** A background that the test makes live and die. */
function background() {
	const waits: number[] = [];
	const shown: number[] = [];
	const lost: boolean[] = [];
	let push: (snapshot: Snapshot) => void = () => undefined;
	let die: () => void = () => undefined;
	let retry: () => void = () => undefined;
	const open = vi.fn(
		(): SnapshotPort => ({
			onSnapshot: (listener) => {
				push = listener;
			},
			onLost: (listener) => {
				die = listener;
			},
		}),
	);
	followSnapshots({
		open,
		schedule: (work, milliseconds) => {
			waits.push(milliseconds);
			retry = work;
		},
		onSnapshot: ({ revision }) => shown.push(revision),
		onLost: (value) => lost.push(value),
	});
	return {
		open,
		waits,
		shown,
		lost,
		push: (revision: number) => push(sampleSnapshot([], { revision })),
		die: () => die(),
		retry: () => retry(),
	};
}

describe('following snapshots', () => {
	it('never paints an older snapshot over a newer one within one life', () => {
		const desk = background();
		for (const revision of [1, 3, 2, 4]) {
			desk.push(revision);
		}
		expect(desk.shown).toEqual([1, 3, 4]);
	});

	it('connects again when the background dies, and believes the first snapshot of the new life', () => {
		const desk = background();
		desk.push(40);
		desk.die();
		expect(desk.open).toHaveBeenCalledTimes(1);
		desk.retry();
		expect(desk.open).toHaveBeenCalledTimes(2);
		desk.push(1);
		expect(desk.shown).toEqual([40, 1]);
		expect(desk.lost).toEqual([false, true, false]);
	});

	it('waits longer each time in vain, up to five seconds, and is quick again after a snapshot', () => {
		const desk = background();
		for (let turn = 0; turn < 9; turn += 1) {
			desk.die();
			desk.retry();
		}
		expect(desk.waits).toEqual([50, 100, 200, 400, 800, 1600, 3200, 5000, 5000]);
		desk.push(1);
		desk.die();
		expect(desk.waits.at(-1)).toBe(50);
	});

	it('tries again when opening the port itself fails', () => {
		vi.spyOn(console, 'warn').mockImplementation(() => undefined);
		const opened = vi.fn<() => SnapshotPort>(() => {
			throw new Error('Could not establish connection');
		});
		const schedule = vi.fn();
		followSnapshots({ open: opened, schedule, onSnapshot: () => undefined, onLost: () => undefined });
		expect(schedule).toHaveBeenCalledExactlyOnceWith(expect.any(Function), 50);
	});
});
