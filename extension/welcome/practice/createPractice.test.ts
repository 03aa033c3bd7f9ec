import { beforeEach, describe, expect, it, vi } from 'vitest';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { speakWith } from '../../shared/text.ts';
import { translatorFrom } from '../../shared/translatorFrom.ts';
import { createPractice, type Practice } from './createPractice.ts';

let practice: Practice;
const entry = () => practice.snapshot.value.entries[0];
const stand = () => entry()?.progress.kind;
const choose = (codeId: string, rank: number | null) =>
	practice.orders.choose({ key: entry()?.key ?? '', codeId, notes: '', seenCodeId: null, rank });

beforeEach(() => {
	vi.useFakeTimers();
	speakWith(translatorFrom(messages));
	practice = createPractice({
		now: () => Date.now(),
		schedule: (work, milliseconds) => {
			const timer = setTimeout(work, milliseconds);
			return () => clearTimeout(timer);
		},
	});
	return () => vi.useRealTimers();
});

describe('the practice', () => {
	it('goes the way of a real choice, and brings the next wrap-up afterwards', async () => {
		const before = entry()?.key;
		await choose('practice-1', 1);
		expect(stand()).toBe('held');
		vi.advanceTimersByTime(4000);
		expect(stand()).toBe('sending');
		vi.advanceTimersByTime(800);
		expect(entry()?.progress).toMatchObject({ kind: 'ended', outcome: { kind: 'applied' } });
		expect([...practice.steps.value]).toEqual(['choose']);
		vi.advanceTimersByTime(2500);
		expect(stand()).toBe('choosing');
		expect(entry()?.key).not.toBe(before);
	});

	it('takes back what is held, and nothing is sent later', async () => {
		await choose('practice-2', 2);
		await practice.orders.takeBack('practice-0');
		expect(entry()?.progress).toMatchObject({ kind: 'choosing', previous: { outcome: { kind: 'withdrawn' } } });
		vi.advanceTimersByTime(20_000);
		expect(stand()).toBe('choosing');
		expect([...practice.steps.value]).toEqual(['takeBack']);
	});

	it('tells a code that was searched for from a suggestion', async () => {
		await choose('practice-7', null);
		await practice.orders.sendNow('practice-0');
		vi.advanceTimersByTime(800);
		expect([...practice.steps.value]).toEqual(['search']);
	});

	it('takes no second choice while one is on its way, and no code it does not know', async () => {
		expect(await choose('elsewhere', 1)).toMatchObject({ kind: 'rejected' });
		await choose('practice-1', 1);
		expect(await choose('practice-2', 2)).toMatchObject({ kind: 'rejected' });
	});
});
