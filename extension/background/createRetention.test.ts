import { describe, expect, it, vi } from 'vitest';
import type { KeptRetention } from '../../src/storage/items.ts';
import { createRetention } from './createRetention.ts';

const hour = 60 * 60_000;
const day = 24 * hour;

/** A device with its clock, its policy and its disk, on which one life of the background follows another. */
function device() {
	const now = { at: 100 * day };
	const policy = { days: 365 };
	const kept: { done: KeptRetention | null } = { done: null };
	const expire = vi.fn(async (_days: number) => undefined);
	const troubles: unknown[] = [];
	const life = () =>
		createRetention({
			days: () => policy.days,
			now: () => now.at,
			expire,
			kept: {
				read: async () => kept.done,
				write: async (done) => {
					kept.done = done;
				},
			},
			onTrouble: (error) => troubles.push(error),
		});
	return { now, policy, kept, expire, troubles, life };
}

describe('what is older than policy allows', () => {
	it('is deleted at the first start of a day, and at every alarm', async () => {
		const { now, expire, life } = device();
		await life().start();
		expect(expire.mock.calls).toEqual([[365]]);
		now.at += day - 1;
		const second = life();
		await second.start();
		expect(expire).toHaveBeenCalledTimes(1);
		await second.run();
		expect(expire).toHaveBeenCalledTimes(2);
		now.at += 1;
		await life().start();
		expect(expire).toHaveBeenCalledTimes(3);
	});

	it('is deleted at the next start where the clock has been set back', async () => {
		const { now, expire, life } = device();
		await life().start();
		now.at -= 40 * day;
		await life().start();
		expect(expire).toHaveBeenCalledTimes(2);
	});

	it('is deleted at once where policy allows fewer days, in this life or since the last', async () => {
		const { policy, expire, life } = device();
		const first = life();
		await first.follow();
		expect(expire).not.toHaveBeenCalled();
		await first.start();
		await first.follow();
		expect(expire).toHaveBeenCalledTimes(1);
		policy.days = 30;
		await first.follow();
		expect(expire).toHaveBeenLastCalledWith(30);
		policy.days = 7;
		await life().start();
		expect(expire).toHaveBeenLastCalledWith(7);
		policy.days = 365;
		await life().start();
		expect(expire).toHaveBeenCalledTimes(3);
	});

	it('is tried again at the next start where the disk refuses, and told of', async () => {
		const { expire, troubles, life } = device();
		expire.mockRejectedValueOnce(new Error('no disk'));
		await life().start();
		expect(troubles).toHaveLength(1);
		await life().start();
		expect(expire).toHaveBeenCalledTimes(2);
		expect(troubles).toHaveLength(1);
	});
});
