import { describe, expect, it } from 'vitest';
import { createDeskWorld, openDesk } from './testing/openDesk.ts';
import { storedAs } from './testing/platformModel.ts';

const done = { kind: 'done' };
const rejected = (reason: string) => ({ kind: 'rejected', reason });

describe('the whole job', () => {
	it('notices, suggests, takes the choice, applies it, writes it down, learns it and forgets the notes', async () => {
		const { desk, time, disk, platform, owe, choose, entry, confirmed } = openDesk();
		await time.run(desk.start());
		await owe('c1');
		expect(entry()).toMatchObject({
			queueName: 'Billing',
			progress: { kind: 'choosing', previous: null },
			codes: { kind: 'ready' },
		});
		expect(entry()?.suggestions.map(({ id, confidence }) => [id, confidence])).toEqual([
			['refund', 'unranked'],
			['complaint', 'unranked'],
		]);
		expect(await choose('c1')).toEqual(done);
		expect(entry()?.progress).toMatchObject({ kind: 'held', code: { id: 'refund', name: 'Refund' } });
		expect(disk.drafts.get(entry()?.key ?? '')?.notes).toBe('ticket 4711');
		await time.advance(10_000);
		expect(entry()?.progress).toMatchObject({ kind: 'ended', outcome: { kind: 'applied' } });
		expect([...disk.journal.values()]).toMatchObject([
			{
				id: 'intent-1',
				userId: 'agent-1',
				outcome: 'applied',
				code: { id: 'refund' },
				rank: 1,
				requests: 5,
				integrityRisk: false,
			},
		]);
		expect(confirmed).toMatchObject([
			{ situation: { key: 'c1/c1-agent/c1-leg', queueId: 'billing' }, codeId: 'refund' },
		]);
		expect(disk.drafts.size).toBe(0);
		expect(platform.requests.filter((request) => request.startsWith('post'))).toHaveLength(1);
	});

	it('shows a good end for half a minute', async () => {
		const { time, owe, choose, desk, disk } = openDesk();
		await owe('c1');
		await choose('c1');
		await time.advance(30_000);
		expect(desk.entries()).toHaveLength(1);
		await time.advance(5000);
		expect(desk.entries()).toEqual([]);
		expect(disk.intents.disk.size).toBe(0);
	});

	it('lists two wrap-ups in the order they were noticed', async () => {
		const { time, owe, desk, key, platform } = openDesk();
		await owe('c2');
		await time.advance(1000);
		await owe('c1');
		platform.call('c3');
		await time.run(desk.book.look());
		expect(desk.entries().map((one) => one.key)).toEqual([key('c2'), key('c1')]);
		expect(desk.activeCount()).toBe(1);
	});
});

describe('orders', () => {
	it('make one choice of a double click', async () => {
		const { owe, choose, disk, platform, time } = openDesk();
		await owe('c1');
		expect(await Promise.all([choose('c1'), choose('c1')])).toEqual([done, rejected('alreadyChosen')]);
		expect(disk.intents.disk.size).toBe(1);
		await time.advance(10_000);
		expect(platform.requests.filter((request) => request.startsWith('post'))).toHaveLength(1);
	});

	it('are one choice with one answer where the same order comes twice', async () => {
		const { time, desk, owe, key, platform } = openDesk();
		await owe('c1');
		const order = { codeId: 'refund', notes: '', seenCodeId: null, rank: 1 };
		const ask = () => desk.choose(key('c1'), order, 'order-1');
		expect(await time.run(Promise.all([ask(), ask()]))).toEqual([{ kind: 'done' }, { kind: 'done' }]);
		await time.advance(10_000);
		expect(platform.requests.filter((request) => request.startsWith('post'))).toHaveLength(1);
		expect(await ask()).toEqual({ kind: 'done' });
	});

	it('are refused with the reason', async () => {
		const { owe, choose, who, platform, time, desk } = openDesk();
		expect(await choose('c9')).toEqual(rejected('gone'));
		const leg = await owe('c1');
		expect(await choose('c1', { codeId: 'unheard-of' })).toEqual(rejected('unknownCode'));
		platform.store(leg, { code: 'complaint', notes: '' });
		await time.run(desk.book.look());
		expect(await choose('c1')).toEqual(rejected('tooLate'));
		who.owner = null;
		expect(await choose('c1')).toEqual(rejected('notSignedIn'));
	});

	it('leave the list as it was when the disk refuses', async () => {
		const { owe, choose, disk, entry, platform, time, troubles } = openDesk();
		await owe('c1');
		disk.intents.state.broken = true;
		expect(await choose('c1')).toEqual(rejected('storage'));
		expect(troubles).toHaveLength(1);
		expect(entry()?.progress).toEqual({ kind: 'choosing', previous: null });
		await time.advance(10_000);
		expect(platform.requests.filter((request) => request.startsWith('post'))).toEqual([]);
		disk.intents.state.broken = false;
		expect(await choose('c1')).toEqual(done);
	});

	it('keep the notes of a choice that was taken back, and let another one follow', async () => {
		const { owe, choose, desk, entry, disk, time, platform } = openDesk();
		await owe('c1');
		await choose('c1');
		await desk.outbox.withdraw('intent-1');
		expect(entry()).toMatchObject({
			draft: 'ticket 4711',
			progress: { kind: 'choosing', previous: { outcome: { kind: 'withdrawn' } } },
		});
		expect([...disk.journal.values()].map(({ outcome }) => outcome)).toEqual(['withdrawn']);
		await choose('c1', { codeId: 'complaint' });
		await time.advance(10_000);
		expect(entry()?.progress).toMatchObject({ outcome: { kind: 'applied' }, code: { id: 'complaint' } });
		expect([...disk.intents.disk.keys()]).toEqual(['intent-2']);
		expect(platform.requests.filter((request) => request.startsWith('post'))).toHaveLength(1);
	});

	it('put away what has ended, and nothing that has not', async () => {
		const { owe, choose, desk, key, time } = openDesk();
		await owe('c1');
		await choose('c1');
		expect(await desk.acknowledge(key('c1'))).toEqual(rejected('alreadyChosen'));
		await time.advance(10_000);
		expect(await desk.acknowledge(key('c1'))).toEqual(done);
		expect(desk.entries()).toEqual([]);
	});
});

describe('a conflict', () => {
	it('is shown with both codes, and ends as the agent says', async () => {
		const { owe, choose, desk, entry, time, platform, disk } = openDesk();
		const leg = await owe('c1');
		await choose('c1');
		leg.stored = { code: 'complaint', notes: '' };
		await time.advance(5000);
		expect(entry()?.progress).toMatchObject({ kind: 'conflict', code: { id: 'refund' }, found: { id: 'complaint' } });
		await desk.outbox.settle('intent-1', 'replace');
		await time.advance(5000);
		expect(leg.stored).toEqual({ code: 'refund', notes: 'ticket 4711' });
		expect([...disk.journal.values()]).toMatchObject([{ outcome: 'applied' }]);
		expect(platform.requests.filter((request) => request.startsWith('post'))).toHaveLength(1);
	});
});

describe('a wrap-up that ended elsewhere', () => {
	it('is written down without a choice, and its notes stay until the agent puts it away', async () => {
		const { owe, desk, entry, key, time, platform, disk } = openDesk();
		const leg = await owe('c1');
		await desk.saveDraft(key('c1'), 'half a sentence');
		platform.store(leg, { code: 'ININ-WRAP-UP-TIMEOUT', notes: '' });
		await time.run(desk.book.look());
		await time.settle();
		expect([...disk.journal.values()]).toMatchObject([
			{ id: key('c1'), outcome: 'missed', reason: 'timedOut', chosenAt: null },
		]);
		await time.advance(60_000);
		expect(entry()).toMatchObject({ draft: 'half a sentence', notesLeft: true });
		expect(await desk.acknowledge(key('c1'))).toEqual(done);
		expect(desk.entries()).toEqual([]);
		expect(disk.drafts.size).toBe(0);
	});

	it('stays where it was done on the desktop and notes are left', async () => {
		const { owe, desk, entry, key, time, platform } = openDesk();
		const leg = await owe('c1');
		await desk.saveDraft(key('c1'), 'half a sentence');
		platform.store(leg, { code: 'refund', notes: '' });
		await time.run(desk.book.look());
		await time.advance(60_000);
		expect(entry()).toMatchObject({ progress: { outcome: { kind: 'alreadyApplied' } }, notesLeft: true });
	});

	it('goes by itself where it was done on the desktop and nothing is left of it', async () => {
		const { owe, desk, entry, time, platform } = openDesk();
		platform.store(await owe('c1'), { code: 'refund', notes: '' });
		await time.run(desk.book.look());
		await time.advance(29_000);
		expect(entry()?.progress).toMatchObject({ outcome: { kind: 'alreadyApplied' }, nothingOwed: false });
		await time.advance(1000);
		expect(desk.entries()).toEqual([]);
	});

	it('goes by itself where nothing was owed, and stays where it was missed', async () => {
		const { owe, desk, entry, time, platform } = openDesk();
		const leg = await owe('c1');
		leg.work = 'skipped';
		await time.run(desk.book.look());
		expect(entry()?.progress).toMatchObject({ outcome: { reason: 'skipped' }, nothingOwed: true });
		await time.advance(31_000);
		expect(desk.entries()).toEqual([]);
		platform.store(await owe('c2'), { code: 'ININ-WRAP-UP-TIMEOUT', notes: '' });
		await time.run(desk.book.look());
		await time.advance(31_000);
		expect(entry()?.progress).toMatchObject({ outcome: { reason: 'timedOut' }, nothingOwed: false });
	});
});

describe('an applied choice whose time still runs', () => {
	it('keeps its notes for a correction, and goes when no correction is possible any more', async () => {
		const { owe, choose, desk, entry, time, disk, platform } = openDesk();
		const leg = await owe('c1');
		Object.assign(leg, { prompt: 'forcedTimeout', timeout: 60_000 });
		await time.run(desk.book.look());
		await choose('c1');
		platform.followers.add(() => {
			leg.work = 'pending';
		});
		await time.advance(10_000);
		expect(entry()).toMatchObject({ correctable: true, draft: 'ticket 4711', notesLeft: false });
		await time.advance(45_000);
		expect(entry()).toMatchObject({ correctable: true });
		await time.advance(10_000);
		expect(desk.entries()).toEqual([]);
		expect(disk.drafts.size).toBe(0);
	});
});

describe('signing out', () => {
	it('leaves nothing of one agent to the next', async () => {
		const { owe, choose, desk, who, time, disk, key } = openDesk();
		await owe('c1');
		await choose('c1');
		await time.advance(10_000);
		await owe('c2');
		await desk.saveDraft(key('c2'), 'private');
		who.owner = null;
		desk.clear();
		expect(desk.entries()).toEqual([]);
		who.owner = { userId: 'agent-2', organizationId: 'org', region: 'eu-central-1' };
		await time.run(desk.start());
		expect(desk.entries()).toEqual([]);
		expect(disk.drafts.get(key('c2'))?.userId).toBe('agent-1');
	});

	it('keeps a choice on its way on disk until its owner is back', async () => {
		const { owe, choose, desk, who, time, platform, disk } = openDesk();
		const { owner } = who;
		await owe('c1');
		await choose('c1');
		who.owner = null;
		desk.clear();
		await time.advance(60_000);
		expect(platform.requests.filter((request) => request.startsWith('post'))).toEqual([]);
		who.owner = owner;
		desk.outbox.wake();
		await time.run(desk.start());
		await time.advance(60_000);
		expect([...disk.journal.values()].map(({ outcome }) => outcome)).toEqual(['applied']);
	});
});

describe('a newer choice', () => {
	it('keeps its own end in sight when the older one would be hidden', async () => {
		const { owe, choose, desk, entry, time, platform } = openDesk(createDeskWorld());
		const leg = await owe('c1');
		await choose('c1');
		await time.advance(10_000);
		expect(entry()?.progress).toMatchObject({ outcome: { kind: 'applied' } });
		leg.work = 'pending';
		platform.failures.set('post', {
			kind: 'http',
			status: 403,
			code: 'missing.permissions',
			message: '',
			retryAfterSeconds: null,
			correlationId: null,
		});
		await desk.choose(entry()?.key ?? '', { codeId: 'complaint', notes: '', seenCodeId: 'refund', rank: null });
		await time.advance(26_000);
		expect(entry()?.progress).toMatchObject({
			kind: 'choosing',
			previous: { outcome: { kind: 'refused', reason: 'permission' } },
		});
		expect(storedAs('refund').codeId).toBe(leg.stored?.code);
	});
});
