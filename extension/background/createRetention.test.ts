import { expect, it, vi } from 'vitest';
import { createRetention } from './createRetention.ts';

it('deletes at every start and at every alarm, and at once where policy allows fewer days', async () => {
	const policy = { days: 365 };
	const expire = vi.fn(async () => undefined);
	const retention = createRetention({ days: () => policy.days, expire, onTrouble: () => undefined });
	await retention.follow();
	expect(expire).not.toHaveBeenCalled();
	await retention.run();
	await retention.run();
	expect(expire.mock.calls).toEqual([[365], [365]]);
	await retention.follow();
	expect(expire).toHaveBeenCalledTimes(2);
	policy.days = 30;
	await retention.follow();
	expect(expire).toHaveBeenLastCalledWith(30);
});

it('tells of a disk that refuses, and tries again the next time', async () => {
	const troubles: unknown[] = [];
	const expire = vi.fn(async () => Promise.reject(new Error('no disk')));
	const retention = createRetention({ days: () => 30, expire, onTrouble: (error) => troubles.push(error) });
	await retention.run();
	await retention.run();
	expect(troubles).toHaveLength(2);
});
