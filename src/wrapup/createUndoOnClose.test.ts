import { describe, expect, it } from 'vitest';
import { openDesk } from './testing/openDesk.ts';

/** A desk with one open panel and a choice in its undo time of ten seconds. */
async function holdChoice(undoOnClose: 'commit' | 'drop', undoSeconds = 10) {
	const desk = openDesk();
	Object.assign(desk.settings, { undoOnClose, undoSeconds });
	desk.desk.panelOpened();
	await desk.owe('c1');
	await desk.time.advance(1);
	await desk.choose('c1');
	const posts = () => desk.platform.requests.filter((request) => request.startsWith('post')).length;
	const outcomes = () => [...desk.disk.journal.values()].map(({ outcome }) => outcome);
	return { ...desk, posts, outcomes };
}

describe('the panel closes in the undo time', () => {
	it('sends the choice at once where the setting says so', async () => {
		const { desk, time, posts, outcomes } = await holdChoice('commit');
		desk.panelClosed();
		await time.advance(2000);
		expect(posts()).toBe(1);
		await time.advance(5000);
		expect(outcomes()).toEqual(['applied']);
	});

	it.each([10, 0.5])('takes it back where the setting says so, with its notes kept: %s s of undo', async (seconds) => {
		const { desk, time, posts, outcomes, entry } = await holdChoice('drop', seconds);
		desk.panelClosed();
		await time.advance(20_000);
		expect(posts()).toBe(0);
		expect(outcomes()).toEqual(['withdrawn']);
		expect(entry()).toMatchObject({ draft: 'ticket 4711', progress: { kind: 'choosing' } });
	});

	it.each(['commit', 'drop'] as const)(
		'changes nothing when it only reloads, or another is open: %s',
		async (setting) => {
			const { desk, time, posts, outcomes, entry } = await holdChoice(setting);
			desk.panelClosed();
			await time.advance(900);
			desk.panelOpened();
			desk.panelOpened();
			desk.panelClosed();
			await time.advance(8000);
			expect(entry()).toMatchObject({ progress: { kind: 'held' } });
			await time.advance(5000);
			expect(posts()).toBe(1);
			expect(outcomes()).toEqual(['applied']);
		},
	);
});

describe('a sign-out in the undo time', () => {
	it.each(['commit', 'drop'] as const)(
		'is no closing: the choice goes on after the next sign-in: %s',
		async (setting) => {
			const { desk, who, time, posts, outcomes } = await holdChoice(setting, 2);
			const { owner } = who;
			who.owner = null;
			desk.clear();
			await time.advance(200);
			who.owner = owner;
			await time.run(desk.start());
			await time.advance(10_000);
			expect(posts()).toBe(1);
			expect(outcomes()).toEqual(['applied']);
		},
	);
});

describe('another life of the worker', () => {
	it('waits for the panel to come back, and then holds on', async () => {
		const first = await holdChoice('drop');
		const second = openDesk(first.world);
		second.settings.undoOnClose = 'drop';
		second.desk.book.restore(first.desk.book.entries());
		const starting = second.desk.start();
		second.desk.panelOpened();
		await second.time.run(starting);
		await second.time.advance(5000);
		expect(second.entry()).toMatchObject({ progress: { kind: 'held' } });
	});

	it.each([
		['commit', 'applied'],
		['drop', 'withdrawn'],
	] as const)('without a panel ends the undo time: %s', async (setting, outcome) => {
		const first = await holdChoice(setting, 30);
		const second = openDesk(first.world);
		second.settings.undoOnClose = setting;
		second.desk.book.restore(first.desk.book.entries());
		await second.time.run(second.desk.start());
		await second.time.advance(10_000);
		expect([...second.disk.journal.values()].map((line) => line.outcome)).toEqual([outcome]);
	});

	it.each([
		['commit', 'applied', 'ended'],
		['drop', 'withdrawn', 'choosing'],
	] as const)(
		'in another session of the browser ends what the last one held, with a panel open again: %s',
		async (setting, outcome, progress) => {
			const first = await holdChoice(setting);
			const second = openDesk(first.world);
			second.settings.undoOnClose = setting;
			second.desk.panelOpened();
			await second.time.run(second.desk.start());
			await second.time.advance(5000);
			expect([...second.disk.journal.values()].map((line) => line.outcome)).toEqual([outcome]);
			expect(second.entry()).toMatchObject({ progress: { kind: progress } });
		},
	);
});
