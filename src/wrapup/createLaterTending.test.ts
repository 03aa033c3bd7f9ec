import { describe, expect, it } from 'vitest';
import { deskWork } from './testing/deskWork.ts';
import { lateTending } from './testing/lateTending.ts';
import { createDeskWorld, openDesk } from './testing/openDesk.ts';

/** A desk whose tending waits for `open`, and does not come while `isBroken`. */
function lateDesk(world = createDeskWorld()) {
	const gate = { isBroken: false, open: (): void => undefined };
	const opened = new Promise<void>((resolve) => {
		gate.open = resolve;
	});
	const { work, state } = lateTending(async () => {
		await opened;
		if (gate.isBroken) throw new Error('no such file');
	});
	let changes = 0;
	const desk = openDesk(world, world.platform.client, {
		work,
		onChange: () => {
			changes += 1;
		},
	});
	return { ...desk, gate, state, changes: () => changes };
}

type LateDesk = ReturnType<typeof lateDesk>;

describe('what is done about wrap-ups in sight', () => {
	it('is not brought by a life that sees no conversation and no panel', async () => {
		const { desk, time, state } = lateDesk();
		await time.run(desk.start());
		await time.run(desk.book.look());
		desk.followSettings();
		desk.panelClosed();
		desk.clear();
		expect(state.attempts).toBe(0);
		expect([desk.entries(), desk.talking()]).toEqual([[], []]);
	});

	it.each([
		['a panel', async (one: LateDesk) => one.desk.panelOpened()],
		['a conversation', async (one: LateDesk) => void (await one.owe('c1'))],
		[
			'a conversation that a former life left',
			async (one: LateDesk) => {
				const former = openDesk(one.world);
				await former.owe('c1');
				one.desk.book.restore(former.desk.book.entries());
				one.gate.open();
				await one.desk.prepare();
				expect(one.entry()).toBeDefined();
			},
		],
	])('is brought once by %s', async (_, happens) => {
		const one = lateDesk();
		await happens(one);
		await happens(one);
		one.gate.open();
		await one.time.settle();
		expect(one.state.attempts).toBe(1);
	});

	it('shows what came before it, and says that there is something to show', async () => {
		const { desk, entry, owe, gate, time, changes } = lateDesk();
		desk.panelOpened();
		await owe('c1');
		expect(desk.entries()).toEqual([]);
		const before = changes();
		gate.open();
		await time.settle();
		expect(changes()).toBeGreaterThan(before);
		expect(entry()).toMatchObject({ codes: { kind: 'ready' }, progress: { kind: 'choosing' } });
		expect(desk.book.entries()[0]?.wrapUp.shownAt).toBe(time.clock.now());
	});

	it('says that there is something to show of a conversation that goes on', async () => {
		const { desk, platform, gate, time, changes } = lateDesk();
		platform.call('c1').prompt = 'agentRequested';
		await time.run(desk.book.look());
		const before = changes();
		gate.open();
		await time.settle();
		expect(desk.talking()).toHaveLength(1);
		expect(changes()).toBeGreaterThan(before);
	});

	it('knows of a panel that opened before it, over a wrap-up that a former life left', async () => {
		const former = openDesk();
		await former.owe('c1');
		const { desk, gate, time } = lateDesk(former.world);
		desk.book.restore(former.desk.book.entries());
		desk.panelOpened();
		gate.open();
		await time.settle();
		expect(desk.book.entries()[0]?.wrapUp.shownAt).toBe(time.clock.now());
	});

	it('sends the code that was chosen early, though its wrap-up opened before it came', async () => {
		const { desk, key, owe, disk, gate, time, platform } = lateDesk();
		const draft = { key: key('c1'), userId: 'agent-1', notes: '', codeId: 'refund', at: time.clock.now() };
		platform.call('c1');
		await disk.stores.drafts.put(draft);
		await time.run(desk.start());
		await owe('c1');
		expect(desk.outbox.live()).toEqual([]);
		gate.open();
		await time.settle();
		expect(desk.outbox.live()).toMatchObject([{ code: { id: 'refund' }, by: 'armed' }]);
	});

	it('learns and records a choice as if it had been there all the time', async () => {
		const story = async (one: ReturnType<typeof openDesk>, open: () => void) => {
			const leg = one.platform.call('c1');
			leg.connectedTime = new Date(one.time.clock.now() - 61_000).toISOString();
			one.platform.hangUp(leg);
			await one.time.run(one.desk.book.look());
			open();
			await one.choose('c1');
			await one.time.advance(10_000);
			return { learned: one.confirmed, lines: [...one.disk.journal.values()] };
		};
		const late = lateDesk();
		const there = await story(openDesk(), () => undefined);
		expect(there.learned).toMatchObject([{ situation: { durationSeconds: 61 } }]);
		expect(there.lines).toMatchObject([{ outcome: 'applied' }]);
		expect(await story(late, late.gate.open)).toEqual(there);
	});

	it('records a wrap-up that ended elsewhere before it came', async () => {
		const { desk, owe, platform, disk, gate, time } = lateDesk();
		const leg = await owe('c1');
		platform.store(leg, { code: 'refund', notes: '' });
		leg.listed = false;
		await time.run(desk.book.look());
		expect([...disk.journal]).toEqual([]);
		gate.open();
		await time.settle();
		expect([...disk.journal.values()]).toMatchObject([{ code: { id: 'refund' }, chosenAt: null }]);
	});

	it('is asked for again after it did not come, and loses nothing that the platform tells again', async () => {
		const { desk, entry, owe, gate, state, time, troubles, choose } = lateDesk();
		gate.isBroken = true;
		gate.open();
		await owe('c1');
		expect(new Set(troubles.map(String))).toEqual(new Set(['Error: no such file']));
		await expect(choose('c1')).rejects.toThrow('no such file');
		expect(entry()).toBeUndefined();
		gate.isBroken = false;
		const attempts = state.attempts;
		await time.run(desk.book.look());
		expect(state.attempts).toBe(attempts + 1);
		expect(entry()).toMatchObject({ codes: { kind: 'ready' } });
	});

	it('takes up what a former life left, and writes the line that it owed', async () => {
		const former = openDesk();
		await former.owe('c1');
		await former.choose('c1');
		await former.time.advance(10_000);
		former.disk.journal.clear();
		const { desk, gate, time, disk, entry } = lateDesk(former.world);
		const starting = desk.start();
		gate.open();
		await time.run(starting);
		expect([...disk.journal.keys()]).toEqual(['intent-1']);
		expect(entry()).toMatchObject({ progress: { kind: 'ended', outcome: { kind: 'applied' } } });
	});

	it('does not keep a choice of a former life from going its way, nor its line from being written by the next', async () => {
		const former = openDesk();
		await former.owe('c1');
		await former.choose('c1');
		former.who.owner = null;
		await former.time.advance(3000);
		const broken = lateDesk(former.world);
		broken.gate.isBroken = true;
		broken.gate.open();
		await broken.time.run(broken.desk.start());
		await broken.time.advance(10_000);
		expect(broken.desk.outbox.live()).toMatchObject([{ stage: { kind: 'ended', outcome: { kind: 'applied' } } }]);
		expect([...broken.disk.journal]).toEqual([]);
		const next = openDesk(former.world, former.world.platform.client, { work: deskWork });
		await next.time.run(next.desk.start());
		expect([...next.disk.journal.values()]).toMatchObject([{ outcome: 'applied' }]);
	});

	it('shows nothing of the last agent when it comes after another one signed in', async () => {
		const { desk, who, owe, gate, time } = lateDesk();
		await owe('c1');
		desk.clear();
		who.owner = { userId: 'agent-2', organizationId: 'org', region: 'eu-central-1' };
		await time.run(desk.start());
		gate.open();
		await time.settle();
		expect(desk.entries()).toEqual([]);
	});
});
