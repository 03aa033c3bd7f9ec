import { describe, expect, it } from 'vitest';
import { failed } from '../genesys/answer.ts';
import { type Fault, storedAs } from './testing/platformModel.ts';
import { fails, lost, minute, outcomeOf, playSubmit } from './testing/playSubmit.ts';

describe('submit when the platform is out of reach', () => {
	it.each([500, 503])('backs off after %i and reads before it writes again', async (status) => {
		const { result, calls, phases } = await playSubmit(({ faults }) => faults.write.push(fails(status), fails(status)));
		expect(outcomeOf(result)).toEqual({ kind: 'applied' });
		expect(calls).toEqual(['read', 'write', 'read', 'write', 'read', 'write', 'confirm']);
		expect(phases.filter(({ kind }) => kind === 'waiting')).toHaveLength(2);
	});

	it('honours the Retry-After of a 429', async () => {
		const { result, acceptances } = await playSubmit(({ faults }) =>
			faults.write.push(fails(429, null, { retryAfterSeconds: 17 })),
		);
		expect(outcomeOf(result)).toEqual({ kind: 'applied' });
		expect(acceptances).toEqual([17_000]);
	});

	it('gives up at once when the Retry-After lies beyond the deadline', async () => {
		const limit = fails(429, null, { retryAfterSeconds: 60 });
		const { result, took, calls } = await playSubmit(({ faults }) => faults.write.push(limit), { lasts: 30_000 });
		expect(outcomeOf(result)).toMatchObject({ kind: 'refused', reason: 'platformDown' });
		expect(took).toBe(0);
		expect(calls).toEqual(['read', 'write']);
	});

	it('gives up at the deadline when the platform keeps failing', async () => {
		const { result, took } = await playSubmit(
			({ faults }) => faults.read.push(...Array.from({ length: 90 }, () => fails(503))),
			{ lasts: minute },
		);
		expect(outcomeOf(result)).toMatchObject({ kind: 'refused', reason: 'platformDown' });
		expect(took).toBeLessThanOrEqual(minute);
		expect(took).toBeGreaterThan(minute / 2);
	});

	it('misses the deadline when nothing was ever heard or sent', async () => {
		const { result, calls } = await playSubmit(
			({ faults }) => faults.read.push(...Array.from({ length: 90 }, () => lost)),
			{
				lasts: minute,
			},
		);
		expect(outcomeOf(result)).toEqual({ kind: 'missed', reason: 'deadline' });
		expect(calls).not.toContain('write');
	});

	it('sends nothing after the deadline', async () => {
		const { result, calls } = await playSubmit(undefined, { lasts: -1 });
		expect(outcomeOf(result)).toEqual({ kind: 'missed', reason: 'deadline' });
		expect(calls).toEqual(['read']);
	});

	it('survives an answer that is no answer of the platform', async () => {
		const { result } = await playSubmit(({ faults }) =>
			faults.read.push({ kind: 'fails', failure: { kind: 'malformed', message: 'html' } }),
		);
		expect(outcomeOf(result)).toEqual({ kind: 'applied' });
	});

	it('says so when nobody signs in again in time', async () => {
		const signedOut: Fault = { kind: 'fails', failure: { kind: 'signedOut' } };
		const { result } = await playSubmit(
			({ faults }) => faults.read.push(...Array.from({ length: 90 }, () => signedOut)),
			{
				lasts: minute,
			},
		);
		expect(outcomeOf(result)).toMatchObject({ kind: 'refused', reason: 'signedOut' });
	});

	it('goes on at once when it is woken', async () => {
		const limit = fails(429, null, { retryAfterSeconds: 50 });
		const { result, took } = await playSubmit(({ faults }) => faults.read.push(limit), { wokenAfter: 700 });
		expect(outcomeOf(result)).toEqual({ kind: 'applied' });
		expect(took).toBeLessThan(5000);
	});
});

describe('submit and what cannot be known', () => {
	it('does not write twice when the answer was lost and the write was not', async () => {
		const { result, calls, effects } = await playSubmit(({ faults }) => faults.write.push({ kind: 'answerLost' }));
		expect(outcomeOf(result)).toEqual({ kind: 'applied' });
		expect(calls).toEqual(['read', 'write', 'read']);
		expect(effects()).toBe(1);
	});

	it('writes again when the write was lost', async () => {
		const { result, calls, effects } = await playSubmit(({ faults }) => faults.write.push(lost));
		expect(outcomeOf(result)).toEqual({ kind: 'applied' });
		const looks = Array.from({ length: 6 }, () => 'confirm');
		expect(calls).toEqual(['read', 'write', 'read', ...looks, 'read', 'write', 'confirm']);
		expect(effects()).toBe(1);
	});

	it.each([408, 502, 504])('looks for what may land yet after %i before it writes again', async (status) => {
		const { result, calls } = await playSubmit(({ faults }) => faults.write.push(fails(status)));
		expect(outcomeOf(result)).toEqual({ kind: 'applied' });
		expect(calls.filter((call) => call === 'confirm')).toHaveLength(7);
		expect(calls.filter((call) => call === 'write')).toHaveLength(2);
	});

	it('does not write over a later choice of somebody else after a lost answer', async () => {
		const found = storedAs('complaint');
		const { result, calls } = await playSubmit(({ faults, later, store }) => {
			faults.write.push({ kind: 'answerLost' });
			later(220, () => store(found));
		});
		expect(result).toEqual({ kind: 'conflict', found });
		expect(calls.filter((call) => call === 'write')).toHaveLength(1);
	});

	it('looks beyond the deadline for a write whose answer was lost, instead of calling it missed', async () => {
		const { result, calls } = await playSubmit(
			({ faults }) => {
				faults.write.push({ kind: 'answerLost' });
				faults.read.push({ kind: 'none' }, ...Array.from({ length: 12 }, () => lost));
			},
			{ lasts: 30_000 },
		);
		expect(outcomeOf(result)).toEqual({ kind: 'applied' });
		expect(calls.filter((call) => call === 'write')).toHaveLength(1);
	});

	it('writes nothing beyond the deadline when the lost write did not land', async () => {
		const { result, calls } = await playSubmit(
			({ faults }) => {
				faults.write.push(lost);
				faults.read.push({ kind: 'none' }, ...Array.from({ length: 12 }, () => lost));
			},
			{ lasts: 30_000 },
		);
		expect(outcomeOf(result)).toEqual({ kind: 'missed', reason: 'deadline' });
		expect(calls.filter((call) => call === 'write')).toHaveLength(1);
	});

	it('calls applied what it finds after the confirming answers were lost', async () => {
		const { result, calls } = await playSubmit(({ faults }) =>
			faults.confirm.push(...Array.from({ length: 6 }, () => lost)),
		);
		expect(outcomeOf(result)).toEqual({ kind: 'applied' });
		expect(calls.filter((call) => call === 'write')).toHaveLength(1);
	});

	it('waits for a slow platform', async () => {
		const { result, calls } = await playSubmit(({ faults }) => faults.write.push({ kind: 'slow', milliseconds: 8000 }));
		expect(outcomeOf(result)).toEqual({ kind: 'applied' });
		expect(calls.filter((call) => call === 'write')).toHaveLength(1);
	});

	it('writes once more when a 202 comes to nothing', async () => {
		const { result, calls, acceptances } = await playSubmit(({ faults }) => faults.write.push({ kind: 'dropped' }));
		expect(outcomeOf(result)).toEqual({ kind: 'applied' });
		expect(calls.filter((call) => call === 'write')).toHaveLength(2);
		expect(acceptances).toHaveLength(2);
	});

	it('refuses when both came to nothing', async () => {
		const { result, calls } = await playSubmit(({ faults }) =>
			faults.write.push({ kind: 'dropped' }, { kind: 'dropped' }),
		);
		expect(outcomeOf(result)).toMatchObject({ kind: 'refused', reason: 'neverApplied' });
		expect(calls.filter((call) => call === 'write')).toHaveLength(2);
	});

	it('never says "applied" when a 202 came to nothing and the time is over', async () => {
		const { result } = await playSubmit(({ faults }) => faults.write.push({ kind: 'dropped' }), { lasts: 3000 });
		expect(outcomeOf(result)).toMatchObject({ kind: 'refused', reason: 'neverApplied' });
	});

	it('finds what a former life was told, and calls it applied', async () => {
		const { result, calls } = await playSubmit(({ store }) => store(storedAs('refund', 'ticket 4711')), {
			accepted: true,
		});
		expect(outcomeOf(result)).toEqual({ kind: 'applied' });
		expect(calls).not.toContain('write');
	});

	it('waits for what a former life was told before it writes again', async () => {
		const { result, calls } = await playSubmit(
			({ later, store }) => later(4000, () => store(storedAs('refund', 'ticket 4711'))),
			{ accepted: true },
		);
		expect(outcomeOf(result)).toEqual({ kind: 'applied' });
		expect(calls).not.toContain('write');
	});

	it('waits for what a former life was told, instead of writing it again', async () => {
		const { result, calls } = await playSubmit(
			({ later, store }) => later(1500, () => store(storedAs('refund', 'ticket 4711'))),
			{ accepted: true },
		);
		expect(outcomeOf(result)).toEqual({ kind: 'applied' });
		expect(calls).toEqual(['read', 'confirm', 'confirm', 'confirm']);
	});

	it('writes once more at most when a former life was told something that never came', async () => {
		const { result, calls } = await playSubmit(
			({ faults }) => faults.write.push({ kind: 'dropped' }, { kind: 'dropped' }),
			{
				accepted: true,
			},
		);
		expect(outcomeOf(result)).toMatchObject({ kind: 'refused', reason: 'neverApplied' });
		expect(calls.filter((call) => call === 'write')).toHaveLength(1);
	});
});

describe('submit at its deadline', () => {
	it('lets a write that still waits for its turn not leave, and says that it was missed', async () => {
		const { result, took } = await playSubmit(
			({ platform }) => {
				platform.write = (_, until) =>
					new Promise((resolve) => {
						until.addEventListener('abort', () => resolve(failed({ kind: 'signedOut' })));
					});
			},
			{ lasts: 30_000 },
		);
		expect(outcomeOf(result)).toEqual({ kind: 'missed', reason: 'deadline' });
		expect(took).toBe(30_000);
	});
});
