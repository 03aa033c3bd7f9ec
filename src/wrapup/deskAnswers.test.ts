import { describe, expect, it } from 'vitest';
import { refusal } from './testing/httpPlatform.ts';
import { createHttpWorld, openHttpDesk } from './testing/openHttpDesk.ts';

const minute = 60_000;

async function forcedDesk() {
	const played = openHttpDesk();
	Object.assign(played.platform.state, { prompt: 'forcedTimeout', timeoutMilliseconds: 10 * minute });
	await played.time.run(played.desk.book.look());
	return played;
}

describe('a clock that is five minutes off', () => {
	it.each([
		['ahead', -5 * minute],
		['behind', 5 * minute],
	])('%s: the time left, and the deadline, are those of the platform', async (_, clockAhead) => {
		const world = createHttpWorld();
		Object.assign(world.platform.state, { prompt: 'timeout', timeoutMilliseconds: minute, clockAhead });
		const { time, desk, entry, choose, outcome, disk } = openHttpDesk(world);
		const begun = time.now();
		await time.run(desk.book.look());
		expect(entry()?.time).toMatchObject({ kind: 'until' });
		world.platform.state.offline = true;
		await choose('refund');
		const deadline = [...disk.intents.disk.values()][0]?.deadline ?? 0;
		expect(Math.abs(deadline - (begun + minute))).toBeLessThan(1000);
		world.platform.later(20_000, () => Object.assign(world.platform.state, { offline: false }));
		await time.advance(44_000);
		expect(outcome()).toEqual({ kind: 'applied' });
	});

	it('does not stretch the window', async () => {
		const world = createHttpWorld();
		Object.assign(world.platform.state, { prompt: 'timeout', timeoutMilliseconds: minute, clockAhead: 5 * minute });
		const { time, desk, choose, disk } = openHttpDesk(world);
		await time.run(desk.book.look());
		world.platform.state.offline = true;
		await choose('refund');
		await time.advance(50_000);
		expect([...disk.journal.values()]).toMatchObject([{ outcome: 'missed', reason: 'deadline' }]);
		expect(world.platform.writes).toEqual([]);
	});
});

describe('a correction', () => {
	it('in a forced time box replaces the agent’s own code without a question, until the time is over', async () => {
		const { choose, outcome, entry, platform } = await forcedDesk();
		await choose('refund', 'ticket 4711');
		expect(outcome()).toEqual({ kind: 'applied' });
		expect(entry()).toMatchObject({ stored: { id: 'refund' }, correctable: true });
		expect(await choose('complaint', 'ticket 4711')).toBe('done');
		expect(outcome()).toEqual({ kind: 'applied' });
		expect(platform.state.stored).toMatchObject({ code: 'complaint' });
		platform.state.work = 'complete';
		await choose('refund');
		expect(outcome()).toEqual({ kind: 'missed', reason: 'closed' });
		expect(platform.state.stored).toMatchObject({ code: 'complaint' });
	});

	it('of the notes alone asks nothing, also in the worker’s next life', async () => {
		const first = await forcedDesk();
		await first.choose('refund', 'first notes');
		const kept = first.desk.book.entries();
		const second = openHttpDesk(first.world);
		second.desk.book.restore(kept);
		await second.time.run(second.desk.start());
		await second.choose('refund', 'better notes');
		expect(second.outcome()).toEqual({ kind: 'applied' });
		expect(second.platform.state.stored).toMatchObject({ code: 'refund', notes: 'better notes' });
	});

	it('asks before it replaces notes that were there before any choice of the agent', async () => {
		const { choose, outcome, platform } = await forcedDesk();
		platform.store({ code: 'refund', notes: 'of the supervisor' });
		await choose('refund', '');
		expect(outcome()).toEqual({ kind: 'alreadyApplied' });
		await choose('refund', 'ticket 4711');
		expect(outcome()).toBe('conflict');
		expect(platform.state.stored).toMatchObject({ notes: 'of the supervisor' });
	});

	it('over what a supervisor stored meanwhile asks first', async () => {
		const { choose, outcome, platform } = await forcedDesk();
		await choose('refund');
		platform.store({ code: 'other', notes: '' });
		await choose('complaint');
		expect(outcome()).toBe('conflict');
		expect(platform.state.stored).toMatchObject({ code: 'other' });
	});
});

describe('a version conflict twice in a row', () => {
	it('shows what the platform holds, by its name, and lets the agent try again', async () => {
		const { choose, outcome, entry, platform, disk } = await forcedDesk();
		const stale = { does: 'nothing' as const, answers: refusal(412, null) };
		platform.faults.write.push(stale, stale);
		platform.later(75, () => platform.store({ code: 'complaint', notes: '' }));
		await choose('refund');
		expect(outcome()).toMatchObject({ reason: 'versionConflict', holds: { id: 'complaint', name: 'Complaint' } });
		expect(entry()).toMatchObject({ progress: { kind: 'choosing' }, stored: { id: 'complaint' } });
		expect([...disk.journal.values()]).toMatchObject([{ reason: 'versionConflict', integrityRisk: true }]);
		await choose('refund');
		expect(outcome()).toEqual({ kind: 'applied' });
		expect(platform.replaced).toEqual(['complaint']);
		expect(disk.journal.size).toBe(2);
	});
});

describe('after-call work that is skipped', () => {
	it('before the choice ends the wrap-up with nothing owed', async () => {
		const { time, desk, entry, platform } = await forcedDesk();
		platform.state.work = 'skipped';
		await time.run(desk.book.look());
		expect(entry()).toMatchObject({ progress: { kind: 'ended', nothingOwed: true } });
	});

	it('between the look and the click ends the choice as missed, with its line', async () => {
		const { choose, outcome, platform, disk } = await forcedDesk();
		platform.state.work = 'skipped';
		await choose('refund');
		expect(outcome()).toEqual({ kind: 'missed', reason: 'skipped' });
		expect(platform.writes).toEqual([]);
		expect([...disk.journal.values()]).toMatchObject([
			{ outcome: 'missed', reason: 'skipped', code: { id: 'refund' } },
		]);
	});
});
