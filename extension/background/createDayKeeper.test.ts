import { expect, it, vi } from 'vitest';
import type { JournalEntry } from '../../src/journal/journalEntry.ts';
import { createDayKeeper } from './createDayKeeper.ts';

const morning = new Date(2026, 0, 15, 9).getTime();
const midnight = new Date(2026, 0, 15).getTime();
const hour = 3_600_000;

it('reads the journal once for a day of an agent, and again when it has changed', async () => {
	const clock = { now: morning };
	const since = vi.fn(async (): Promise<JournalEntry[]> => []);
	const day = createDayKeeper({ since, now: () => clock.now });
	expect(await day.of('u')).toEqual({ wrappedUp: 0, median: null, missed: 0 });
	clock.now += hour;
	await day.of('u');
	expect(since.mock.calls).toEqual([['u', midnight]]);
	day.forget();
	await day.of('u');
	await day.of('other');
	clock.now = midnight + 25 * hour;
	await day.of('other');
	expect(since.mock.calls.slice(1)).toEqual([
		['u', midnight],
		['other', midnight],
		['other', midnight + 24 * hour],
	]);
});

it('asks again after a disk that refused', async () => {
	const since = vi.fn(async (): Promise<JournalEntry[]> => []);
	since.mockRejectedValueOnce(new Error('no disk'));
	const day = createDayKeeper({ since, now: () => morning });
	await expect(day.of('u')).rejects.toThrow('no disk');
	expect((await day.of('u')).wrappedUp).toBe(0);
});
