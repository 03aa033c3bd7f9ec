import { describe, expect, it } from 'vitest';
import { openDesk } from './testing/openDesk.ts';

const listReads = (requests: readonly string[]) => requests.filter((request) => request === 'get conversations').length;

describe('a card that appears', () => {
	it('tells of a conversation that rang, connected and ended faster than the page shows', async () => {
		const { desk, time, platform, entry } = openDesk();
		platform.hangUp(platform.call('c1'));
		await time.run(desk.wake('appeared', () => 1));
		expect(entry()?.progress.kind).toBe('choosing');
	});

	it('costs nothing when it is one we know, drawn again', async () => {
		const { desk, time, platform, owe } = openDesk();
		await owe('c1');
		const before = listReads(platform.requests);
		await time.run(desk.wake('appeared', () => 1));
		expect(listReads(platform.requests)).toBe(before);
	});

	it('costs nothing when it is gone before the page is at rest', async () => {
		const { desk, time, platform } = openDesk();
		await time.run(desk.wake('appeared', () => 0));
		expect(listReads(platform.requests)).toBe(0);
	});
});

describe('a tool or card that vanishes', () => {
	it('makes the desk look while a wrap-up waits for a choice, and only then', async () => {
		const { desk, time, platform, owe, choose } = openDesk();
		await time.run(desk.wake('vanished', () => 0));
		expect(listReads(platform.requests)).toBe(0);
		await owe('c1');
		const before = listReads(platform.requests);
		await time.run(desk.wake('vanished', () => 0));
		expect(listReads(platform.requests)).toBe(before + 2);
		await choose('c1');
		await time.run(desk.wake('vanished', () => 0));
		expect(listReads(platform.requests)).toBe(before + 2);
	});

	it('costs nothing when the card is back, or was never gone', async () => {
		const { desk, time, platform, owe } = openDesk();
		await owe('c1');
		const before = listReads(platform.requests);
		let cards = 0;
		void time.clock.sleep(400).then(() => {
			cards = 1;
		});
		await time.run(desk.wake('vanished', () => cards));
		await time.run(desk.wake('vanished', () => 1));
		expect(listReads(platform.requests)).toBe(before);
	});

	it('costs nothing when the tool is back', async () => {
		const { desk, time, platform, owe } = openDesk();
		await owe('c1');
		const before = listReads(platform.requests);
		await time.run(desk.wake('vanished', () => 0, { key: 'c1', isShown: () => true }));
		await time.run(desk.wake('finished', () => 0, { key: 'c1', isShown: () => true }));
		expect(listReads(platform.requests)).toBe(before);
	});
});

describe('a tool that the page binds to a wrap-up that is over', () => {
	const tool = { key: 'c1', isShown: () => false };

	it.each(['finishing', 'finished', 'vanished'] as const)(
		'makes the desk look after the other one: %s',
		async (cause) => {
			const { desk, time, owe, platform } = openDesk();
			const progressOf = (id: string) =>
				desk.entries().find(({ conversationId }) => conversationId === id)?.progress.kind;
			const first = await owe('c1');
			first.stored = { code: 'refund', notes: '' };
			first.work = 'complete';
			await time.run(desk.wake('finished', () => 1, tool));
			expect(progressOf('c1')).toBe('ended');
			const leg = await owe('c2');
			leg.stored = { code: 'refund', notes: '' };
			leg.work = 'complete';
			const before = listReads(platform.requests);
			await time.run(desk.wake(cause, () => 0, tool));
			expect(progressOf('c2')).toBe('ended');
			expect(listReads(platform.requests)).toBe(before + 1);
		},
	);

	it('costs two looks at most while the other one waits', async () => {
		const { desk, time, owe, platform } = openDesk();
		const first = await owe('c1');
		first.stored = { code: 'refund', notes: '' };
		first.work = 'complete';
		await time.run(desk.wake('finished', () => 1, tool));
		await owe('c2');
		const before = listReads(platform.requests);
		await time.run(desk.wake('finished', () => 1, tool));
		expect(listReads(platform.requests)).toBe(before + 2);
	});
});

describe('a wrap-up finished on the desktop', () => {
	const isOver = (scene: ReturnType<typeof openDesk>) => scene.entry()?.progress.kind === 'ended';
	const tool = { key: 'c1', isShown: () => false };

	it.each([0, 200, 600])('is known in time when the platform is %i ms behind the page', async (behind) => {
		const scene = openDesk();
		const { desk, time, owe } = scene;
		const leg = await owe('c1');
		void time.clock.sleep(behind).then(() => {
			leg.stored = { code: 'refund', notes: '' };
			leg.work = 'complete';
		});
		const begun = time.now();
		void desk.wake('finished', () => 0, tool);
		while (!isOver(scene) && time.now() < begun + 5000) await time.advance(50);
		expect(time.now() - begun).toBeLessThanOrEqual(1200);
	});

	it('is looked for a few times at most, and no more once it is over', async () => {
		const { desk, time, platform, owe } = openDesk();
		const leg = await owe('c1');
		const before = listReads(platform.requests);
		await time.run(desk.wake('finishing', () => 1, tool));
		expect(listReads(platform.requests) - before).toBe(2);
		leg.work = 'complete';
		await time.run(desk.wake('finished', () => 1, tool));
		await time.run(desk.wake('finished', () => 1, tool));
		expect(listReads(platform.requests) - before).toBe(3);
	});

	it('by a press and then by its tool going is one search', async () => {
		const { desk, time, platform, owe } = openDesk();
		await owe('c1');
		const before = listReads(platform.requests);
		const press = desk.wake('finishing', () => 1, tool);
		await time.advance(200);
		const gone = desk.wake('finished', () => 1, tool);
		const card = desk.wake('vanished', () => 0, tool);
		await time.run(Promise.all([press, gone, card]));
		expect(listReads(platform.requests) - before).toBe(5);
	});

	it('is not mixed up with another one that waits', async () => {
		const scene = openDesk();
		const { desk, time, platform, owe } = scene;
		const leg = await owe('c1');
		await owe('c2');
		leg.work = 'complete';
		const before = listReads(platform.requests);
		await time.run(desk.wake('finished', () => 1, tool));
		expect(listReads(platform.requests) - before).toBe(1);
	});
});

describe('an outage', () => {
	it('is waited out: what ended meanwhile is noticed when the platform answers again', async () => {
		const { desk, time, platform, entry } = openDesk();
		platform.failures.set('get conversations', { kind: 'network', message: 'TypeError' });
		platform.hangUp(platform.call('c1'));
		await time.run(desk.book.look());
		await time.advance(60_000);
		expect(entry()).toBeUndefined();
		platform.failures.clear();
		await time.advance(31_000);
		expect(entry()?.progress.kind).toBe('choosing');
	});

	it('is asked about less and less often, and no more once nobody is signed in', async () => {
		const { desk, time, platform } = openDesk();
		platform.failures.set('get conversations', { kind: 'network', message: 'TypeError' });
		await time.run(desk.book.look());
		await time.advance(60_000);
		const inTheFirstMinute = listReads(platform.requests);
		expect(inTheFirstMinute).toBeGreaterThan(3);
		await time.advance(60_000);
		expect(listReads(platform.requests) - inTheFirstMinute).toBeLessThanOrEqual(4);
		desk.clear();
		const before = listReads(platform.requests);
		await time.advance(120_000);
		expect(listReads(platform.requests)).toBe(before);
	});
});

describe('a conflict that nobody settles', () => {
	it('ends as missed when its window is over, and gives the wrap-up free', async () => {
		const { desk, time, platform, owe, choose, entry, disk } = openDesk();
		const leg = await owe('c1');
		await choose('c1');
		leg.stored = { code: 'complaint', notes: '' };
		await time.advance(5000);
		expect(entry()?.progress.kind).toBe('conflict');
		leg.work = 'complete';
		await time.run(desk.wake('vanished', () => 0));
		expect(entry()?.progress).toMatchObject({ kind: 'ended', outcome: { kind: 'missed', reason: 'closed' } });
		expect([...disk.journal.values()]).toMatchObject([{ outcome: 'missed', reason: 'closed' }]);
		expect(platform.requests.filter((request) => request.startsWith('post'))).toEqual([]);
	});
});
